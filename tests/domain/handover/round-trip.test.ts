import { describe, expect, it } from 'vitest';
import { deleteTasks } from '../../../domain/intents/delete-tasks.ts';
import { importHandover } from '../../../domain/intents/import-handover.ts';
import type { Rows } from '../../../domain/intents/intent.ts';
import { promiseWait } from '../../../domain/intents/promise-wait.ts';
import { receiveHandover } from '../../../domain/intents/receive-handover.ts';
import { resolveClash } from '../../../domain/intents/resolve-clash.ts';
import { saveBudgetLine } from '../../../domain/intents/save-budget-line.ts';
import { saveComment } from '../../../domain/intents/save-comment.ts';
import { saveMember } from '../../../domain/intents/save-member.ts';
import { setTaskStatus } from '../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import type { Calendar } from '../../../domain/model/calendar.ts';
import { codeOf, granted, run, world } from '../intents/run-intent.ts';
import { allKeys, backText, money, outText, owner, part, read, readOut, seen } from './two-sides.ts';

/** The same world with other rows in some tables. */
const withRows = (rows: Rows, more: Parameters<typeof world>[0]): Rows =>
  world({ ...Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, [...list.values()]])), ...more });

/** The colleague's workspace, where somebody of that name is known already. */
const colleague = (): Rows => world({ members: [{ id: 'own-id', name: '小林', role: '', isActive: true }] });

function received(rows: Rows, text: string): Rows {
  const file = readOut(text);
  return granted(receiveHandover, { file, keys: allKeys(rows, file) }, rows);
}

function imported(rows: Rows, text: string, keys?: string[]): Rows {
  const file = read(text);
  return granted(importHandover, { file, keys: keys ?? allKeys(rows, file) }, rows);
}
const changes = (rows: Rows, text: string) => {
  const file = read(text);
  const plan = run(importHandover, { file, keys: allKeys(rows, file) }, rows);
  return 'refusal' in plan ? plan.refusal.code : plan.patches.length;
};

describe('what goes out', () => {
  it('a person’s file holds their tasks and none of the bytes of anybody else’s', () => {
    const text = outText(owner());
    expect(text).toContain('主图五张');
    expect(text).toContain('老周纺织');
    expect(text).toContain('尺寸按平台');
    expect(text).not.toMatch(/MARK|13800138000|12345600|钱款|别的上新|3200/);
  });

  it('the finance file holds the money and no notes, talk or people', () => {
    const text = outText(owner(), money);
    expect(text).toContain('钱款头版');
    expect(text).toContain('12345600');
    expect(text).not.toMatch(/尺寸按平台|按新尺寸|MARK底价|MARK厂长|MARK联系人|MARK别人|周敏|小林/);
  });
});

describe('at the colleague’s', () => {
  it('comes under the same ids, on the planned days, for the person known here by that name', () => {
    const rows = received(colleague(), outText(owner()));
    expect(rows.projects.get('p1')).toMatchObject({
      name: '云岚凉被',
      budgetFen: null,
      description: '',
      launchOn: '2027-01-07',
    });
    expect(rows.tasks.get('a')).toMatchObject({ assigneeId: 'own-id', pinnedOn: '2026-11-24', notes: '尺寸按平台' });
    expect(rows.tasks.get('b')).toMatchObject({ waitFor: '老周纺织', kind: 'wait' });
    expect([...rows.tasks.keys()].sort()).toEqual(['a', 'b', 'l']);
    expect([...rows.comments.keys()]).toEqual(['k1']);
    expect(rows.members.size).toBe(2);
  });

  it('brings the working days that the tasks are counted in, under a name nobody has', () => {
    const week = (id: string, name: string): Calendar => ({
      id,
      name,
      pattern: 'single',
      week: '1111110',
      shortWeekOn: null,
      holidays: 'CN',
      exceptions: [],
      closed: [],
    });
    const calendars = [week('c1', '单休'), week('c2', '工厂'), week('c3', 'MARK别的')];
    const home = withRows(owner(), {
      calendars,
      projects: [...owner().projects.values()].map((one) => ({ ...one, calendarId: one.id === 'p1' ? 'c1' : 'c3' })),
      suppliers: [{ id: 's1', name: '老周纺织', calendarId: 'c2', note: 'MARK联系人' }],
    });
    const text = outText(home);
    expect(text).not.toContain('MARK');
    const rows = received(withRows(colleague(), { calendars: [week('own', '单休')] }), text);
    expect(rows.projects.get('p1')?.calendarId).toBe('c1');
    expect([...rows.calendars.values()].map(({ name }) => name)).toEqual(['单休', '单休 2', '工厂']);
    expect(rows.tasks.get('b')?.calendarId).toBe('c2');
    expect(rows.tasks.get('a')?.calendarId ?? null).toBeNull();
  });

  it('a second time changes nothing; a newer file brings what is new and asks about what both changed', () => {
    const first = received(colleague(), outText(owner()));
    const file = readOut(outText(owner()));
    expect(run(receiveHandover, { file, keys: allKeys(first, file) }, first)).toEqual({ patches: [] });
    const worked = granted(setTaskStatus, { ids: ['a'], status: 'doing' }, first);
    let home = granted(updateTasks, { ids: ['a'], fields: { title: '主图六张', status: 'review' } }, owner());
    home = granted(updateTasks, { ids: ['c'], fields: { assigneeId: 'm1' } }, home);
    const rows = received(worked, outText(home));
    expect(rows.tasks.get('a')).toMatchObject({ title: '主图六张', status: 'doing' });
    expect(rows.tasks.has('c')).toBe(true);
    expect([...rows.clashes.values()]).toMatchObject([{ rowId: 'a', field: 'status', theirs: 'review' }]);
  });

  it('a project of one’s own is not received, an answer goes home', () => {
    const file = readOut(outText(owner()));
    expect(codeOf(receiveHandover, { file, keys: [] }, owner())).toBe('handoverOwn');
    const there = received(colleague(), outText(owner()));
    expect(codeOf(importHandover, { file: read(backText(there)), keys: [] }, there)).toBe('handoverToGiveBack');
    expect(codeOf(importHandover, { file: read(backText(there)), keys: [] }, world({}))).toBe('handoverUnknown');
  });
});

describe('what comes back', () => {
  function worked(): Rows {
    let rows = received(colleague(), outText(owner()));
    rows = granted(setTaskStatus, { ids: ['a'], status: 'done' }, rows);
    rows = granted(updateTasks, { ids: ['a'], fields: { title: '改了名', notes: '私记', durationDays: 9 } }, rows);
    rows = granted(promiseWait, { taskId: 'b', on: '2026-11-30' }, rows);
    return granted(saveComment, { id: 'k9', taskId: 'a', authorId: 'own-id', text: '做好了 @周敏' }, rows);
  }

  it('status, days and talk come home; names, notes and plan do not even leave', () => {
    const text = backText(worked());
    expect(text).not.toMatch(/改了名|私记/);
    const rows = imported(owner(), text);
    expect(rows.tasks.get('a')).toMatchObject({
      title: '主图五张',
      notes: '尺寸按平台',
      durationDays: 2,
      status: 'done',
      progress: 1,
      actualFinishOn: '2026-11-24',
    });
    expect(rows.tasks.get('b')).toMatchObject({ promisedOn: '2026-11-30', chaseOn: '2026-11-30', supplierId: 's1' });
    expect(rows.comments.get('k9')).toMatchObject({ authorId: 'm1', mentions: ['m2'], projectId: 'p1' });
    expect(changes(rows, text)).toBe(0);
  });

  it('only what was ticked is taken; the rest is asked again', () => {
    const text = backText(worked());
    const rows = imported(owner(), text, ['comments/k9/*']);
    expect(rows.tasks.get('a')?.status).toBe('todo');
    expect(rows.comments.has('k9')).toBe(true);
    expect(allKeys(rows, read(text))).toContain('tasks/a/status');
    expect(allKeys(rows, read(text))).not.toContain('comments/k9/*');
  });

  it('what both sides changed waits in the inbox and is decided once', () => {
    const text = backText(worked());
    const home = granted(promiseWait, { taskId: 'b', on: '2026-12-02' }, owner());
    const rows = imported(home, text);
    expect(rows.tasks.get('b')?.promisedOn).toBe('2026-12-02');
    const ids = [...rows.clashes.values()].map(({ id }) => id);
    expect([...rows.clashes.values()].map(({ field }) => field).sort()).toEqual(['chaseOn', 'promisedOn']);
    expect(changes(rows, text)).toBe(0);
    const theirs = granted(resolveClash, { ids, choice: 'theirs' }, rows);
    expect(theirs.tasks.get('b')).toMatchObject({ promisedOn: '2026-11-30', chaseOn: '2026-11-30' });
    const mine = granted(resolveClash, { ids, choice: 'mine' }, rows);
    expect(mine.tasks.get('b')?.promisedOn).toBe('2026-12-02');
    expect(changes(mine, text)).toBe(0);
    const edited = granted(resolveClash, { ids: ids.slice(0, 1), choice: 'edited', value: '2026-12-01' }, rows);
    expect(edited.clashes.get(ids[0] ?? '')).toMatchObject({ choice: 'edited' });
    expect(run(resolveClash, { ids: ['x'], choice: 'mine' }, rows)).toEqual({ refusal: { code: 'clashGone' } });
  });

  it('a status that both changed waits with its days, and theirs brings them', () => {
    let there = received(colleague(), outText(owner()));
    there = granted(
      updateTasks,
      { ids: ['a'], fields: { status: 'done', actualStartOn: '2026-11-20', actualFinishOn: '2026-11-23' } },
      there,
    );
    const home = granted(setTaskStatus, { ids: ['a'], status: 'review' }, owner());
    const rows = imported(home, backText(there));
    expect(rows.tasks.get('a')).toMatchObject({ status: 'review', actualFinishOn: null, progress: 0 });
    const [clash, ...more] = [...rows.clashes.values()];
    expect([clash?.field, more]).toEqual(['status', []]);
    const theirs = granted(resolveClash, { ids: [clash?.id ?? ''], choice: 'theirs' }, rows);
    expect(theirs.tasks.get('a')).toMatchObject({
      status: 'done',
      progress: 1,
      actualStartOn: '2026-11-20',
      actualFinishOn: '2026-11-23',
    });
    expect(changes(theirs, backText(there))).toBe(0);
  });

  it('a second answer is held against the first, not against the file that went out', () => {
    let there = received(colleague(), outText(owner()));
    there = granted(setTaskStatus, { ids: ['a'], status: 'doing' }, there);
    const home = imported(owner(), backText(there));
    there = granted(setTaskStatus, { ids: ['a'], status: 'done' }, there);
    const second = backText(there, '2026-11-28T02:00:00.000Z');
    expect(seen(home, read(second)).wishes.filter(({ kind }) => kind === 'clash')).toEqual([]);
    const after = imported(home, second);
    expect(after.tasks.get('a')?.status).toBe('done');
    // The first one again is told to be older.
    expect(seen(after, read(backText(there, '2026-11-25T02:00:00.000Z'))).isOlder).toBe(true);
  });

  it('what they took of ours before they went on is no clash', () => {
    let there = received(colleague(), outText(owner()));
    there = granted(promiseWait, { taskId: 'b', on: '2026-11-27' }, there);
    const first = backText(there);
    let home = imported(owner(), first);
    home = granted(promiseWait, { taskId: 'b', on: '2026-12-02' }, home);
    there = received(there, outText(home, part, '2026-11-27T02:00:00.000Z'));
    expect(there.tasks.get('b')?.promisedOn).toBe('2026-12-02');
    there = granted(promiseWait, { taskId: 'b', on: '2026-12-04' }, there);
    const second = imported(home, backText(there, '2026-11-28T02:00:00.000Z'));
    expect(second.clashes.size).toBe(0);
    expect(second.tasks.get('b')?.promisedOn).toBe('2026-12-04');
    // Changed back here by hand, the same file does not bring theirs again.
    const again = granted(promiseWait, { taskId: 'b', on: '2026-12-02' }, second);
    expect(changes(again, backText(there, '2026-11-28T02:00:00.000Z'))).toBe(0);
  });

  it('a task given to somebody else since is in no later file, nor is what came back of it', () => {
    const home = imported(owner(), backText(worked()));
    expect(outText(home)).toContain('主图五张');
    const given = granted(updateTasks, { ids: ['a'], fields: { assigneeId: 'm2' } }, home);
    expect(outText(given)).not.toMatch(/主图五张|首图|"a"|做好了/);
  });

  it('a row deleted, moved or given to somebody else meanwhile is said to be', () => {
    const text = backText(worked());
    const without = granted(deleteTasks, { ids: ['b'] }, owner());
    expect(seen(without, read(text)).wishes.find(({ rowId }) => rowId === 'b')?.barred).toEqual({
      code: 'handoverRowGone',
    });
    const moved = granted(updateTasks, { ids: ['a'], fields: { projectId: 'p2' } }, owner());
    const other = seen(moved, read(text)).wishes.filter(({ rowId }) => rowId === 'a' || rowId === 'k9');
    expect(other.every(({ barred }) => barred?.code === 'handoverRowElsewhere')).toBe(true);
    expect(imported(moved, text).tasks.get('a')?.status).toBe('todo');
    const given = granted(updateTasks, { ids: ['a'], fields: { assigneeId: 'm2' } }, owner());
    expect(
      seen(given, read(text))
        .wishes.filter(({ rowId }) => rowId === 'a')
        .every(({ isElsewhere }) => isElsewhere),
    ).toBe(true);
  });

  it('a task that needs approval is not done by a file', () => {
    const home = withRows(owner(), {
      approvals: [
        {
          id: 'approval-a',
          taskId: 'a',
          projectId: 'p1',
          steps: [{ name: '复核', memberIds: ['m2'], needed: 1 }],
          decisions: [],
          round: 0,
          submittedAt: null,
          submittedBy: '',
          submission: '',
          template: '',
        },
      ],
    });
    const file = read(backText(worked()));
    expect(seen(home, file).wishes.find(({ key }) => key === 'tasks/a/status')?.barred?.code).toBe('approvalOpen');
    const rows = imported(home, backText(worked()));
    expect(rows.tasks.get('a')).toMatchObject({ status: 'todo', progress: 0, actualFinishOn: null });
  });

  it('finance gives back what was promised and paid, and lines of its own', () => {
    let there = received(world({}), outText(owner(), money));
    const line = there.budgetLines.get('y1');
    if (!line) throw new Error('no line');
    there = granted(saveBudgetLine, { line: { ...line, spentFen: 99_000, title: '改名' } }, there);
    there = granted(saveBudgetLine, { line: { ...line, id: 'y2', taskId: null, title: '加急费' } }, there);
    const file = read(backText(there));
    expect(file.dropped).toEqual(['title']);
    const rows = imported(owner(), backText(there));
    expect(rows.budgetLines.get('y1')).toMatchObject({ spentFen: 99_000, title: '钱款头版', taskId: 'c' });
    expect(rows.budgetLines.get('y2')).toMatchObject({ title: '加急费' });
    expect(changes(rows, backText(there))).toBe(0);
  });

  it('two of one name in a file are one person here', () => {
    const home = granted(saveMember, { member: { id: 'm9', name: '小林二', role: '', isActive: true } }, owner());
    expect(received(colleague(), outText(home)).members.size).toBe(2);
  });
});
