import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastHost, toasts } from '../../components/ui/toast.tsx';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { PromosPage } from '../../components/views/workbench/promo/promos-page.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { allPromoWindows } from '../../storage/queries.ts';
import { planState } from '../storage/sample.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

// Before anything asks which day it is: that answer is kept.
vi.hoisted(() => vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-03T02:00:00Z') }));
vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

beforeEach(async () => {
  await db.delete();
  await db.open();
  toasts.value = null;
});

const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole('button', { name }));
const namesOf = async (year: number) =>
  (await allPromoWindows()).filter(({ toOn }) => toOn.startsWith(String(year))).map(({ name }) => name);

async function show() {
  render(
    <>
      <PromosPage />
      <ToastHost />
    </>,
  );
  return screen.findByRole('region', { name: '2026 年的大促' });
}
const line = (name: string): HTMLElement => {
  const found = screen.getAllByRole('listitem').find(({ textContent }) => textContent?.startsWith(name));
  if (!found) throw new Error(name);
  return found;
};

describe('大促日历', () => {
  it('every shipped window says that its days are estimated, until it is checked; undo takes that back', async () => {
    await show();
    expect(screen.getAllByText('暂估')).toHaveLength(6);
    expect(screen.getByText(/^6 个大促的日子是暂估/)).toBeTruthy();
    press('核对过了 双11');
    await waitFor(() => expect(screen.getAllByText('暂估')).toHaveLength(5));
    expect(within(line('双11')).queryByText('暂估')).toBe(null);
    press('撤销');
    await waitFor(() => expect(screen.getAllByText('暂估')).toHaveLength(6));
    expect(await db.promoWindows.count()).toBe(0);
  });

  it('a new one has days, phases and freezes; what is not saved is not thrown away by Esc', async () => {
    await show();
    press('加大促');
    const dialog = await screen.findByRole('dialog');
    fireEvent.input(within(dialog).getByLabelText('名称'), { target: { value: '品牌日' } });
    press('加冻结', dialog);
    press('加阶段', dialog);
    fireEvent(dialog, new Event('cancel'));
    expect(within(dialog).getByText(/没存的改动/)).toBeTruthy();
    press('存', dialog);
    await waitFor(() => line('品牌日'));
    expect((await db.promoWindows.toArray())[0]).toMatchObject({
      name: '品牌日',
      fromOn: '2026-11-03',
      phases: [{ name: '招商' }],
      freezes: [{ kind: 'price' }],
      isEstimated: false,
    });
  });

  it('a deleted one stays away, and comes back with undo', async () => {
    await show();
    press('改 双12');
    press('删除', await screen.findByRole('dialog'));
    await waitFor(async () => expect(await namesOf(2026)).not.toContain('双12'));
    press('撤销');
    await waitFor(async () => expect(await namesOf(2026)).toContain('双12'));
  });

  it('a year is taken over into the next as estimates, once', async () => {
    await show();
    press('下一年');
    await screen.findByRole('region', { name: '2027 年的大促' });
    press('按 2027 带出 2028');
    await screen.findByRole('region', { name: '2028 年的大促' });
    expect(await namesOf(2028)).toHaveLength(6);
    expect((await db.promoWindows.toArray()).every(({ isEstimated }) => isEstimated)).toBe(true);
    press('上一年');
    await waitFor(() => expect(screen.queryByRole('button', { name: '按 2027 带出 2028' })).toBe(null));
  });
});

describe('a task in a freeze', () => {
  beforeEach(async () => {
    await commit(createProject, {
      id: 'p1',
      name: '双11 备货',
      templateId: null,
      direction: 'forward',
      launchOn: null,
      startOn: '2026-11-03',
    });
    await commit(createTask, {
      task: { id: 't1', projectId: 'p1', title: '改活动价', durationDays: 2, freeze: 'price' },
      refs: [],
    });
  });

  const open = async (taskId: string | null) => {
    render(
      <>
        <ProjectPage projectId="p1" view="check" taskId={taskId} />
        <ToastHost />
      </>,
    );
    return screen.findByText(/「改活动价」要改价，双11（暂估） 10-10 到 11-11 冻结改价/, {
      selector: '.pc-conflict p',
    });
  };

  it('is a conflict whose fix moves it behind the freeze; undo is byte for byte', async () => {
    await open(null);
    const before = await planState();
    press('推后到 11-12', screen.getByRole('region', { name: '冲突' }));
    await waitFor(() => expect(screen.queryByText(/冻结改价/)).toBe(null));
    expect(await db.tasks.get('t1')).toMatchObject({ plannedStartOn: '2026-11-12' });
    press('撤销');
    await screen.findByText(/冻结改价/);
    expect(await planState()).toEqual(before);
  });

  it('its sheet says so, and it ends when the task does not change the price', async () => {
    await open('t1');
    const sheet = await screen.findByRole('complementary', { name: '改活动价' });
    expect(within(sheet).getByText(/双11（暂估） 10-10 到 11-11 冻结改价/)).toBeTruthy();
    const field = within(sheet).getByRole('combobox', { name: /商品页上改什么/ }) as HTMLSelectElement;
    expect(field.value).toBe('price');
    fireEvent.change(field, { target: { value: '' } });
    await waitFor(() => expect(screen.queryByText(/冻结改价/)).toBe(null));
  });
});
