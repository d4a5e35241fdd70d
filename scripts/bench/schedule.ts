import { defaultCalendar } from '../../domain/calendar/calendar.ts';
import { compute } from '../../domain/schedule/compute.ts';
import type { PlanInput, PlanLink } from '../../domain/schedule/plan-types.ts';
import { schedule } from '../../domain/schedule/schedule.ts';
import { SlipTrial } from '../../domain/schedule/slip.ts';
import type { BenchRow } from './bench-row.ts';
import { cpuOf, median } from './pairs.ts';
import { dayByDay, graphLibrary, typedArrays, workdaysFrom } from './schedule-peers.ts';

/** A layered plan of `count` tasks with about 1.5 links a task, every link type, lags; the same each time. */
function layered(count: number): PlanInput {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const width = Math.max(1, Math.ceil(count / 60));
  const types = ['FS', 'FS', 'FS', 'SS', 'FF', 'SF'] as const;
  const links: PlanLink[] = [];
  for (let at = width; at < count; at++) {
    for (let k = 0; k < 1 + (at % 2); k++) {
      const from = Math.max(0, at - 1 - random(width * 2));
      links.push({ from: `${from}`, to: `${at}`, type: types[random(6)], lag: random(4) - 1 });
    }
  }
  return {
    calendar: defaultCalendar,
    start: '2026-01-05',
    tasks: Array.from({ length: count }, (_, id) => ({ id: `${id}`, days: 1 + random(5) })),
    links,
  };
}

/** Full recompute from task rows, all dates, floats and conflicts, against copying the same rows. */
export async function run(): Promise<BenchRow[]> {
  return [...fullRows(), slipRow(), ...peerRows()];
}

function fullRows(): BenchRow[] {
  return [
    [1000, 1],
    [10_000, 12],
    [100_000, 300],
  ].map(([count = 0, limit = 0]) => {
    const plan = layered(count);
    const times = count > 50_000 ? 7 : 25;
    for (let i = 0; i < 5; i++) schedule(plan);
    const inner = count < 5000 ? 10 : 1;
    const ours = Array.from({ length: times }, () => cpuOf(() => repeat(inner, () => schedule(plan))) / inner);
    const copy = Array.from({ length: times }, () => cpuOf(() => repeat(inner, () => copyRows(plan))) / inner);
    const value = median(ours);
    return {
      bench: 'schedule',
      name: `全量重算 ${count.toLocaleString()} 个任务`,
      unit: 'ms',
      ours: value,
      floor: { name: '只抄一遍行', value: median(copy) },
      value,
      limit,
    };
  });
}

function repeat(times: number, work: () => unknown): void {
  for (let i = 0; i < times; i++) work();
}

const copyRows = (plan: PlanInput) => ({
  tasks: plan.tasks.map((task) => ({ ...task })),
  links: plan.links.map((link) => ({ ...link })),
});

/** One task of 10,000 slips by 1 to 10 days: what else moves, and the conflicts there. */
function slipRow(): BenchRow {
  const plan = layered(10_000);
  const computed = compute(plan);
  if ('error' in computed) throw new Error(computed.error);
  const trial = new SlipTrial(computed);
  const times = Array.from({ length: 2000 }, (_, at) => {
    const node = (at * 7919) % 10_000;
    const task = plan.tasks[node] ?? { id: '', days: 1 };
    const changed = new Map([[node, { ...task, days: task.days + 1 + (at % 10) }]]);
    // CPU time is counted in steps of milliseconds: the middle of three is what it takes while nobody else runs.
    return median(
      [1, 2, 3].map(() => {
        const start = performance.now();
        trial.try(changed);
        return performance.now() - start;
      }),
    );
  });
  const value = times.slice(200).sort((a, b) => a - b)[Math.floor(1800 * 0.95)] ?? Number.NaN;
  return {
    bench: 'schedule',
    name: '10,000 个任务里一个推迟（95 分位）',
    unit: 'ms',
    ours: value,
    floor: null,
    value,
    limit: 0.2,
  };
}

/** A plan of what all can do, in years whose days off are known: finish to start without lags. Beside typed arrays, a graph library, day by day. */
function peerRows(): BenchRow[] {
  return [1000, 10_000].map((count) => {
    const all = layered(count);
    const plan = {
      ...all,
      start: '2025-01-06',
      links: all.links.map(({ from, to }) => ({ from, to, type: 'FS' as const, lag: 0 })),
    };
    const workdays = workdaysFrom(plan.start ?? '', 400);
    const [floor, graph] = [typedArrays(workdays), graphLibrary(workdays)];
    const ends = new Set([floor, graph, dayByDay, scheduledEnd].map((planner) => planner(plan)));
    if (ends.size > 1) throw new Error(`the plans differ: ${[...ends].join(', ')}`);
    const middle = (work: (plan: PlanInput) => unknown, times: number) =>
      median(Array.from({ length: times }, () => cpuOf(() => work(plan))));
    const ours = middle(schedule, 25);
    const graphMs = middle(graph, 9);
    return {
      bench: 'schedule',
      name: `只有 FS 的 ${count.toLocaleString()} 个任务，我们 / 图库`,
      unit: 'ms',
      ours,
      floor: { name: '只用数组的下限', value: middle(floor, 25) },
      peers: [
        { name: '@dagrejs/graphlib', value: graphMs },
        { name: '逐天走', value: middle(dayByDay, 5) },
      ],
      value: ours / graphMs,
      limit: 1,
    };
  });
}

/** The last day of our plan, to be held against the others'. */
function scheduledEnd(plan: PlanInput): string {
  const planned = schedule(plan);
  if ('error' in planned) throw new Error(planned.error);
  return planned.finish;
}
