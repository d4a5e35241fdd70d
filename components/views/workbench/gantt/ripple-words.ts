import { dayNumber } from '../../../../domain/calendar/day.ts';
import type { PromoBand } from '../../../../domain/gantt/picture.ts';
import type { GanttWish, Preview } from '../../../../domain/gantt/preview.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { plainDay } from '../../../ui/day-text.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** `上架日 12-03 → 12-05，波及 7 个任务、1 个里程碑` */
export function rippleSentence(preview: Preview, model: ProjectModel): string {
  const said = gantt.ripple;
  const counts = [
    preview.taskCount > 0 ? said.tasks(preview.taskCount) : '',
    preview.milestoneCount > 0 ? said.milestones(preview.milestoneCount) : '',
  ].filter(Boolean);
  return [headOf(preview, model), counts.length > 0 ? counts.join(said.and) : said.nothing]
    .filter(Boolean)
    .join(said.comma);
}

function headOf({ ripple, daysOf }: Preview, model: ProjectModel): string {
  const said = gantt.ripple;
  const day = (on: string) => plainDay(on, model.today);
  const { launch, finish } = ripple;
  if (launch) return said.launch(launch.title, day(launch.fromOn), day(launch.toOn));
  const held = model.whole.tasks.get(model.project.launchTaskId ?? '');
  // A launch that was late already is moved to where it is expected: its forecast stays, its day does not.
  const agreed = ripple.moved.find(({ taskId }) => taskId === held?.id);
  if (held && agreed?.from && agreed.to)
    return said.launch(held.title, day(agreed.from.finishOn), day(agreed.to.finishOn));
  const on = daysOf(model.project.launchTaskId ?? '')?.forecastFinishOn;
  if (held && on) return said.launchStays(held.title, day(on));
  return finish ? said.finish(day(finish.fromOn), day(finish.toOn)) : '';
}

export type Cause = { text: string; isWarning: boolean };

/** What was asked for, and what it now clashes with. */
export function rippleCauses(
  wish: GanttWish,
  preview: Preview,
  model: ProjectModel,
  promos: readonly PromoBand[],
): Cause[] {
  const causes: Cause[] = [{ text: askedText(wish, preview, model), isWarning: false }];
  const isPinnedNow = editedTasks(wish).some((id) => preview.tasks.get(id)?.pinnedOn && !model.tasks.get(id)?.pinnedOn);
  if (isPinnedNow) causes.push({ text: gantt.cause.pin, isWarning: true });
  const launchAt = preview.ripple.launch ? dayNumber(preview.ripple.launch.toOn) : null;
  const band = promos.find(({ start, end }) => launchAt !== null && launchAt >= start && launchAt < end);
  if (band) causes.push({ text: gantt.cause.promo(band.name), isWarning: true });
  const [conflict] = preview.ripple.newConflicts;
  if (conflict && !isPinnedNow)
    causes.push({ text: conflictText(conflict.kind, conflict.taskIds, model), isWarning: true });
  return causes;
}

const editedTasks = (wish: GanttWish): string[] => (wish.kind === 'place' ? wish.input.edits.map(({ id }) => id) : []);

function conflictText(kind: string, taskIds: readonly string[], model: ProjectModel): string {
  const titles = taskIds.flatMap((id) => model.tasks.get(id)?.title ?? []).join(gantt.ripple.and);
  const { conflict } = gantt;
  if (kind === 'negativeFloat') return conflict.negativeFloat;
  return kind === 'link' || kind === 'deadline' || kind === 'dayOff' ? conflict[kind](titles) : conflict.other(titles);
}

function askedText(wish: GanttWish, preview: Preview, model: ProjectModel): string {
  const title = (id: string) => model.tasks.get(id)?.title ?? '';
  if (wish.kind === 'link') return gantt.cause.link(title(wish.input.fromId), title(wish.input.toId), wish.input.type);
  const { edits } = wish.input;
  const [edit] = edits;
  if (!edit || edits.length > 1) return gantt.cause.many(edits.length);
  const task = model.tasks.get(edit.id);
  if (!task) return '';
  if (edit.durationDays !== undefined && edit.durationDays !== task.durationDays)
    return gantt.cause.days(task.title, task.durationDays, edit.durationDays);
  const from = model.facts(task).startOn ?? '';
  const to = edit.startOn ?? preview.daysOf(task.id)?.startOn ?? '';
  return gantt.cause.start(task.title, plainDay(from, model.today), plainDay(to, model.today));
}
