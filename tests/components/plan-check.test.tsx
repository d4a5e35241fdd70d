import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ToastHost, toasts } from '../../components/ui/toast.tsx';
import { ProjectPage } from '../../components/views/workbench/project/project-page.tsx';
import { todayIn } from '../../domain/calendar/day.ts';
import { db } from '../../storage/db.ts';
import { planState } from '../storage/sample.ts';
import { crowdedId, crowdedPlan } from '../support/crowded-plan.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

const today = todayIn(new Date());

beforeEach(async () => {
  await db.delete();
  await db.open();
  location.hash = '';
  toasts.value = null;
  const rows = crowdedPlan(today);
  await db.projects.bulkPut(rows.projects);
  await db.members.bulkPut(rows.members);
  await db.tasks.bulkPut(rows.tasks);
  await db.links.bulkPut(rows.links);
  await db.summaries.bulkPut(rows.summaries);
});
afterEach(() => vi.unstubAllGlobals());

const conflicts = () => screen.getByRole('region', { name: '冲突' });
const clash = (words: string): HTMLElement => {
  const found = within(conflicts())
    .getAllByRole('listitem')
    .find(({ textContent }) => textContent?.includes(words));
  if (!found) throw new Error(`no conflict ${words}`);
  return found;
};
const press = (name: string | RegExp, inside: HTMLElement = document.body) =>
  fireEvent.click(within(inside).getByRole('button', { name }));

async function show(taskId: string | null = null) {
  const shown = render(
    <>
      <ProjectPage projectId={crowdedId} view="check" taskId={taskId} />
      <ToastHost />
    </>,
  );
  await waitFor(() => screen.getAllByText('打样', { selector: '.pc-task' }));
  return shown;
}

describe('conflicts', () => {
  it('people come in when the worker has answered, with their days', async () => {
    await show();
    await waitFor(() => clash('小王'));
    expect(within(conflicts()).queryByText('正在看人手')).toBeNull();
    expect(clash('小王').textContent).toMatch(/同时 4 件，最多 3 件/);
  });

  it.each([
    ['赶不上它的截止日', /^截止日改到/],
    ['排在「打样」之前', '去掉先后关系'],
    ['固定在休息日', /^固定到/],
    ['小王', '「短视频脚本」交给小李'],
  ])('「%s」 is gone when mended, and one undo brings all back', async (words, fix) => {
    await show();
    await waitFor(() => clash(words));
    const before = await planState();
    press(fix, clash(words));
    await waitFor(() => expect(conflicts().textContent).not.toContain(words));
    press('撤销');
    await waitFor(() => clash(words));
    expect(await planState()).toEqual(before);
  });

  it('the sheet of a task says who has too much on its days, another task does not', async () => {
    await show('main');
    const sheet = await screen.findByRole('complementary', { name: '主图五张' });
    await within(sheet).findByText(/小王.*同时 4 件/);
  });
});

/** A worker that does what the test says. */
class Told extends EventTarget {
  static all: Told[] = [];
  kind = '';
  isEnded = false;
  constructor() {
    super();
    Told.all.push(this);
  }
  postMessage({ kind }: { kind: string }) {
    this.kind = kind;
  }
  terminate() {
    this.isEnded = true;
  }
  say(data: unknown) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }
}

describe('levelling', () => {
  const over = {
    memberId: 'wang',
    name: '小王',
    fromOn: today,
    toOn: today,
    days: 1,
    most: 4,
    capacity: 3,
    taskIds: ['main', 'film'],
    reassign: null,
  };

  /** The page with people known and 排开 pressed. */
  async function asked() {
    Told.all = [];
    vi.stubGlobal('Worker', Told);
    const shown = await show();
    await waitFor(() => expect(Told.all.some(({ kind }) => kind === 'people')).toBe(true));
    for (const worker of Told.all) if (worker.kind === 'people') worker.say({ kind: 'people', over: [over] });
    await waitFor(() => clash('小王'));
    press('排开', clash('小王'));
    const worker = Told.all.find(({ kind }) => kind === 'level');
    if (!worker) throw new Error('nothing asked');
    return { worker, shown };
  }
  const proposal = () => screen.getByRole('region', { name: '排开建议' });

  it('shows how far it is; 取消 ends the worker and leaves nothing', async () => {
    const { worker } = await asked();
    worker.say({ kind: 'share', share: 0.42 });
    await within(proposal()).findByText('正在排，42%');
    press('取消', proposal());
    expect(worker.isEnded).toBe(true);
    await waitFor(() => expect(screen.queryByRole('region', { name: '排开建议' })).toBeNull());
  });

  it('leaving the page ends the worker', async () => {
    const { worker, shown } = await asked();
    expect(worker.isEnded).toBe(false);
    shown.unmount();
    await waitFor(() => expect(Told.all.filter(({ isEnded }) => !isEnded)).toEqual([]));
  });

  it.each([
    ['an answer that is none', { kind: 'level', proposal: {} }, '没算出来，再试一次'],
    ['a refusal', { kind: 'refused', code: 'noDay' }, '排不出来：先定上架日，或定开工日，才排得出来'],
  ])('%s is said and changes nothing', async (_name, answer, text) => {
    const before = await planState();
    const { worker } = await asked();
    worker.say(answer);
    await within(proposal()).findByText(text);
    press('关上', proposal());
    await waitFor(() => expect(screen.queryByRole('region', { name: '排开建议' })).toBeNull());
    expect(await planState()).toEqual(before);
  });

  it('a proposal for a plan that has changed since goes away', async () => {
    await show();
    await waitFor(() => clash('小王'));
    press('排开', clash('小王'));
    await waitFor(() => within(proposal()).getByRole('table', { name: '要挪的任务' }));
    press('去掉先后关系', clash('排在「打样」之前'));
    await waitFor(() => expect(screen.queryByRole('region', { name: '排开建议' })).toBeNull());
  });
});

describe('winning days back', () => {
  const part = () => screen.getByRole('region', { name: '赢回几天' });

  it('begins with the days the launch is late, and asks anew for others', async () => {
    await show();
    const late = (await db.summaries.get(crowdedId))?.launch?.daysLate ?? 0;
    const field = within(part()).getByRole<HTMLInputElement>('spinbutton');
    expect(field.value).toBe(String(late));
    await waitFor(() => expect(within(part()).getAllByRole('article').length).toBeGreaterThan(0));
    fireEvent.input(field, { target: { value: '1' } });
    fireEvent.blur(field);
    await waitFor(() => expect(within(part()).queryByText(/还差/)).toBeNull());
    fireEvent.input(field, { target: { value: '0' } });
    fireEvent.blur(field);
    await within(part()).findByText('上架赶得上，不用赢回');
  });
});

describe('the chain of the launch', () => {
  it('is one bar by whose days it is', async () => {
    await show();
    const bar = await screen.findByRole('img', { name: /^这条线上的工作日按谁的分/ });
    expect(bar.getAttribute('aria-label')).toMatch(/供应商 12 天.*平台 2 天/);
  });
});
