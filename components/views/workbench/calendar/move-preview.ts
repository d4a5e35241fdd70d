import { addWorkdays } from '../../../../domain/calendar/calendar.ts';
import { calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { hasBegun } from '../../../../domain/ripple/edited-fields.ts';
import { propagate } from '../../../../domain/ripple/propagate.ts';
import { ripple } from '../../../../domain/ripple/ripple.ts';
import { calendarWords } from '../../../../locales/views.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { refusalText } from '../../refusal-text.ts';
import type { ProjectModel } from '../project/project-model.ts';

export type MovePreview = {
  dates: ReadonlyMap<string, { startOn: Day; finishOn: Day }>;
  /** What it does to the others, in one sentence. */
  sentence: string;
};

/** A group moves by its tasks; what has begun keeps its start. */
export const canMove = (model: ProjectModel, task: Task): boolean => (model.plan?.ok ?? false) && !hasBegun(task);

/** The first day a task gets when it is put on a day: work begins on a working day. */
export const landingDay = (model: Pick<ProjectModel, 'project' | 'calendars'>, task: Task, on: Day): Day =>
  task.unit === 'calendar' ? on : addWorkdays(calendarOfTask(task, model), on, 0);

/** The plan with the task on another day: the very function that the commit runs. */
export function movePreview(model: ProjectModel, taskId: string, startOn: Day): MovePreview | null {
  const { project, whole, calendars, plan, today } = model;
  if (!plan?.ok) return null;
  const rows = { project, tasks: [...whole.tasks.values()], links: [...whole.links.values()], calendars };
  const found = propagate({ rows, before: plan, edits: [{ id: taskId, startOn }], policy: 'overlap', today });
  if ('refusal' in found) return { dates: plan.dates, sentence: refusalText(found.refusal) };
  const after = found.sketch.plan();
  const { sentence } = ripple(plan, after, found.rows, [taskId]);
  return { dates: after.dates, sentence: sentenceText(sentence, today) };
}

function sentenceText(sentence: ReturnType<typeof ripple>['sentence'], today: Day): string {
  if (sentence.kind === 'nothing') return calendarWords.alone;
  if (sentence.kind === 'tasks') return calendarWords.touches(sentence.count);
  const [from, to] = [plainDay(sentence.fromOn, today), plainDay(sentence.toOn, today)];
  return sentence.kind === 'launch'
    ? calendarWords.launch(from, to, sentence.count)
    : calendarWords.finish(from, to, sentence.count);
}
