import { addDays, dayNumber } from '../../domain/calendar/day.ts';
import { summarize } from '../../domain/health/summarize.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Project } from '../../domain/model/project.ts';
import { newTask, type Task } from '../../domain/model/task.ts';
import { acceptPlan } from '../../domain/schedule/accept-plan.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import type { PlainTask } from './peers/plain-task.ts';
import { randomNumbers } from './random-numbers.ts';

const shops = ['天猫', '京东', '拼多多', '抖音', '小红书'];
const goods = ['云岚凉被', '雾岛香薰机', '羊羔绒家居服', '竹影马克杯', '小满加湿器', '松间茶具', '拾光台灯'];
const steps = [
  ...['选品调研', '供应商询价', '打样确认', '样品测试', '包装设计', '主图拍摄', '详情页', '资质录入', '下单备料'],
  ...['大货生产', '首件检验', '到货抽检', '入库', '测图测款', '定价', '促销报名', '客服话术', '预热', '复盘'],
];
const blockSize = 20;

/** The same plan for everybody: rows for our database, and what a bare chart needs of them. */
export type BlockPlan = {
  rows: { projects: Project[]; tasks: Task[]; links: Link[]; summaries: object[] };
  plain: PlainTask[];
};

/** Blocks of a group and 19 tasks, each after the one before, a few links more; about a year from first to last day. */
export function blockPlan(count: number, today: Day): BlockPlan {
  const project = projectOf(today);
  const links: Link[] = [];
  const unplanned = tasksOf(project, count, today, links);
  const first = planProject({ project, tasks: unplanned, links }, null);
  if (!first.ok) throw new Error(first.refusal.code);
  const begun = unplanned.map((task) => {
    const dates = first.dates.get(task.id);
    return dates && task.parentId !== null ? asOf(task, dates.startOn, dates.finishOn, today) : task;
  });
  const tasks = accepted(project, begun, links);
  const plan = planProject({ project, tasks, links }, today);
  if (!plan.ok) throw new Error(plan.refusal.code);
  const summaries = [summarize({ project, tasks, members: [], plan }, { today, redAfterDays: 2 })];
  const plain = plainTasks(tasks, links, today, (task) => ({
    startOn: task.actualStartOn ?? plan.dates.get(task.id)?.startOn ?? today,
    finishOn: task.actualFinishOn ?? plan.dates.get(task.id)?.finishOn ?? today,
  }));
  return { rows: { projects: [project], tasks, links, summaries }, plain };
}

/** The stored days are the accepted plan's, as every change leaves them: what a drop writes is the drop's own doing. */
function accepted(project: Project, tasks: readonly Task[], links: readonly Link[]): Task[] {
  const plan = planProject({ project, tasks, links }, null);
  if (!plan.ok) throw new Error(plan.refusal.code);
  const patches = new Map(acceptPlan(plan, tasks).map((patch) => [patch.id, patch.after]));
  return tasks.map((task) => ({ ...task, ...patches.get(task.id) }));
}

const projectOf = (today: Day): Project => ({
  id: 'seed-0',
  name: '秋季上新',
  code: 'P1',
  goal: { metric: '首月销售额', target: 500_000, unit: '元', byOn: null },
  description: '',
  budgetFen: null,
  calendarId: null,
  direction: 'forward',
  startOn: addDays(today, -40),
  launchOn: null,
  launchTaskId: null,
  status: 'running',
  templateId: null,
  createdAt: `${addDays(today, -40)}T08:00:00+08:00`,
});

function tasksOf(project: Project, count: number, today: Day, links: Link[]): Task[] {
  const random = randomNumbers(42);
  const pick = (names: readonly string[]) => names[Math.floor(random() * names.length)] ?? '';
  const { id: projectId, createdAt } = project;
  const id = (at: number) => `seed-0-${at}`;
  const link = (from: number, to: number) =>
    links.push({
      ...{ id: `${from}>${to}`, projectId, fromId: id(from), toId: id(to) },
      ...({ type: 'FS', lag: 0, lagUnit: 'working' } as const),
    });
  return Array.from({ length: count }, (_, at) => {
    const inBlock = at % blockSize;
    const group = at - inBlock;
    const title = `${pick(shops)}${pick(goods)}${inBlock === 0 ? '' : (steps[inBlock - 1] ?? '')}·${at + 1}`;
    const durationDays = 1 + Math.floor(random() * 5);
    const fields = { id: id(at), projectId, title, createdAt, position: at, durationDays };
    if (inBlock === 0) return newTask(fields);
    if (inBlock > 1 && random() < 0.95) link(at - 1, at);
    const other = group + 1 + Math.floor(random() * Math.max(1, inBlock - 2));
    if (inBlock > 3 && random() < 0.15 && other !== at - 1) link(other, at);
    const begins = addDays(today, -40 + Math.floor(random() * (random() < 0.5 ? 40 : 280)));
    return newTask({
      ...fields,
      parentId: id(group),
      constraint: inBlock === 1 ? { type: 'SNET', on: begins } : null,
      kind: inBlock % 6 === 0 ? 'wait' : 'work',
      waitFor: inBlock % 6 === 0 ? '恒绒纺织' : '',
    });
  });
}

/** What lies behind is done, what spans today has begun. */
function asOf(task: Task, startOn: Day, finishOn: Day, today: Day): Task {
  const planned = { plannedStartOn: startOn, plannedFinishOn: finishOn };
  if (finishOn < today)
    return { ...task, ...planned, status: 'done', actualStartOn: startOn, actualFinishOn: finishOn };
  if (startOn <= today) return { ...task, ...planned, status: 'doing', progress: 0.5, actualStartOn: startOn };
  return { ...task, ...planned };
}

function plainTasks(
  tasks: readonly Task[],
  links: readonly Link[],
  today: Day,
  daysOf: (task: Task) => { startOn: Day; finishOn: Day },
): PlainTask[] {
  const from = dayNumber(today) - 60;
  const rowOf = new Map(tasks.map((task, row) => [task.id, row]));
  const plain = tasks.map((task): PlainTask => {
    const { startOn, finishOn } = daysOf(task);
    const parent = task.parentId === null ? null : (rowOf.get(task.parentId) ?? null);
    const span = { start: dayNumber(startOn) - from, end: dayNumber(finishOn) + 1 - from };
    return { title: task.title, ...span, progress: task.status === 'done' ? 1 : task.progress, parent, from: [] };
  });
  for (const { fromId, toId } of links) plain[rowOf.get(toId) ?? 0]?.from.push(rowOf.get(fromId) ?? 0);
  const below = Map.groupBy(
    plain.filter(({ parent }) => parent !== null),
    ({ parent }) => parent,
  );
  return plain.map((task, row) => {
    const inside = below.get(row);
    if (!inside) return task;
    return {
      ...task,
      start: Math.min(...inside.map((each) => each.start)),
      end: Math.max(...inside.map((each) => each.end)),
    };
  });
}
