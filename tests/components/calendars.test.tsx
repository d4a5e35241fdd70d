import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { CalendarChoice } from '../../components/views/settings/calendars/calendar-choice.tsx';
import { CalendarDialog } from '../../components/views/settings/calendars/calendar-dialog.tsx';
import { YearView } from '../../components/views/settings/calendars/year-view.tsx';
import { SettingsView } from '../../components/views/settings/settings-view.tsx';
import { createProject } from '../../domain/intents/create-project.ts';
import { createTask } from '../../domain/intents/create-task.ts';
import { saveCalendar } from '../../domain/intents/save-calendar.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import type { Calendar } from '../../domain/model/calendar.ts';
import type { Member } from '../../domain/model/member.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

vi.mock('../../messaging/send.ts', () => ({ send: async () => undefined }));

beforeAll(() => {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
});

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-24T02:00:00Z') });
  await db.delete();
  await db.open();
});

const calendar: Calendar = {
  id: 'c1',
  name: '工厂',
  pattern: 'double',
  week: '1111100',
  shortWeekOn: null,
  holidays: 'CN',
  exceptions: [],
  closed: [],
};

type Set = { days: readonly string[]; working: boolean };

function year(fields: Partial<Calendar> = {}): Set[] {
  const sets: Set[] = [];
  render(<YearView calendar={{ ...calendar, ...fields }} onSet={(days, working) => sets.push({ days, working })} />);
  return sets;
}
const day = (on: string) => document.querySelector(`[data-day="${on}"]`) as HTMLElement;
const focused = () => document.activeElement?.getAttribute('data-day');

describe('the year', () => {
  it('says of each day whether it is worked, and names holidays and made-up days', () => {
    year({ closed: [{ fromOn: '2026-11-09', toOn: '2026-11-10', name: '检修' }] });
    expect(day('2026-11-24').getAttribute('aria-label')).toBe('2026 年 11 月 24 日 周二 · 上班');
    expect(day('2026-10-10').getAttribute('aria-label')).toBe('2026 年 10 月 10 日 周六 · 调休上班');
    expect(day('2026-10-01').getAttribute('aria-label')).toBe('2026 年 10 月 1 日 周四 · 休息 · 国庆节');
    expect(day('2026-11-09').getAttribute('aria-label')).toBe('2026 年 11 月 9 日 周一 · 休息 · 检修');
    const october = screen.getByRole('table', { name: '2026 年 10 月' });
    expect(within(october).getByText('1–7 国庆节')).toBeTruthy();
    expect(screen.getAllByRole('table')).toHaveLength(12);
    expect(screen.getByText('2026 年 246 个工作日')).toBeTruthy();
    expect(screen.queryByText('调休未公布，暂按法定节日推算')).toBe(null);
  });

  it('not announced yet is marked, unless holidays do not count', () => {
    year();
    fireEvent.click(screen.getByRole('button', { name: '下一年' }));
    expect(screen.getByText('调休未公布，暂按法定节日推算')).toBeTruthy();
    expect(day('2027-02-05').getAttribute('aria-label')).toBe('2027 年 2 月 5 日 周五 · 休息 · 春节');
  });

  it('has one tab stop, and the keys walk over days, weeks, months, their ends and into the next year', async () => {
    year();
    expect(document.querySelectorAll('[data-day][tabindex="0"]')).toHaveLength(1);
    day('2026-11-24').focus();
    for (const [key, on] of [
      ['ArrowRight', '2026-11-25'],
      ['ArrowLeft', '2026-11-24'],
      ['ArrowUp', '2026-11-17'],
      ['ArrowDown', '2026-11-24'],
      ['End', '2026-11-30'],
      ['Home', '2026-11-01'],
      ['PageUp', '2026-10-01'],
      ['PageDown', '2026-11-01'],
      ['PageDown', '2026-12-01'],
      ['PageDown', '2027-01-01'],
      ['ArrowLeft', '2026-12-31'],
    ] as const) {
      fireEvent.keyDown(document.activeElement as Element, { key });
      await waitFor(() => expect(focused()).toBe(on));
    }
  });

  it('Shift and a key choose in one year only', async () => {
    year();
    day('2026-12-31').focus();
    fireEvent.click(day('2026-12-31'));
    fireEvent.keyDown(day('2026-12-31'), { key: 'ArrowRight', shiftKey: true });
    expect(day('2026-12-31')).toBeTruthy();
    fireEvent.keyDown(day('2026-12-31'), { key: 'ArrowRight' });
    await waitFor(() => expect(focused()).toBe('2027-01-01'));
  });

  it('a day pressed turns; Shift and arrows choose several, which turn as the first does', async () => {
    const sets = year();
    fireEvent.click(day('2026-11-24'));
    expect(sets).toEqual([{ days: ['2026-11-24'], working: false }]);
    day('2026-11-24').focus();
    for (const on of ['2026-11-25', '2026-11-26']) {
      fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight', shiftKey: true });
      await waitFor(() => expect(focused()).toBe(on));
    }
    expect(day('2026-11-25').getAttribute('aria-pressed')).toBe('true');
    fireEvent.click(day('2026-11-26'));
    expect(sets[1]).toEqual({ days: ['2026-11-24', '2026-11-25', '2026-11-26'], working: false });
  });

  it('days dragged over turn together, backwards too; a cancelled drag turns none', () => {
    const sets = year();
    fireEvent.pointerDown(day('2026-11-29'), { button: 0 });
    fireEvent.pointerOver(day('2026-11-28'));
    fireEvent.pointerUp(document);
    expect(sets).toEqual([{ days: ['2026-11-28', '2026-11-29'], working: true }]);
    fireEvent.pointerDown(day('2026-11-19'), { button: 0 });
    fireEvent.pointerUp(document);
    expect(sets[1]).toEqual({ days: ['2026-11-19'], working: false });
    fireEvent.pointerDown(day('2026-11-20'), { button: 0 });
    fireEvent.pointerCancel(document);
    expect(sets).toHaveLength(2);
  });
});

async function projectOnCalendar() {
  await commit(saveCalendar, { calendar });
  const project = { id: 'p1', name: '冬季', templateId: null, direction: 'forward', launchOn: null } as const;
  await commit(createProject, { ...project, startOn: '2026-11-24' });
  await commit(createTask, { task: { id: 't1', projectId: 'p1', title: '打样', durationDays: 5 } });
  await commit(createTask, { task: { id: 't2', projectId: 'p1', title: '拍照' } });
  await commit(updateProject, { id: 'p1', fields: { calendarId: 'c1' } });
}

describe('the editor', () => {
  it('says what saving moves, writes nothing before, and writes just that', async () => {
    await projectOnCalendar();
    const onClose = vi.fn();
    render(<CalendarDialog calendar={calendar} isNew={false} onClose={onClose} />);
    fireEvent.click(screen.getByRole('radio', { name: '单休' }));
    await screen.findByText('改了之后 1 个项目、1 个任务换日子', {}, { timeout: 10_000 });
    expect((await db.calendars.get('c1'))?.pattern).toBe('double');
    fireEvent.click(screen.getByRole('button', { name: '存' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
    expect((await db.tasks.get('t1'))?.plannedFinishOn).toBe('2026-11-28');
  });

  it('a week without a working day is refused with a sentence', async () => {
    render(<CalendarDialog calendar={{ ...calendar, week: '1000000' }} isNew={false} onClose={() => undefined} />);
    fireEvent.click(screen.getByRole('radio', { name: '自选' }));
    fireEvent.click(screen.getByRole('checkbox', { name: '一' }));
    await screen.findByText('工作日历排不出日子：一周里至少留一天上班');
  });

  it('is not closed by accident with days set in it', async () => {
    const onClose = vi.fn();
    render(<CalendarDialog calendar={calendar} isNew={false} onClose={onClose} />);
    fireEvent.click(day('2026-11-25'));
    fireEvent.click(screen.getByRole('button', { name: '关上' }));
    await screen.findByText('还没存：先存，或点「不改了」');
    expect(onClose).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: '不改了' }));
    expect(onClose).toHaveBeenCalled();
  });
});

it('the list says who goes by a calendar, and one in use is not deleted', async () => {
  await projectOnCalendar();
  render(<SettingsView />);
  await screen.findByText(/双休 · 在用：1 个项目/);
  fireEvent.click(screen.getByRole('button', { name: '删除 工厂' }));
  await waitFor(async () => expect(await db.calendars.count()).toBe(1));
});

describe('a choice that moves days', () => {
  it('says so first, with the launch; 不换 leaves all as it is, 换上 makes it', async () => {
    const calendars = { ...calendar, id: 'slow', name: '隔天', pattern: 'own' as const, week: '1010100' };
    for (const done of [
      await commit(saveCalendar, { calendar: calendars }),
      await commit(saveMember, { member: { id: 'm1', name: '林晓', role: '', isActive: true } }),
      await commit(createProject, {
        id: 'p1',
        name: '云岚凉被',
        templateId: null,
        direction: 'forward',
        launchOn: null,
        startOn: '2026-11-30',
      }),
      await commit(createTask, {
        task: { id: 't1', projectId: 'p1', title: '设计', durationDays: 3, assigneeId: 'm1' },
      }),
    ])
      expect(done).toMatchObject({ ok: true });
    const member = await db.members.get('m1');
    render(
      <CalendarChoice
        value={null}
        none="跟着项目"
        intent={saveMember}
        inputOf={(calendarId) => ({ member: { ...(member as Member), calendarId } })}
        said={() => '好了'}
      />,
    );
    const choose = async () => {
      fireEvent.change(await screen.findByRole('combobox'), { target: { value: 'slow' } });
      return screen.findByText('改了之后 1 个项目、1 个任务换日子');
    };
    await choose();
    fireEvent.click(screen.getByRole('button', { name: '不换' }));
    expect(screen.queryByText(/换日子/)).toBe(null);
    expect((await db.members.get('m1'))?.calendarId ?? null).toBe(null);
    await choose();
    fireEvent.click(screen.getByRole('button', { name: '换上' }));
    await waitFor(async () => expect((await db.members.get('m1'))?.calendarId).toBe('slow'));
    expect((await db.tasks.get('t1'))?.plannedFinishOn).toBe('2026-12-04');
  });
});
