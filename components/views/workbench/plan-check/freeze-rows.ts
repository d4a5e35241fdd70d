import { addWorkdays } from '../../../../domain/calendar/calendar.ts';
import { type Calendars, calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { type FreezeClash, freezeClashes } from '../../../../domain/promo/freezes.ts';
import { hasBegun } from '../../../../domain/ripple/edited-fields.ts';
import type { Conflict } from '../../../../domain/schedule/plan-types.ts';
import { tryWish } from '../gantt/use-preview.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { clashText } from '../promo/clash-text.ts';
import type { ConflictRow, Fix } from './conflict-rows.ts';

type Model = Pick<ProjectModel, 'project' | 'tasks' | 'facts' | 'promos' | 'today' | 'whole' | 'plan' | 'calendars'> &
  Calendars;

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
    let fixes: Fix[] | null = null;
    return {
      key: `freeze ${task.id} ${clash.freeze.windowId}`,
      kind: 'freeze' as const,
      text: clashText(clash, task.title, model.today),
      taskIds: [task.id],
      // Tried on the plan only for the rows that somebody looks at.
      get fixes() {
        fixes ??= fixesOf(model, task, clash);
        return fixes;
      },
    };
  });

/** The last days that end before the freeze, the first after it, or not touching the page at all. */
function fixesOf(model: Model, task: Task, { freeze }: FreezeClash): Fix[] {
  const leave: Fix[] = task.freeze ? [{ kind: 'leave', taskId: task.id, change: task.freeze }] : [];
  if (hasBegun(task)) return leave;
  const move = (kind: 'before' | 'after', on: Day): Fix[] => {
    const count = on < model.today ? null : movedBy(model, task.id, on);
    return count === null ? [] : [{ kind, taskId: task.id, on, count }];
  };
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

const broken: readonly Conflict['kind'][] = ['link', 'negativeFloat', 'deadline', 'constraint'];

/** How many others a move takes along; null when it would break a link, a deadline or the launch day, or not hold. */
function movedBy(model: Model, taskId: string, on: Day): number | null {
  const input = {
    projectId: model.project.id,
    edits: [{ id: taskId, startOn: on }],
    policy: 'overlap',
    today: model.today,
  } as const;
  const tried = tryWish(model, { kind: 'place', input });
  if ('refusal' in tried || tried.daysOf(taskId)?.startOn !== on) return null;
  const { launch, newConflicts } = tried.ripple;
  const isLater = launch !== null && launch.toOn > launch.fromOn;
  return isLater || newConflicts.some(({ kind }) => broken.includes(kind)) ? null : tried.taskCount;
}
