import { seeded } from '../../../domain/level/random.ts';
import type { PlanInput, PlanLink, PlanTask } from '../../../domain/schedule/plan-types.ts';

/** Every day is worked: days are then days of the calendar. */
export const everyDay = { week: '1111111', holidays: null };

export type Shape = {
  seed: number;
  tasks: number;
  resources: number;
  /** Mean successors a task. */
  complexity: number;
  /** 0…1: 0 = capacity for one task only, 1 = capacity for the busiest day of the early dates. */
  strength: number;
  /** 0…1: resources a task takes. */
  factor: number;
};

/** A random project in the manner of ProGen: network complexity, resource factor and resource strength are given. */
export function instance({ seed, tasks, resources, complexity, strength, factor }: Shape): PlanInput {
  const random = seeded(seed);
  const upTo = (most: number) => 1 + Math.floor(random() * most);
  const ids = Array.from({ length: tasks }, (_, at) => `${at}`);
  const links: PlanLink[] = [];
  for (let made = 0; made < complexity * tasks; made++) {
    const from = Math.floor(random() * (tasks - 1));
    const to = Math.min(tasks - 1, from + upTo(Math.ceil(tasks / 4)));
    if (!links.some((link) => link.from === ids[from] && link.to === ids[to]))
      links.push({ from: `${from}`, to: `${to}` });
  }
  const list = ids.map((id): PlanTask => {
    const names = Array.from({ length: resources }, (_, at) => `r${at}`).filter(() => random() < factor);
    return { id, days: upTo(10), demand: Object.fromEntries(names.map((name) => [name, upTo(10)])) };
  });
  const capacity = Object.fromEntries(
    Array.from({ length: resources }, (_, at): [string, number] => {
      const least = Math.max(1, ...list.map((task) => task.demand?.[`r${at}`] ?? 0));
      return [`r${at}`, Math.round(least + strength * (busiest(list, links, `r${at}`) - least))];
    }),
  );
  return { calendar: everyDay, start: '2026-01-01', tasks: list, links, capacity };
}

function busiest(tasks: readonly PlanTask[], links: readonly PlanLink[], resource: string): number {
  const starts = new Map<string, number>();
  const used: number[] = [];
  for (const task of tasks) {
    const ends = links
      .filter((link) => link.to === task.id)
      .map((link) => (starts.get(link.from) ?? 0) + (tasks.find(({ id }) => id === link.from)?.days ?? 0));
    const start = Math.max(0, ...ends);
    starts.set(task.id, start);
    for (let day = start; day < start + task.days; day++) used[day] = (used[day] ?? 0) + (task.demand?.[resource] ?? 0);
  }
  return Math.max(0, ...used);
}

/** The shortest makespan, by trying every order of the tasks: for a handful of tasks, days and FS links alone. */
export function shortest({ tasks, links, capacity = {} }: PlanInput): number {
  let best = Number.POSITIVE_INFINITY;
  const place = (placed: ReadonlyMap<string, number>, left: readonly PlanTask[]): void => {
    const end = Math.max(0, ...tasks.map(({ id, days }) => (placed.get(id) ?? 0) + (placed.has(id) ? days : 0)));
    if (end >= best) return;
    if (left.length === 0) best = end;
    for (const task of left) {
      const before = links.filter((link) => link.to === task.id);
      if (before.some((link) => !placed.has(link.from))) continue;
      const ends = before.map(
        (link) => (placed.get(link.from) ?? 0) + (tasks.find(({ id }) => id === link.from)?.days ?? 0),
      );
      let start = Math.max(0, ...ends);
      while (!fits(task, start, placed)) start += 1;
      place(
        new Map([...placed, [task.id, start]]),
        left.filter((other) => other !== task),
      );
    }
  };
  const fits = (task: PlanTask, start: number, placed: ReadonlyMap<string, number>): boolean =>
    Object.entries(capacity).every(([resource, most]) => {
      for (let day = start; day < start + task.days; day++) {
        let used = task.demand?.[resource] ?? 0;
        for (const other of tasks) {
          const at = placed.get(other.id);
          if (at !== undefined && at <= day && day < at + other.days) used += other.demand?.[resource] ?? 0;
        }
        if (used > most) return false;
      }
      return true;
    });
  place(new Map(), tasks);
  return best;
}
