import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { forgetFirstRun } from '../../components/views/first-run/first-run-state.ts';
import { FirstRunView } from '../../components/views/first-run/first-run-view.tsx';
import { setLanguage } from '../../locales/words.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-23T02:00:00Z') });
  await settings.reading.remove();
  await settings.isFirstRunDone.remove();
});
afterEach(async () => {
  cleanup();
  forgetFirstRun();
  setLanguage('zh_CN');
  vi.useRealTimers();
  location.hash = '';
  await db.delete();
  await db.open();
});

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const type = (label: string, value: string) => {
  const field = screen.getByLabelText(label);
  fireEvent.input(field, { target: { value } });
  fireEvent.change(field, { target: { value } });
};

function start() {
  const onDone = vi.fn();
  render(<FirstRunView onDone={onDone} />);
  return onDone;
}

async function toLaunch(choice = '仅看页面') {
  const onDone = start();
  press('下一步');
  press(choice);
  await screen.findByLabelText('上架日');
  return onDone;
}

describe('nothing is read before a button', () => {
  test('the first screens say where, what, why, how long, how to stop, and change nothing', async () => {
    start();
    expect(screen.getByText(/千牛、拼多多的桌面客户端里装不了扩展/)).toBeTruthy();
    press('下一步');
    for (const name of ['读什么', '不读什么', '为什么', '放在哪', '放多久', '怎么停']) {
      expect(screen.getByText(name)).toBeTruthy();
    }
    expect(await settings.reading.get()).toBe('off');
    expect(await settings.isFirstRunDone.get()).toBe(false);
  });

  test.each([
    ['开始读取', 'network'],
    ['仅看页面', 'page'],
  ])('%s sets reading to %s', async (button, reading) => {
    await toLaunch(button);
    expect(await settings.reading.get()).toBe(reading);
  });

  test('the choice can be changed by going back', async () => {
    await toLaunch('开始读取');
    press(/^改\s*选一种读法/);
    press('仅看页面');
    await waitFor(async () => expect(await settings.reading.get()).toBe('page'));
  });

  test('skipping leaves reading off and does not ask again', async () => {
    const onDone = start();
    press('先跳过');
    await waitFor(() => expect(onDone).toHaveBeenCalledWith(null));
    expect([await settings.reading.get(), await settings.isFirstRunDone.get()]).toEqual(['off', true]);
  });

  test('importing a backup goes to settings', async () => {
    const onDone = start();
    press('导入备份');
    await waitFor(() => expect(location.hash).toBe('#/settings'));
    expect(onDone).not.toHaveBeenCalled();
  });
});

describe('template and launch day', () => {
  test('without a day: the earliest that can be met, one press away', async () => {
    await toLaunch();
    press(/^改成/);
    const chosen = (screen.getByLabelText('上架日') as HTMLInputElement).value;
    expect(chosen > '2026-11-23').toBe(true);
    expect(await screen.findByText('今天就得开工')).toBeTruthy();
    // One day earlier is late by one working day or more: it really was the earliest.
    type('上架日', previousDay(chosen));
    expect(await screen.findByText(/^已经晚了 \d+ 个工作日$/)).toBeTruthy();
  });

  test('a day that is too near: how late already, when work should have begun, and the way out', async () => {
    await toLaunch();
    type('上架日', '2026-12-01');
    expect(await screen.findByText(/^已经晚了 \d+ 个工作日$/)).toBeTruthy();
    expect(screen.getByText(/^要在 12-01 周二 上架，\d\d-\d\d 周. 就该开工$/)).toBeTruthy();
    expect(screen.getByRole('button', { name: /^改成/ })).toBeTruthy();
  });

  test('a day far off: in time, days to spare, and a note that its days off are not announced', async () => {
    await toLaunch();
    type('上架日', '2027-06-01');
    expect(await screen.findByText(/^赶得上，余 \d+ 个工作日$/)).toBeTruthy();
    expect(screen.getByText('调休未公布，暂按法定节日推算')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^改成/ })).toBeNull();
  });

  test('missing name and day are told, nothing is made', async () => {
    const onDone = await toLaunch();
    press(/^建好/);
    expect(await screen.findByText('写个名字')).toBeTruthy();
    expect(screen.getByText('选一天')).toBeTruthy();
    expect(onDone).not.toHaveBeenCalled();
    expect(await db.projects.count()).toBe(0);
  });

  test('creates the project that was shown and goes to it', async () => {
    const onDone = await toLaunch();
    const templates = within(screen.getByRole('group', { name: '模板' })).getAllByRole('radio');
    expect(templates.length).toBeGreaterThanOrEqual(2);
    type('项目', '  云岚凉被·秋季上新 ');
    type('上架日', '2027-03-10');
    press(/^建好/);
    await waitFor(() => expect(onDone).toHaveBeenCalledOnce());
    const [project] = await db.projects.toArray();
    expect(project).toMatchObject({ name: '云岚凉被·秋季上新', launchOn: '2027-03-10', direction: 'backward' });
    expect(onDone).toHaveBeenCalledWith(project?.id);
    expect(await settings.isFirstRunDone.get()).toBe(true);
    const tasks = await db.tasks.toArray();
    const button = tasks.filter((task) => task.kind !== 'milestone' && !tasks.some((t) => t.parentId === task.id));
    expect(button).toHaveLength(23);
  });

  test('another template: its own preview rows', async () => {
    await toLaunch();
    const rows = () => [...document.querySelectorAll('.fr-chart li')].map((row) => row.textContent);
    const before = rows();
    fireEvent.click(screen.getByRole('radio', { name: /大促备货/ }));
    await waitFor(() => expect(rows()).not.toEqual(before));
    expect(rows()).toContain('备货到仓');
  });
});

test('what was typed stays when the language changes', async () => {
  await toLaunch();
  type('项目', '云岚凉被');
  cleanup();
  setLanguage('en');
  start();
  expect((screen.getByLabelText('Project') as HTMLInputElement).value).toBe('云岚凉被');
});

const previousDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
