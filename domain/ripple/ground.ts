import type { Link } from '../model/link.ts';
import type { Task } from '../model/task.ts';
import { once } from '../schedule/once.ts';
import { type OkPlan, type ProjectRows, rowsBehind } from '../schedule/plan-project.ts';
import { type Placing, placingOf } from './hold.ts';

/** What every change of a plan asks about its rows; read once a plan, however often a change is tried on it. */
export type Ground = {
  rows: ProjectRows;
  placing: Placing;
  task: (id: string) => Task | undefined;
  /** Where the task stands among the rows; −1 when it does not. */
  placeOf: (id: string) => number;
  /** Tasks of a group and of the groups in it; itself when it is none. */
  leavesOf: (id: string) => readonly string[];
  linksOut: (id: string) => readonly Link[];
  linksInto: (id: string) => readonly Link[];
};

const grounds = new WeakMap<OkPlan, Ground>();

/** `rows`: of a plan that does not know them itself. */
export function groundOf(plan: OkPlan, rows: ProjectRows): Ground {
  const known = grounds.get(plan);
  if (known) return known;
  const ground = newGround(rowsBehind(plan) ?? rows);
  grounds.set(plan, ground);
  return ground;
}

function newGround(rows: ProjectRows): Ground {
  const { tasks, links } = rows;
  const places = new Map(tasks.map(({ id }, place) => [id, place]));
  const inside = once(() => Map.groupBy(tasks, (task) => task.parentId));
  const out = once(() => Map.groupBy(links, (link) => link.fromId));
  const into = once(() => Map.groupBy(links, (link) => link.toId));
  const leavesOf = (id: string): readonly string[] =>
    inside()
      .get(id)
      ?.flatMap((task) => leavesOf(task.id)) ?? [id];
  const placeOf = (id: string) => places.get(id) ?? -1;
  return {
    rows,
    placing: placingOf(rows),
    task: (id) => tasks[placeOf(id)],
    placeOf,
    leavesOf,
    linksOut: (id) => out().get(id) ?? [],
    linksInto: (id) => into().get(id) ?? [],
  };
}
