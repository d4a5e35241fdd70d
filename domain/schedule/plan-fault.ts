import { calendarFault } from '../calendar/calendar.ts';
import { dayNumber } from '../calendar/day.ts';
import { firstDay, lastDay } from '../calendar/work-table.ts';
import type { PlanInput, PlanRefusal, PlanTask } from './plan-types.ts';
import { nameOf } from './refuse.ts';

const latest = dayNumber(lastDay);
const longest = 10_000;

/** Why a plan's values cannot be computed with; null when they can. Links and parents are checked by `networkOf`. */
export function planFault(plan: PlanInput): PlanRefusal | null {
  const fault = (code: string, error: string, params: PlanRefusal['params'] = {}) => ({ code, error, params });
  const own = calendarFault(plan.calendar);
  if (own) return fault('badCalendar', own);
  for (const [name, calendar] of Object.entries(plan.calendars ?? {})) {
    const text = calendarFault(calendar);
    if (text) return fault('badCalendar', `${text}（日历 ${name}）`);
  }
  for (const [what, day] of Object.entries({ start: plan.start, 'launch.on': plan.launch?.on })) {
    if (day !== undefined && !isDay(day))
      return fault('badDay', `${what} 不是能排的日期：${day}（${firstDay} 到 ${lastDay}）`, { day });
  }
  const parents = new Set<string>();
  for (const { parent } of plan.tasks) if (parent !== undefined) parents.add(parent);
  for (const task of plan.tasks) {
    const text = taskFault(task, plan, parents.has(task.id));
    if (text) return fault('badTask', text, { title: nameOf(task) });
  }
  const badLag = plan.links.find(({ lag = 0 }) => !Number.isInteger(lag) || Math.abs(lag) > longest);
  if (badLag) return fault('badLag', `间隔要是 ${longest} 以内的整数天：${badLag.from} → ${badLag.to}`);
  return null;
}

/** A real calendar day within the years that tables hold. */
export function isDay(day: string): boolean {
  try {
    const number = dayNumber(day);
    return number >= 0 && number <= latest;
  } catch {
    return false;
  }
}

/** The same for one task. */
export function taskFault(task: PlanTask, plan: PlanInput, isParent: boolean): string | null {
  const isMilestone = task.kind === 'milestone';
  const least = isMilestone || isParent ? 0 : 1;
  if (!Number.isInteger(task.days) || task.days < least || task.days > longest) {
    return `「${nameOf(task)}」的天数要是 ${least} 到 ${longest} 的整数，现在是 ${task.days}`;
  }
  if (isMilestone && task.days !== 0) return `「${nameOf(task)}」是里程碑，天数要是 0`;
  if (task.calendar !== undefined && !Object.hasOwn(plan.calendars ?? {}, task.calendar)) {
    return `「${nameOf(task)}」用的日历不存在：${task.calendar}`;
  }
  const day = badDay(task);
  if (day !== null) return `「${nameOf(task)}」里有排不了的日期：${day}（${firstDay} 到 ${lastDay}）`;
  const { constraint } = task;
  if (constraint && !['ASAP', 'ALAP'].includes(constraint.type) && !constraint.on) {
    return `「${nameOf(task)}」的限制 ${constraint.type} 缺日期`;
  }
  const { progress } = task;
  if (progress !== undefined && !(progress >= 0 && progress <= 1)) return `「${nameOf(task)}」的进度要在 0 到 1 之间`;
  return null;
}

const isBad = (day: string | null | undefined): day is string => day !== undefined && day !== null && !isDay(day);

/** One by one, not in a list: this runs for every task at every edit. */
function badDay(task: PlanTask): string | null {
  if (isBad(task.deadlineOn)) return task.deadlineOn;
  if (isBad(task.pinnedOn)) return task.pinnedOn;
  if (isBad(task.actualStartOn)) return task.actualStartOn;
  if (isBad(task.actualFinishOn)) return task.actualFinishOn;
  if (isBad(task.chaseOn)) return task.chaseOn;
  return isBad(task.constraint?.on) ? task.constraint.on : null;
}
