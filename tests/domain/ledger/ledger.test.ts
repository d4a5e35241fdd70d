import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noCalendars } from '../../../domain/calendar/calendar-book.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import { fewestToLearn, learnedFor, ledgerOf, proposedDays } from '../../../domain/ledger/ledger.ts';
import { middle, worstTenth } from '../../../domain/ledger/middle.ts';
import { titleKey } from '../../../domain/ledger/step-key.ts';
import type { Project } from '../../../domain/model/project.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';

const suppliers = new Map([['s1', { id: 's1', name: '老周', calendarId: null, note: '' }]]);
const projects = new Map([['p1', { id: 'p1', templateId: 'standard-launch', calendarId: null } as Project]]);
const wait = (id: string, days: number, more: Partial<Task> = {}): Task =>
  newTask({
    id,
    projectId: 'p1',
    title: '等待打样（供应商）',
    step: '4',
    createdAt: '2026-01-01T00:00:00Z',
    kind: 'wait',
    unit: 'calendar',
    status: 'done',
    supplierId: 's1',
    askedOn: '2026-03-02',
    actualFinishOn: addDays('2026-03-02', days - 1),
    ...more,
  });
const ledger = (tasks: Task[]) => ledgerOf({ tasks, projects, suppliers, calendars: noCalendars });
const next = wait('next', 1, { status: 'todo', actualFinishOn: null });

describe('median and worst tenth', () => {
  it.each([
    [[5], 5, 5],
    [[3, 4], 4, 4],
    [[7, 5, 6, 9, 30], 7, 30],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 6, 9],
    [[], 0, 0],
  ])('%j', (days, median, p90) => {
    expect([middle(days), worstTenth(days)]).toEqual([median, p90]);
  });
});

describe('supplier ledger', () => {
  it('after ten waits the proposed days are the measured median, whatever was planned', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 10, maxLength: 10 }), (days) => {
        const tasks = days.map((count, at) => wait(`t${at}`, count, { durationDays: 5 }));
        const step = learnedFor(ledger(tasks), next, projects.get('p1'));
        const sorted = [...days].sort((a, b) => a - b);
        expect(step?.count).toBe(10);
        expect(proposedDays(step)).toBe(Math.ceil(((sorted[4] ?? 0) + (sorted[5] ?? 0)) / 2));
      }),
    );
  });

  it('counts working days of its calendar, both ends, over a holiday', () => {
    // Asked on the last day before 国庆 2026 (10-01 … 10-07 off, 10-10 worked), done on 10-10.
    const one = wait('t', 1, { unit: 'working', askedOn: '2026-09-30', actualFinishOn: '2026-10-10' });
    expect(ledger([one]).entries[0]?.days).toBe(4);
  });

  it('a renamed step of the template stays the same step; without one the title is', () => {
    const tasks = [wait('a', 5), wait('b', 7, { title: '改名了' }), wait('c', 9, { title: '打样 B', step: undefined })];
    expect(learnedFor(ledger(tasks), next, projects.get('p1'))?.days).toEqual([5, 7]);
    const loose = { ...next, step: undefined, title: '打样b' };
    expect(learnedFor(ledger(tasks), loose, undefined)?.days).toEqual([9]);
    expect(titleKey('打样（Ｂ）')).toBe(titleKey('打样 b'));
  });

  it('one step of one supplier is one line, from whatever template or added by hand; learned from all of them', () => {
    const copy = new Map([...projects, ['p2', { id: 'p2', templateId: 'own', calendarId: null } as Project]]);
    const tasks = [
      wait('a', 8, { step: undefined, actualFinishOn: '2026-03-09' }),
      wait('b', 10, { title: '打样，改了叫法', actualFinishOn: '2026-03-11' }),
      wait('c', 9, { projectId: 'p2', actualFinishOn: '2026-03-10' }),
      wait('d', 12),
      wait('e', 20, { title: '等待大货生产', step: '7' }),
    ];
    const { entries, steps } = ledgerOf({ tasks, projects: copy, suppliers, calendars: noCalendars });
    expect(steps.map(({ days }) => days)).toEqual([[8, 9, 10, 12], [20]]);
    const inCopy = learnedFor({ entries, steps }, { ...next, title: '等待打样（供应商）' }, copy.get('p2'));
    expect(inCopy?.days).toEqual([8, 9, 12]);
  });

  it('learns nothing from open waits, from work, from nobody, and little from two', () => {
    const none = [
      wait('open', 5, { status: 'doing', actualFinishOn: null }),
      wait('work', 5, { kind: 'work' }),
      wait('nobody', 5, { supplierId: null, waitFor: ' ' }),
      wait('back', 5, { askedOn: '2026-03-09', actualFinishOn: '2026-03-02' }),
    ];
    expect(ledger(none).entries).toEqual([]);
    expect(proposedDays(learnedFor(ledger([wait('a', 5), wait('b', 7)]), next, projects.get('p1')))).toBeNull();
    expect(fewestToLearn).toBe(3);
  });

  it('of a supplier that is gone, what was written stays', () => {
    const gone = wait('a', 5, { supplierId: 'gone', waitFor: '老李' });
    expect(ledger([gone]).entries[0]?.whoKey).toBe('name:老李');
  });

  it('takes back what an undo takes back: it is derived', () => {
    const tasks = [wait('a', 5), wait('b', 7)];
    expect(ledger(tasks.slice(0, 1)).steps[0]).toMatchObject({ count: 1, median: 5, lastFive: [5] });
    expect(ledger(tasks).steps[0]).toMatchObject({ count: 2, median: 6, p90: 7, lastFive: [5, 7] });
  });
});
