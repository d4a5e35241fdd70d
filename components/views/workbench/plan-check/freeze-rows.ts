import { addWorkdays } from '../../../../domain/calendar/calendar.ts';
import { type Calendars, calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { type FreezeClash, freezeClashes } from '../../../../domain/promo/freezes.ts';
import { hasBegun } from '../../../../domain/ripple/edited-fields.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { clashText } from '../promo/clash-text.ts';
import type { ConflictRow, Fix } from './conflict-rows.ts';

type Model = Pick<ProjectModel, 'project' | 'tasks' | 'facts' | 'promos' | 'today'> & Calendars;

/** Tasks of the plan that change what a promotion has frozen on their days. */
export function clashesOf(model: Pick<Model, 'tasks' | 'facts' | 'promos'>): FreezeClash[] {
  const spanOf = (taskId: string) => {
    const task = model.tasks.get(taskId);
    const { startOn, finishOn } = task ? model.facts(task) : { startOn: null, finishOn: null };
    return startOn && finishOn ? { startOn, finishOn } : null;
  };
  return freezeClashes(model.tasks.values(), spanOf, model.promos);
}

export const freezeRows = (model: Model): ConflictRow[] =>
  clashesOf(model).flatMap((clash) => {
    const task = model.tasks.get(clash.taskId);
    if (!task) return [];
    return {
      key: `freeze ${task.id} ${clash.freeze.windowId}`,
      kind: 'freeze' as const,
      text: clashText(clash, task.title, model.today),
      taskIds: [task.id],
      fixes: fixesOf(model, task, clash),
    };
  });

/** The last days that end before the freeze, the first after it, or not touching the page at all. */
function fixesOf(model: Model, task: Task, { freeze }: FreezeClash): Fix[] {
  const leave: Fix[] = task.freeze ? [{ kind: 'leave', taskId: task.id, change: task.freeze }] : [];
  if (hasBegun(task)) return leave;
  const move = (kind: 'before' | 'after', on: Day): Fix[] => (on >= model.today ? [{ kind, taskId: task.id, on }] : []);
  const days = Math.max(1, task.durationDays);
  const after = addDays(freeze.toOn, 1);
  if (task.unit === 'calendar')
    return [...move('before', addDays(freeze.fromOn, -days)), ...move('after', after), ...leave];
  const calendar = calendarOfTask(task, model);
  return [
    ...move('before', addWorkdays(calendar, freeze.fromOn, -days)),
    ...move('after', addWorkdays(calendar, after, 0)),
    ...leave,
  ];
}
