import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCalendar, isWorkday } from '../../../domain/calendar/calendar.ts';
import { addDays, dayNumber, dayOf } from '../../../domain/calendar/day.ts';
import { type Computed, compute } from '../../../domain/schedule/compute.ts';
import { conflictsOf } from '../../../domain/schedule/conflicts.ts';
import { planInput } from '../../../domain/schedule/plan-input.ts';
import type { Conflict, PlanInput, PlanTask } from '../../../domain/schedule/plan-types.ts';
import { today } from '../intents/run-intent.ts';
import { randomProject } from './random-project.ts';

const origin = dayNumber('2026-01-01');
const sums = [0];
for (let at = 0; at < 1000; at++) sums.push((sums[at] ?? 0) + (isWorkday(defaultCalendar, dayOf(origin + at)) ? 1 : 0));
/** Working days before an instant. */
const w = (instant: number): number => sums[instant - origin] ?? Number.NaN;

function solved(input: PlanInput): { computed: Computed; conflicts: Conflict[] } {
  const computed = compute(input, today);
  if ('error' in computed) throw new Error(computed.error);
  return { computed, conflicts: conflictsOf(computed.net, computed.placed, computed.totalFloat) };
}

const isListed = (conflicts: readonly Conflict[], kind: Conflict['kind'], ...ids: string[]): boolean =>
  conflicts.some((one) => one.kind === kind && ids.every((id) => one.taskIds.includes(id)));

/** Links that the days placed do not keep, as from → to, by the definition alone. */
function brokenLinks({ net, placed }: Computed): string[][] {
  const broken: string[][] = [];
  for (let link = 0; link < net.from.length; link++) {
    const [from, to] = [net.from[link] ?? 0, net.to[link] ?? 0];
    const [type, lag] = [net.type[link], net.lag[link] ?? 0];
    const [before, after] = [net.tasks[from] as PlanTask, net.tasks[to] as PlanTask];
    if (after.actualStartOn !== undefined || after.actualFinishOn !== undefined) continue;
    const tied = (type === 0 || type === 2 ? placed.end : placed.start)[from] ?? 0;
    const at = (type === 0 || type === 1 ? placed.start : placed.end)[to] ?? 0;
    const need = net.isCalendarLag[link] === 1 ? w(tied + lag) : w(tied) + lag;
    if (w(at) < need) broken.push([before.id, after.id]);
  }
  return broken;
}

describe('what does not hold is listed', () => {
  it('links, whatever comes of them', () => {
    fc.assert(
      fc.property(randomProject, (rows) => {
        const { computed, conflicts } = solved(planInput(rows, today));
        const quiet = brokenLinks(computed).filter((ids) => !isListed(conflicts, 'link', ...ids));
        expect(quiet).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  const bare = {
    calendar: { week: '1111111', holidays: null },
    calendars: { rare: { week: '0010100', holidays: null } },
  };

  it('into the launch, also of a chain that is less late than another', () => {
    const { conflicts } = solved({
      ...bare,
      start: today,
      launch: { task: 'm', on: addDays(today, 2) },
      tasks: [
        { id: 'a', days: 3 },
        { id: 'b', days: 5 },
        { id: 'm', kind: 'milestone', days: 0 },
      ],
      links: [
        { from: 'a', to: 'm' },
        { from: 'b', to: 'm' },
      ],
    });
    expect(conflicts).toMatchObject([
      { kind: 'negativeFloat', taskIds: ['b'] },
      { kind: 'link', taskIds: ['a', 'm'] },
      { kind: 'link', taskIds: ['b', 'm'] },
    ]);
  });

  it('into the launch, from what is late by days that are none of its own', () => {
    const { computed, conflicts } = solved({
      ...bare,
      start: today,
      launch: { task: 'm', on: today },
      tasks: [
        { id: 'a', kind: 'milestone', days: 0, calendar: 'rare' },
        { id: 'm', kind: 'milestone', days: 0 },
      ],
      links: [{ from: 'a', to: 'm', lag: 1 }],
    });
    expect([computed.totalFloat[0], conflicts.map(({ kind }) => kind)]).toEqual([0, ['link']]);
  });

  it('a condition that the way back from the launch breaks, also beside a chain that is later', () => {
    const { conflicts } = solved({
      ...bare,
      launch: { task: 'm', on: addDays(today, 9) },
      tasks: [
        { id: 'a', days: 3, constraint: { type: 'SNET', on: addDays(today, 8) } },
        { id: 'b', days: 3, constraint: { type: 'FNET', on: addDays(today, 20) } },
        { id: 'm', kind: 'milestone', days: 0 },
      ],
      links: [
        { from: 'a', to: 'm' },
        { from: 'b', to: 'm' },
      ],
    });
    expect(conflicts.filter(({ kind }) => kind === 'constraint').map(({ taskIds }) => taskIds)).toEqual([['a'], ['b']]);
  });
});
