import type { Project } from '../model/project.ts';
import { calendarOf } from '../schedule/plan-project.ts';
import { type Edited, isLocked, signedDays } from './edited-fields.ts';
import type { Ground } from './ground.ts';
import type { Propagation } from './propagate.ts';

type Shift = { start: number; finish: number };

/**
 * Keep the gap: by how many working days each other task follows the edited ones. Behind them along the links; for
 * tasks placed back from the launch day, before them. Where two lead to one task the farther one wins.
 */
export function followShifts({ rows, before }: Propagation, edited: Edited, ground: Ground): Map<string, number> {
  const { project } = rows;
  const { placing } = ground;
  const walk = walker(project, ground);
  const shifts = new Map<string, Shift>();
  for (const [id, fields] of edited.fields) {
    const task = ground.task(id);
    const now = before.dates.get(id);
    if (!task || !now) continue;
    const start = signedDays(calendarOf(rows), now.startOn, edited.starts.get(id) ?? now.startOn);
    shifts.set(id, { start, finish: start + (fields.durationDays ?? task.durationDays) - task.durationDays });
  }
  if (project.launchOn && project.launchTaskId && edited.launchOn && edited.launchOn !== project.launchOn) {
    const days = signedDays(calendarOf(rows), project.launchOn, edited.launchOn);
    shifts.set(project.launchTaskId, { start: days, finish: days });
  }
  const sources = new Set(shifts.keys());
  const open = [...sources];
  for (let id = open.shift(); id !== undefined; id = open.shift()) {
    for (const { next, days } of walk(id, shifts.get(id) ?? { start: 0, finish: 0 })) {
      const task = ground.task(next);
      const known = shifts.get(next)?.start ?? 0;
      const isFarther = placing.isBack(next)
        ? days < known || (known === 0 && days > 0)
        : days > known || (known === 0 && days < 0);
      if (!task || sources.has(next) || isLocked(task) || !isFarther) continue;
      shifts.set(next, { start: days, finish: days });
      open.push(next);
    }
  }
  return new Map([...shifts].flatMap(([id, { start }]) => (sources.has(id) ? [] : [[id, start]])));
}

/** The leaves one link farther and the shift of the end that the link ties. */
function walker(project: Project, { placing, task, leavesOf, linksOut, linksInto }: Ground) {
  return function* (id: string, { start, finish }: Shift): Generator<{ next: string; days: number }> {
    const goesBack = placing.isBack(id) || id === project.launchTaskId;
    for (let at: string | null = id; at; at = task(at)?.parentId ?? null) {
      if (!placing.isBack(id)) {
        for (const { toId, type } of linksOut(at)) {
          const days = type === 'FS' || type === 'FF' ? finish : start;
          for (const next of leavesOf(toId)) if (!placing.isBack(next)) yield { next, days };
        }
      }
      if (!goesBack) continue;
      for (const { fromId, type } of linksInto(at)) {
        const days = type === 'FS' || type === 'SS' ? start : finish;
        for (const next of leavesOf(fromId)) if (placing.isBack(next)) yield { next, days };
      }
    }
  };
}
