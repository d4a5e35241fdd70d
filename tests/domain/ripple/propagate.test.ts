import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addWorkdays, defaultCalendar, isWorkday } from '../../../domain/calendar/calendar.ts';
import { addDays, dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import type { Task } from '../../../domain/model/task.ts';
import { type PlanEdit, type PropagationPolicy, propagate } from '../../../domain/ripple/propagate.ts';
import { planProject } from '../../../domain/schedule/plan-project.ts';
import { link, project, task } from '../intents/run-intent.ts';

type Rows = { project: Project; tasks: readonly Task[]; links: readonly Link[] };

function planned(rows: Rows) {
  const plan = planProject(rows, null);
  if (!plan.ok) throw new Error(plan.refusal.code);
  return plan;
}

function moved(rows: Rows, edits: PlanEdit[], policy: PropagationPolicy) {
  const found = propagate({ rows, before: planned(rows), edits, policy, today: null });
  if ('refusal' in found) throw new Error(found.refusal.code);
  return { ...found, plan: found.sketch.plan() };
}

const starts = (rows: Rows, edits: PlanEdit[], policy: PropagationPolicy) => {
  const { plan } = moved(rows, edits, policy);
  return rows.tasks.map(({ id }) => plan.dates.get(id)?.startOn.slice(5)).join(' ');
};

/** Tuesday 11-24: a 2 days → b 2 days → (gap of 2 by a wish) c 1 day. */
const chain: Rows = {
  project: project('p1'),
  tasks: [
    task('a', { durationDays: 2 }),
    task('b', { durationDays: 2 }),
    task('c', { constraint: { type: 'SNET', on: '2026-12-02' } }),
  ],
  links: [link('1', 'a', 'b'), link('2', 'b', 'c')],
};

describe('a forward plan', () => {
  it.each<[string, PlanEdit, PropagationPolicy, string]>([
    ['later, nobody in the way', { id: 'b', startOn: '2026-11-27' }, 'overlap', '11-24 11-27 12-02'],
    ['later into the next one', { id: 'b', startOn: '2026-12-02' }, 'overlap', '11-24 12-02 12-04'],
    ['later, the gap kept', { id: 'b', startOn: '2026-11-27' }, 'gap', '11-24 11-27 12-03'],
    ['later, nobody else', { id: 'b', startOn: '2026-12-02' }, 'off', '11-24 12-02 12-02'],
    ['earlier than its link allows', { id: 'b', startOn: '2026-11-25' }, 'overlap', '11-24 11-26 12-02'],
    ['longer into the next one', { id: 'b', durationDays: 6 }, 'overlap', '11-24 11-26 12-04'],
    ['longer, the gap kept', { id: 'b', durationDays: 3 }, 'gap', '11-24 11-26 12-03'],
    ['shorter, the gap kept', { id: 'b', durationDays: 1 }, 'gap', '11-24 11-26 12-01'],
    ['shorter, the others stay', { id: 'a', durationDays: 1 }, 'overlap', '11-24 11-26 12-02'],
    ['longer, nobody else', { id: 'a', durationDays: 4 }, 'off', '11-24 11-26 12-02'],
  ])('%s', (_, edit, policy, expected) => {
    expect(starts(chain, [edit], policy)).toBe(expected);
  });

  it('moves what is in a group together', () => {
    const rows = { ...chain, tasks: [...chain.tasks.map((row) => ({ ...row, parentId: 'g' })), task('g')] };
    expect(starts(rows, [{ id: 'g', startOn: '2026-11-26' }], 'overlap')).toBe('11-26 11-30 12-04 11-26');
  });

  it('leaves the start of what has begun, and moves a pinned task with its pin', () => {
    const begun = { ...chain, tasks: [task('a', { actualStartOn: '2026-11-24', durationDays: 2 })], links: [] };
    expect(starts(begun, [{ id: 'a', startOn: '2026-11-30' }], 'overlap')).toBe('11-24');
    const pinned = { ...chain, tasks: [task('a', { pinnedOn: '2026-11-25' })], links: [] };
    expect(moved(pinned, [{ id: 'a', startOn: '2026-11-30' }], 'overlap').fields.get('a')).toEqual({
      pinnedOn: '2026-11-30',
    });
  });
});

describe('a plan back from its launch day', () => {
  /** Launch Monday 12-07; a 2 days → b 2 days stand right before it, beside them side 1 day. */
  const back: Rows = {
    project: project('p1', { direction: 'backward', startOn: null, launchTaskId: 'm', launchOn: '2026-12-07' }),
    tasks: [
      task('a', { durationDays: 2 }),
      task('b', { durationDays: 2 }),
      task('m', { kind: 'milestone' }),
      task('after', { durationDays: 1 }),
    ],
    links: [link('1', 'a', 'b'), link('2', 'b', 'm'), link('3', 'm', 'after')],
  };

  it.each<[string, PlanEdit, PropagationPolicy, string]>([
    ['as it stands', { id: 'b' }, 'overlap', '12-01 12-03 12-07 12-07'],
    ['earlier pushes what is before', { id: 'b', startOn: '2026-12-02' }, 'overlap', '11-30 12-02 12-07 12-07'],
    ['earlier, nobody in the way', { id: 'a', startOn: '2026-11-30' }, 'overlap', '11-30 12-03 12-07 12-07'],
    ['later than the launch allows', { id: 'b', startOn: '2026-12-04' }, 'overlap', '12-01 12-04 12-07 12-07'],
    ['a later launch, the others stay', { id: 'm', startOn: '2026-12-09' }, 'overlap', '12-01 12-03 12-09 12-09'],
    ['an earlier launch pushes', { id: 'm', startOn: '2026-12-03' }, 'overlap', '11-27 12-01 12-03 12-07'],
    ['a later launch, the gap kept', { id: 'm', startOn: '2026-12-09' }, 'gap', '12-03 12-07 12-09 12-09'],
    ['a launch alone', { id: 'm', startOn: '2026-12-09' }, 'off', '12-01 12-03 12-09 12-07'],
  ])('%s', (_, edit, policy, expected) => {
    expect(starts(back, [edit], policy)).toBe(expected);
  });

  it('keeps the gap of what comes before', () => {
    const apart = {
      ...back,
      tasks: back.tasks.map((row) =>
        row.id === 'a' ? { ...row, constraint: { type: 'SNLT' as const, on: '2026-11-27' } } : row,
      ),
    };
    expect(starts(apart, [{ id: 'b', startOn: '2026-12-02' }], 'gap')).toBe('11-26 12-02 12-07 12-07');
    expect(starts(apart, [{ id: 'b', startOn: '2026-12-02' }], 'overlap')).toBe('11-27 12-02 12-07 12-07');
  });

  it('pins a task moved past what the launch allows, so that the forecast says what it costs', () => {
    const found = propagate({
      rows: back,
      before: planned(back),
      edits: [{ id: 'b', startOn: '2026-12-08' }],
      policy: 'overlap',
      today: '2026-11-24',
    });
    if ('refusal' in found) throw new Error(found.refusal.code);
    expect(found.fields.get('b')).toMatchObject({ pinnedOn: '2026-12-08' });
    expect(found.sketch.plan().dates.get('m')).toMatchObject({ startOn: '2026-12-07', forecastFinishOn: '2026-12-10' });
  });
});

describe('any plan', () => {
  const origin = dayNumber('2026-01-01');
  const w = (instant: number) => {
    let count = 0;
    for (let day = origin; day < instant; day++) if (isWorkday(defaultCalendar, dayOf(day))) count += 1;
    return count;
  };
  const count = 6;
  const ids = Array.from({ length: count }, (_, index) => `${index}`);
  const arbitrary = fc.record({
    days: fc.array(fc.integer({ min: 1, max: 5 }), { minLength: count, maxLength: count }),
    waits: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
    links: fc.array(
      fc
        .record({
          a: fc.nat(count - 1),
          b: fc.nat(count - 1),
          type: fc.constantFrom('FS', 'SS', 'FF', 'SF' as const),
          lag: fc.integer({ min: 0, max: 3 }),
        })
        .filter(({ a, b }) => a < b),
      { maxLength: 8 },
    ),
    pinned: fc.subarray(ids, { maxLength: 2 }),
    edited: fc.constantFrom(...ids),
    shift: fc.integer({ min: -6, max: 8 }),
    longer: fc.integer({ min: 0, max: 2 }),
  });
  type Sample = typeof arbitrary extends fc.Arbitrary<infer Value> ? Value : never;

  function rowsOf(sample: Sample): Rows {
    const links = sample.links.map(({ a, b, type, lag }, index) => link(`${index}`, `${a}`, `${b}`, { type, lag }));
    const tasks = ids.map((id, index) => {
      const on = addDays('2026-11-24', sample.waits[index] ?? 0);
      const durationDays = sample.days[index] ?? 1;
      return sample.pinned.includes(id)
        ? task(id, { durationDays, pinnedOn: addWorkdays(defaultCalendar, on, 2) })
        : task(id, { durationDays, constraint: { type: 'SNET', on } });
    });
    return { project: project('p1'), tasks, links };
  }

  function editOf(sample: Sample, rows: Rows): PlanEdit {
    const now = planned(rows).dates.get(sample.edited);
    const durationDays = (sample.days[Number(sample.edited)] ?? 1) + sample.longer;
    const startOn = addWorkdays(defaultCalendar, now?.startOn ?? '', sample.shift);
    return { id: sample.edited, startOn: startOn < '2026-11-24' ? '2026-11-24' : startOn, durationDays };
  }

  /** Day by day: the first day at or after `from` on which all links into the task hold. */
  function pushed(rows: Rows, id: string, from: number, spans: Map<string, [number, number]>): [number, number] {
    const days = rows.tasks.find((row) => row.id === id)?.durationDays ?? 1;
    for (let start = from; ; start += 1) {
      if (!isWorkday(defaultCalendar, dayOf(start))) continue;
      let end = start;
      for (let left = days; left > 0; end += 1) if (isWorkday(defaultCalendar, dayOf(end))) left -= 1;
      const holds = rows.links.every(({ fromId, toId, type, lag }) => {
        if (toId !== id) return true;
        const [s, e] = spans.get(fromId) ?? [0, 0];
        return w(type === 'FS' || type === 'SS' ? start : end) >= w(type === 'FS' || type === 'FF' ? e : s) + lag;
      });
      if (holds) return [start, end];
    }
  }

  it('overlap: the others stay where they are unless a link pushes them, and then to the first free day', () => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        const rows = rowsOf(sample);
        const before = planned(rows);
        const edit = editOf(sample, rows);
        const found = moved(rows, [edit], 'overlap');
        const spans = new Map<string, [number, number]>();
        for (const row of found.rows.tasks) {
          const on = found.plan.dates.get(row.id);
          const from = row.id === edit.id ? edit.startOn : before.dates.get(row.id)?.startOn;
          const isPinned = sample.pinned.includes(row.id);
          const expected = pushed(
            isPinned ? { ...rows, links: [] } : { ...found.rows, links: rows.links },
            row.id,
            dayNumber(from ?? ''),
            spans,
          );
          const isLonger = row.id === edit.id && isPinned;
          spans.set(row.id, isLonger ? [dayNumber(on?.startOn ?? ''), dayNumber(on?.finishOn ?? '') + 1] : expected);
          expect([row.id, on?.startOn]).toEqual([row.id, dayOf(expected[0])]);
        }
      }),
      { numRuns: 200 },
    );
  });

  /** Longer, and therefore begun earlier by the link into it: it is kept on its day as the others are. */
  const onlyLonger: Sample = {
    days: [4, 1, 1, 1, 1, 1],
    waits: [0, 0, 0, 0, 0, 0],
    links: [
      { a: 0, b: 1, type: 'FF', lag: 0 },
      { a: 1, b: 2, type: 'FS', lag: 0 },
      { a: 1, b: 3, type: 'SS', lag: 0 },
    ],
    pinned: [],
    edited: '1',
    shift: 0,
    longer: 1,
  };

  it('off: nobody but the edited task moves', () => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        const rows = rowsOf(sample);
        const before = planned(rows);
        const edit = editOf(sample, rows);
        const { plan } = moved(rows, [edit], 'off');
        for (const id of ids) {
          if (id !== edit.id) expect(plan.dates.get(id)?.startOn).toBe(before.dates.get(id)?.startOn);
        }
        expect(plan.dates.get(edit.id)?.startOn).toBe(edit.startOn);
      }),
      { numRuns: 200, examples: [[onlyLonger]] },
    );
  });

  it('gap: later, every follower moves at least as far, and pinned tasks not at all', () => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        const rows = rowsOf({ ...sample, longer: 0, pinned: sample.pinned.filter((id) => id !== sample.edited) });
        const before = planned(rows);
        const shift = Math.max(1, sample.shift);
        const now = before.dates.get(sample.edited)?.startOn ?? '';
        const edit = { id: sample.edited, startOn: addWorkdays(defaultCalendar, now, shift) };
        const { plan } = moved(rows, [edit], 'gap');
        const following = new Set([sample.edited]);
        for (const id of ids) {
          if (rows.links.some((one) => one.toId === id && following.has(one.fromId)) && !sample.pinned.includes(id))
            following.add(id);
          const from = before.dates.get(id)?.startOn ?? '';
          const to = plan.dates.get(id)?.startOn ?? '';
          if (following.has(id)) expect(to >= addWorkdays(defaultCalendar, from, shift)).toBe(true);
          else expect(to).toBe(from);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('writes only what a recompute of the changed rows needs: preview = commit', () => {
    fc.assert(
      fc.property(arbitrary, fc.constantFrom('overlap', 'gap', 'off' as const), (sample, policy) => {
        const rows = rowsOf(sample);
        const { fields, plan } = moved(rows, [editOf(sample, rows)], policy);
        const written = { ...rows, tasks: rows.tasks.map((row) => ({ ...row, ...fields.get(row.id) })) };
        expect(planned(written)).toEqual(plan);
      }),
      { numRuns: 100 },
    );
  });
});
