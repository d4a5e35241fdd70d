import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { noCalendars } from '../../../domain/calendar/calendar-book.ts';
import { dragEdits, shiftEdits } from '../../../domain/gantt/drag-edits.ts';
import { type GanttWish, previewOf } from '../../../domain/gantt/preview.ts';
import { addLink } from '../../../domain/intents/add-link.ts';
import type { Rows } from '../../../domain/intents/intent.ts';
import { reschedule } from '../../../domain/intents/reschedule.ts';
import type { Task } from '../../../domain/model/task.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import type { PlacedDays } from '../../../domain/schedule/sketch.ts';
import { granted, link, project, task, today, world } from '../intents/run-intent.ts';

const base = (fields: Record<string, Partial<Task>> = {}, direction: 'forward' | 'backward' = 'forward') =>
  world({
    projects: [
      project(
        'p1',
        direction === 'forward'
          ? { launchTaskId: 'm' }
          : { direction, startOn: null, launchOn: '2026-12-18', launchTaskId: 'm' },
      ),
    ],
    tasks: [
      task('g'),
      task('a', { durationDays: 3, parentId: 'g', ...fields.a }),
      task('b', { durationDays: 2, parentId: 'g', ...fields.b }),
      task('c', { durationDays: 2, ...fields.c }),
      task('m', { kind: 'milestone' }),
    ],
    links: [link('ab', 'a', 'b'), link('bm', 'b', 'm'), link('cm', 'c', 'm')],
  });

function planOf(rows: Rows) {
  const owner = rows.projects.get('p1');
  if (!owner) throw new Error('no project');
  const plan = planProject({ project: owner, tasks: [...rows.tasks.values()], links: [...rows.links.values()] }, today);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return { owner, plan };
}

function tried(rows: Rows, wish: GanttWish) {
  const { owner, plan } = planOf(rows);
  return previewOf({ project: owner, tasks: rows.tasks, links: rows.links, plan, calendars: noCalendars }, wish, today);
}

function previewed(rows: Rows, wish: GanttWish) {
  const result = tried(rows, wish);
  if ('refusal' in result) throw new Error(result.refusal.code);
  return result;
}

const place = (
  edits: { id: string; startOn?: string; durationDays?: number }[],
  policy: 'overlap' | 'gap' = 'overlap',
): GanttWish => ({
  kind: 'place',
  input: { projectId: 'p1', edits, policy, today },
});

const shown = (days: PlacedDays | undefined) =>
  days && [days.startOn, days.finishOn, days.forecastStartOn, days.forecastFinishOn];

describe('the preview of a change', () => {
  it('says where everything will be, how many follow, and what becomes of the launch', () => {
    const found = previewed(base(), place([{ id: 'a', durationDays: 5 }]));
    expect(found.taskCount).toBe(1);
    expect(found.milestoneCount).toBe(0);
    expect(found.moved.get('b')).toMatchObject({ startOn: '2026-12-01', isForecast: false });
    expect(found.ripple.launch).toMatchObject({ fromOn: '2026-12-01', toOn: '2026-12-03', days: 2 });
    expect([...found.moved.keys()].sort()).toEqual(['a', 'b', 'g', 'm']);
  });

  it('leaves the rows it was given as they are', () => {
    const rows = base();
    const before = JSON.stringify([...rows.tasks.values()]);
    previewed(rows, place([{ id: 'a', startOn: '2026-12-01' }]));
    expect(JSON.stringify([...rows.tasks.values()])).toBe(before);
  });

  it('does not move what has begun', () => {
    const rows = base({ a: { status: 'doing', actualStartOn: '2026-11-23' } });
    expect(tried(rows, place([{ id: 'a', startOn: '2026-12-01' }]))).toEqual({ refusal: { code: 'startedStays' } });
    expect(previewed(rows, place([{ id: 'a', durationDays: 6 }])).moved.has('b')).toBe(true);
  });

  it('of a link is refused as the link would be', () => {
    const wish = (fromId: string, toId: string): GanttWish => ({
      kind: 'link',
      input: { id: 'new', fromId, toId, type: 'FS', lag: 0, lagUnit: 'working' },
    });
    expect(tried(base(), wish('b', 'a'))).toMatchObject({ refusal: { code: 'cycle' } });
    expect(previewed(base(), wish('b', 'c')).moved.get('c')).toMatchObject({ startOn: '2026-12-01' });
  });

  it('is what the commit does', () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-12-${String(date).padStart(2, '0')}`);
    const edit = fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'm', 'g'),
      startOn: day,
      durationDays: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(
        fc.constantFrom('forward' as const, 'backward' as const),
        fc.constantFrom('overlap' as const, 'gap' as const),
        edit,
        (direction, policy, one) => {
          const rows = base({}, direction);
          const wish = place([one], policy);
          const found = tried(rows, wish);
          if ('refusal' in found || wish.kind !== 'place') return;
          const after = granted(reschedule, wish.input, rows);
          for (const [id, dates] of planOf(after).plan.dates) expect(shown(dates)).toEqual(shown(found.daysOf(id)));
        },
      ),
      { numRuns: 60 },
    );
    const input = { id: 'new', fromId: 'b', toId: 'c', type: 'FS', lag: 1, lagUnit: 'working' } as const;
    const found = previewed(base(), { kind: 'link', input });
    expect(found.moved.has('c')).toBe(true);
    for (const [id, dates] of planOf(granted(addLink, input, base())).plan.dates)
      expect(shown(dates)).toEqual(shown(found.daysOf(id)));
  });
});

describe('a drag', () => {
  const rows = base();
  const grabbed = (id: string, startOn: string, finishOn: string, isGroup = false) => {
    const found = rows.tasks.get(id);
    if (!found) throw new Error(id);
    return { task: found, startOn, finishOn, isGroup };
  };
  const starts: Record<string, string> = { a: '2026-11-24', b: '2026-11-27', c: '2026-11-24' };
  const drag = (zone: 'body' | 'start' | 'finish', delta: number, more: object = {}) =>
    dragEdits({
      calendarOf: () => defaultCalendar,
      tasks: rows.tasks,
      grabbed: grabbed('a', '2026-11-24', '2026-11-26'),
      taskIds: ['a'],
      zone,
      delta,
      isAnyDay: false,
      startOf: (id) => starts[id] ?? null,
      ...more,
    });

  it.each([
    ['one day later', 'body', 1, {}, [{ id: 'a', startOn: '2026-11-25' }]],
    ['onto a Saturday, pulled later: the Monday', 'body', 4, {}, [{ id: 'a', startOn: '2026-11-30' }]],
    ['onto a Sunday, pulled earlier: the Friday', 'body', -2, {}, [{ id: 'a', startOn: '2026-11-20' }]],
    ['with Alt the very day', 'body', 4, { isAnyDay: true }, [{ id: 'a', startOn: '2026-11-28' }]],
    ['the finish over a weekend', 'finish', 4, {}, [{ id: 'a', durationDays: 5 }]],
    ['never shorter than a day', 'finish', -9, {}, [{ id: 'a', durationDays: 1 }]],
    ['the start, to the finish at most', 'start', 9, {}, [{ id: 'a', startOn: '2026-11-26', durationDays: 1 }]],
    ['the start earlier', 'start', -1, {}, [{ id: 'a', startOn: '2026-11-23', durationDays: 4 }]],
    ['nowhere', 'body', 0, {}, null],
    [
      'several by as many working days',
      'body',
      4,
      { taskIds: ['a', 'c'] },
      [
        { id: 'a', startOn: '2026-11-30' },
        { id: 'c', startOn: '2026-11-30' },
      ],
    ],
  ] as const)('%s', (_, zone, delta, more, edits) => {
    expect(drag(zone, delta, more)).toEqual(edits);
  });

  it('of a group moves what is in it, each once', () => {
    const edits = shiftEdits(
      { calendarOf: () => defaultCalendar, tasks: rows.tasks, startOf: (id) => starts[id] ?? null },
      ['g', 'a'],
      2,
    );
    expect(edits).toEqual([
      { id: 'a', startOn: '2026-11-26' },
      { id: 'b', startOn: '2026-12-01' },
    ]);
  });
});
