import { isWorkday } from '../calendar/calendar.ts';
import { addDays, weekdayOf } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import { calendarOf, type ProjectPlan, type ProjectRows } from '../schedule/plan-project.ts';
import type { PlanChange } from './plan-change.ts';

/** A change to try, and the most days it can be asked for. `resized` gives it for fewer. */
export type Candidate = { most: number; resized: (days: number) => PlanChange };

/** Longer chains are looked at from the launch back. */
const longestChain = 60;
const mostSaturdays = 12;
const saturday = 5;

/** What could be changed on the chain that sets the launch day. Not what is done; of work at most half. */
export function candidates(rows: ProjectRows, plan: ProjectPlan & { ok: true }, today: Day | null): Candidate[] {
  const byId = new Map(rows.tasks.map((task) => [task.id, task]));
  const chain = plan.driving.flatMap((id) => byId.get(id) ?? []).filter(({ status }) => status !== 'done');
  const near = chain.slice(-longestChain);
  const pairs = near.slice(1).flatMap((task, at): [Task, Task][] => [[near[at] ?? task, task]]);
  return [
    ...near.flatMap(ofTask),
    ...pairs.flatMap(([before, after]) => ofPair(before, after, rows.links)),
    ...saturdays(rows, near, plan, today),
  ];
}

function ofTask(task: Task): Candidate[] {
  const found: Candidate[] = [];
  const { id: taskId, kind, durationDays, priority } = task;
  if (kind === 'work' && durationDays > 1) {
    found.push({ most: Math.ceil(durationDays / 2), resized: (days) => ({ kind: 'shorten', taskId, days }) });
  }
  // Who is asked again answers sooner, but not at once.
  if (kind === 'wait' && durationDays > 1) {
    found.push({ most: Math.ceil(durationDays / 3), resized: (days) => ({ kind: 'chase', taskId, days }) });
  }
  if (kind === 'work' && priority === 'low')
    found.push({ most: durationDays, resized: () => ({ kind: 'skip', taskId }) });
  const type = task.constraint?.type;
  if ((type === 'SNET' || type === 'FNET') && task.pinnedOn === null) {
    found.push({ most: Number.MAX_SAFE_INTEGER, resized: () => ({ kind: 'release', taskId }) });
  }
  return found;
}

function ofPair(before: Task, after: Task, links: readonly Link[]): Candidate[] {
  return links
    .filter((link) => link.fromId === before.id && link.toId === after.id)
    .flatMap((link): Candidate[] => {
      const linkId = link.id;
      if (link.lag > 0) return [{ most: link.lag, resized: (days) => ({ kind: 'shortenLag', linkId, days }) }];
      const canOverlap =
        link.type === 'FS' && before.kind === 'work' && after.kind === 'work' && before.unit === 'working';
      if (!canOverlap || before.durationDays < 2 || before.actualStartOn !== null) return [];
      return [{ most: Math.floor(before.durationDays / 2), resized: (days) => ({ kind: 'overlap', linkId, days }) }];
    });
}

/** Saturdays off while our own work is what everybody waits for: a supplier does not work because we do. */
function saturdays(
  rows: ProjectRows,
  chain: readonly Task[],
  plan: ProjectPlan & { ok: true },
  today: Day | null,
): Candidate[] {
  const calendar = calendarOf(rows);
  const found = new Set<Day>();
  for (const [at, task] of chain.entries()) {
    const on = plan.dates.get(task.id);
    if (!on || task.kind !== 'work' || task.unit !== 'working') continue;
    // Between the task before and this one too: it could start then.
    const before = plan.dates.get(chain[at - 1]?.id ?? '')?.forecastFinishOn ?? on.forecastStartOn;
    const [first = before] = [before, on.forecastStartOn].sort();
    for (let day = first; day <= on.forecastFinishOn; day = addDays(day, 1)) {
      const isFree = weekdayOf(day) === saturday && !isWorkday(calendar, day) && (today === null || day > today);
      if (isFree && isWorkday(calendar, addDays(day, -1))) found.add(day);
      if (found.size >= mostSaturdays) break;
    }
  }
  const all = [...found].sort();
  return all.length === 0 ? [] : [{ most: all.length, resized: (days) => ({ kind: 'workOn', on: all.slice(-days) }) }];
}
