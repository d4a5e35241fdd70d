import { addWorkdays, defaultCalendar } from '../../domain/calendar/calendar.ts';
import { summarize } from '../../domain/health/summarize.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { emptyRows, withPatches } from '../../domain/intents/rows.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Member } from '../../domain/model/member.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Project } from '../../domain/model/project.ts';
import type { ProjectSummary } from '../../domain/model/project-summary.ts';
import type { Task } from '../../domain/model/task.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';

type Launch = { projects: Project[]; tasks: Task[]; links: Link[]; members: Member[]; summaries: ProjectSummary[] };

const people: [name: string, role: string][] = [
  ['林晓', '运营'],
  ['小王', '设计'],
  ['阿哲', '采购'],
  ['周敏', '质检'],
  ['陈默', '摄影'],
  ['老何', '仓库'],
  ['许可', '负责人'],
  ['苏苏', '客服'],
  ['江雪', '推广'],
];

/**
 * A launch by the standard template that has been going for some weeks on `today`: what lies before today is done as
 * planned, what spans it is started, one supplier is late. Rows as stored.
 */
export function runningLaunch(id: string, today: Day): Launch {
  const members: Member[] = people.map(([name, role], at) => ({ id: `m${at}`, name, role, isActive: true }));
  const rows = { ...emptyRows(), members: new Map(members.map((member) => [member.id, member])) };
  let count = 0;
  const moment = {
    now: `${addWorkdays(defaultCalendar, today, -30)}T01:00:00.000Z`,
    today: addWorkdays(defaultCalendar, today, -30),
    newId: () => {
      count += 1;
      return `${id}-${count}`;
    },
  };
  const input = {
    id,
    name: '云岚凉被·秋季上新',
    templateId: 'standard-launch',
    direction: 'forward' as const,
    startOn: addWorkdays(defaultCalendar, today, -22),
    launchOn: null,
    goal: { metric: '首月销售额', target: 500_000, unit: '元', byOn: null },
  };
  const made = createProject.plan(rows, input, moment);
  if ('refusal' in made) throw new Error(made.refusal.code);
  const after = withPatches(rows, made.patches);
  const project = after.projects.get(id);
  if (!project) throw new Error('no project');
  const groups = new Set([...after.tasks.values()].map(({ parentId }) => parentId));
  const tasks = [...after.tasks.values()].map((task, at) => lived(task, at, today, groups));
  const links = [...after.links.values()];
  const plan = planProject({ project, tasks, links }, today);
  const summaries = [summarize({ project, tasks, members, plan }, { today, redAfterDays: 2 })];
  return { projects: [project], tasks, links, members, summaries };
}

function lived(task: Task, at: number, today: Day, groups: ReadonlySet<string | null>): Task {
  const assigneeId = groups.has(task.id) || task.kind === 'milestone' ? null : `m${at % people.length}`;
  const { plannedStartOn, plannedFinishOn } = task;
  if (groups.has(task.id) || !plannedStartOn || !plannedFinishOn) return { ...task, assigneeId };
  if (plannedFinishOn < addWorkdays(defaultCalendar, today, -1)) {
    const finishOn = addWorkdays(defaultCalendar, plannedFinishOn, at % 5 === 1 ? 1 : 0);
    return {
      ...task,
      assigneeId,
      status: 'done',
      progress: 1,
      actualStartOn: plannedStartOn,
      actualFinishOn: finishOn,
      doneAt: `${finishOn}T08:00:00.000Z`,
    };
  }
  if (plannedStartOn >= today) return { ...task, assigneeId };
  if (task.kind === 'wait')
    return {
      ...task,
      assigneeId,
      status: 'doing',
      askedOn: plannedStartOn,
      actualStartOn: plannedStartOn,
      waitFor: task.waitFor || '恒绒纺织',
    };
  return { ...task, assigneeId, status: 'doing', progress: 0.6, actualStartOn: plannedStartOn };
}
