import { defaultCalendar, workdaysBetween } from '../calendar/calendar.ts';
import { addDays } from '../calendar/day.ts';
import type { Link } from '../model/link.ts';
import type { Member } from '../model/member.ts';
import type { Day } from '../model/primitives.ts';
import type { Project } from '../model/project.ts';
import type { ProjectSummary } from '../model/project-summary.ts';
import type { Task } from '../model/task.ts';
import { planProject, type TaskDates } from '../schedule/plan-project.ts';
import { lateness } from './lateness.ts';

type Input = { project: Project; tasks: readonly Task[]; links: readonly Link[]; members: readonly Member[] };

export function summarize({ project, tasks, links, members }: Input, today: Day): ProjectSummary {
  const plan = planProject({ project, tasks, links }, today);
  const dates: ReadonlyMap<string, TaskDates> = plan.ok ? plan.dates : new Map();
  const parents = new Set(tasks.flatMap((task) => task.parentId ?? []));
  const leaves = tasks.filter((task) => !parents.has(task.id));
  const after = (due: Day, on: Day) => (on <= due ? 0 : workdaysBetween(defaultCalendar, addDays(due, 1), on));
  const late = leaves
    .filter((task) => task.status !== 'done' && task.kind !== 'milestone')
    .map((task) => ({ task, ...lateness(task, dates.get(task.id)?.forecastFinishOn ?? null, today, defaultCalendar) }))
    .filter(({ severity }) => severity !== null)
    .sort((a, b) => b.daysLate - a.daysLate || a.task.position - b.task.position);
  const milestones = leaves
    .filter((task) => task.kind === 'milestone')
    .flatMap((task) => {
      const d = dates.get(task.id);
      if (!d) return [];
      const isLaunch = task.id === project.launchTaskId;
      const plannedOn = (isLaunch ? project.launchOn : null) ?? task.deadlineOn ?? task.plannedFinishOn ?? d.finishOn;
      const forecastOn = task.actualFinishOn ?? d.forecastFinishOn;
      return [{ taskId: task.id, title: task.title, plannedOn, forecastOn, daysLate: after(plannedOn, forecastOn), isDone: task.status === 'done', isLaunch }];
    })
    .sort((a, b) => (a.forecastOn < b.forecastOn ? -1 : 1));
  const launch = milestones.find((m) => m.isLaunch);
  const driving = (plan.ok ? plan.driving : []).flatMap((id) => leaves.find((task) => task.id === id && task.status !== 'done' && task.kind !== 'milestone') ?? []);
  const driver = driving.filter((task) => task.kind === 'wait')[0] ?? driving[0];
  const split = { ours: 0, supplier: 0, platform: 0, courier: 0 };
  if (launch && driver) split[driver.side] = launch.daysLate;
  const bars = leaves
    .filter((task) => task.kind !== 'milestone')
    .flatMap((task) => {
      const d = dates.get(task.id);
      const state = task.status === 'done' ? 'done' : task.status === 'todo' ? (task.kind === 'wait' ? 'wait' : 'todo') : task.kind === 'wait' ? 'wait' : 'run';
      return d ? [{ state, startOn: d.startOn, finishOn: d.finishOn } as ProjectSummary['bars'][number]] : [];
    })
    .sort((a, b) => (a.startOn < b.startOn ? -1 : 1))
    .slice(0, 8);
  const shown = [...dates.values()];
  return {
    id: project.id, forDay: today, name: project.name, status: project.status,
    done: leaves.filter((task) => task.status === 'done').length,
    total: leaves.length,
    daysLate: late[0]?.daysLate ?? 0,
    startOn: shown.map((d) => d.startOn).sort()[0] ?? null,
    finishOn: shown.map((d) => d.forecastFinishOn).sort().at(-1) ?? null,
    launch: launch ? { taskId: launch.taskId, title: launch.title, plannedOn: launch.plannedOn, forecastOn: launch.forecastOn, daysLate: launch.daysLate, isDone: launch.isDone } : null,
    driver: driver ? { taskId: driver.id, title: driver.title, waitFor: driver.waitFor, side: driver.side } : null,
    split, bars, milestones,
    late: late.slice(0, 50).map(({ task, daysLate, severity }) => ({
      taskId: task.id, title: task.title, kind: task.kind, status: task.status,
      who: task.waitFor || members.find((m) => m.id === task.assigneeId)?.name || task.role,
      daysLate, severity: severity ?? 'amber',
    })),
    redCount: late.filter(({ severity }) => severity === 'red').length,
    amberCount: late.filter(({ severity }) => severity === 'amber').length,
    isProvisional: plan.ok && plan.isProvisional,
  };
}
