import { addDays } from '../../domain/calendar/day.ts';
import { summarize } from '../../domain/health/summarize.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Project } from '../../domain/model/project.ts';
import type { ProjectSummary } from '../../domain/model/project-summary.ts';
import { newTask, type Task } from '../../domain/model/task.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';

const goods = ['云岚凉被', '雾岛香薰机', '羊羔绒家居服', '竹影马克杯', '小满加湿器', '松间茶具', '拾光台灯'];
const steps = [
  '打样',
  '样品测试',
  '拍摄主图',
  '修图与详情页',
  '资质录入',
  '大货生产',
  '到货抽检',
  '客服话术',
  '测图测款',
];

type Rows = { projects: Project[]; tasks: Task[]; links: Link[]; summaries: ProjectSummary[] };

function project(index: number, today: Day): Project {
  return {
    id: `seed-${index}`,
    name: `${goods[index % goods.length]}·第 ${index + 1} 波`,
    code: `P${index + 1}`,
    goal: { metric: '首月销售额', target: 500_000, unit: '元', byOn: null },
    description: '',
    budgetFen: 11_210_000,
    calendarId: null,
    direction: 'backward',
    startOn: null,
    launchOn: addDays(today, 10 + (index % 40)),
    launchTaskId: `seed-${index}-0`,
    status: 'running',
    templateId: null,
    createdAt: `${today}T08:00:00+08:00`,
  };
}

/** A project's tasks: one launch milestone and chains of seven that lead to it, every third one a wait. */
function tasksOf(owner: Project, count: number, today: Day): { tasks: Task[]; links: Link[] } {
  const tasks: Task[] = [];
  const links: Link[] = [];
  const link = (fromId: string, toId: string) =>
    links.push({ id: `${fromId}>${toId}`, projectId: owner.id, fromId, toId, type: 'FS', lag: 0, lagUnit: 'working' });
  for (let index = 0; index < count; index += 1) {
    const id = `${owner.id}-${index}`;
    const isLaunch = index === 0;
    const step = index % 7;
    tasks.push(
      newTask({
        id,
        projectId: owner.id,
        title: isLaunch ? '上架日' : `${steps[index % steps.length]} ${index}`,
        createdAt: owner.createdAt,
        position: index,
        kind: isLaunch ? 'milestone' : index % 3 === 0 ? 'wait' : 'work',
        durationDays: isLaunch ? 0 : 1 + (index % 3),
        status: index % 5 === 4 ? 'done' : 'todo',
        waitFor: index % 3 === 0 && !isLaunch ? '恒绒纺织' : '',
        plannedStartOn: addDays(today, step * 2 - 8),
        plannedFinishOn: addDays(today, step * 2 - 7),
        actualStartOn: index % 5 === 4 ? addDays(today, -9) : null,
        actualFinishOn: index % 5 === 4 ? addDays(today, -8) : null,
      }),
    );
    if (!isLaunch && step > 1) link(`${owner.id}-${index - 1}`, id);
    if (!isLaunch && (step === 6 || index === count - 1)) link(id, `${owner.id}-0`);
  }
  return { tasks, links };
}

/** `projectCount` projects of `taskCount` tasks with their summaries as the product computes them. */
export function manyProjects(projectCount: number, taskCount: number, today: Day): Rows {
  const rows: Rows = { projects: [], tasks: [], links: [], summaries: [] };
  for (let index = 0; index < projectCount; index += 1) {
    const owner = project(index, today);
    const { tasks, links } = tasksOf(owner, taskCount, today);
    rows.projects.push(owner);
    rows.tasks.push(...tasks);
    rows.links.push(...links);
    const plan = planProject({ project: owner, tasks, links }, today);
    rows.summaries.push(summarize({ project: owner, tasks, members: [], plan }, { today, redAfterDays: 2 }));
  }
  return rows;
}
