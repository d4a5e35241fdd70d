import { addWorkdays, defaultCalendar, isWorkday } from '../../domain/calendar/calendar.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { summarize } from '../../domain/health/summarize.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Member } from '../../domain/model/member.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Project } from '../../domain/model/project.ts';
import { newTask, type Task, taskSchema } from '../../domain/model/task.ts';
import { calendarOf, planProject } from '../../domain/schedule/plan-project.ts';

export const crowdedName = '云岚凉被·双旦上新';
export const crowdedId = 'crowded';

const members: Member[] = [
  { id: 'wang', name: '小王', role: '设计', isActive: true },
  { id: 'li', name: '小李', role: '设计', isActive: true },
  { id: 'zhe', name: '阿哲', role: '采购', isActive: true },
];

function firstDayOff(project: Project, from: Day): Day {
  let day = from;
  while (isWorkday(calendarOf({ project }), day)) day = addDays(day, 1);
  return day;
}

function tasksOf(project: Project, today: Day): Task[] {
  const workday = (count: number) => addWorkdays(calendarOf({ project }), today, count);
  const task = (id: string, title: string, durationDays: number, fields: Partial<Task> = {}) =>
    newTask({ id, title, durationDays, projectId: project.id, createdAt: project.createdAt, ...fields });
  const design = { assigneeId: 'wang', role: '设计' };
  const rows = [
    task('brief', '卖点提炼与详情文案', 2, { assigneeId: 'zhe' }),
    task('goods', '等待大货生产', 12, { kind: 'wait', waitFor: '恒绒纺织' }),
    task('check', '到货抽检与入仓', 3, { assigneeId: 'zhe' }),
    task('audit', '等待平台上架审核', 2, { kind: 'wait', side: 'platform', waitFor: '拼多多' }),
    task('launch', '上架日', 0, { kind: 'milestone' }),
    task('main', '主图五张', 3, design),
    task('detail', '详情页设计', 4, design),
    task('film', '短视频脚本', 3, design),
    task('hall', '双旦会场素材', 3, design),
    task('seal', '封样确认', 5, { assigneeId: 'zhe', deadlineOn: workday(1) }),
    task('sample', '打样', 6),
    task('shoot', '拍样', 2, { pinnedOn: workday(3) }),
    task('lab', '送检', 1, { pinnedOn: firstDayOff(project, workday(6)) }),
  ];
  // Fields in the order in which the product writes them: undoing is compared to the byte.
  return rows.map((row, position) => taskSchema.parse({ ...row, position }));
}

/**
 * A plan with one conflict of every kind: late, a missed deadline, a broken link, a day off, a person with too much.
 * It counts in working days, so that it is the same plan on whatever day it is looked at.
 */
export function crowdedPlan(today: Day) {
  const project: Project = {
    id: crowdedId,
    name: crowdedName,
    code: '',
    goal: { metric: '', target: null, unit: '', byOn: null },
    description: '',
    budgetFen: null,
    calendarId: null,
    direction: 'backward',
    startOn: null,
    launchOn: addWorkdays(defaultCalendar, today, 17),
    launchTaskId: 'launch',
    status: 'running',
    templateId: null,
    createdAt: `${today}T08:00:00+08:00`,
  };
  const tasks = tasksOf(project, today);
  const ties = [
    ['brief', 'goods'],
    ['goods', 'check'],
    ['check', 'audit'],
    ['audit', 'launch'],
    ...['main', 'detail', 'film', 'hall'].map((id) => [id, 'launch']),
    ['sample', 'shoot'],
  ];
  const links = ties.map(
    ([fromId = '', toId = '']): Link => ({
      id: `${fromId}>${toId}`,
      projectId: project.id,
      fromId,
      toId,
      type: 'FS',
      lag: fromId === 'goods' ? 2 : 0,
      lagUnit: 'working',
    }),
  );
  const plan = planProject({ project, tasks, links }, today);
  const summaries = [summarize({ project, tasks, members, plan }, { today, redAfterDays: 2 })];
  return { projects: [project], members, tasks, links, summaries };
}
