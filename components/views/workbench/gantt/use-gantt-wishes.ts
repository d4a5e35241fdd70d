import { useCallback, useState } from 'preact/hooks';
import { calendarOfTask } from '../../../../domain/calendar/calendar-book.ts';
import { shiftEdits } from '../../../../domain/gantt/drag-edits.ts';
import type { GanttWish } from '../../../../domain/gantt/preview.ts';
import { addLink } from '../../../../domain/intents/add-link.ts';
import { reschedule } from '../../../../domain/intents/reschedule.ts';
import type { PlanEdit } from '../../../../domain/ripple/propagate.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { startOf } from './drag-wish.ts';
import { spokenRipple } from './ripple-tip.tsx';
import { type Tried, tryWish } from './use-preview.ts';

/** What the user did to the plan here, as one change each; `spoken` is its ripple for those who listen. */
export function useGanttWishes(model: ProjectModel) {
  const [spoken, setSpoken] = useState('');
  const grant = useCallback(
    async (wish: GanttWish, tried: Tried | null = null): Promise<void> => {
      const result = tried?.wish === wish ? tried.result : tryWish(model, wish);
      setSpoken(spokenRipple({ wish, result }, model));
      if ('refusal' in result) {
        showToast({ text: refusalText(result.refusal), tone: 'refused' });
        return;
      }
      if (wish.kind === 'link') {
        const title = (id: string) => model.tasks.get(id)?.title ?? '';
        const input = { ...wish.input, id: crypto.randomUUID() };
        await doWish(addLink, input, gantt.linked(title(input.fromId), title(input.toId)));
      } else await doWish(reschedule, wish.input, saidOf(wish.input.edits, model));
    },
    [model],
  );
  const stretch = (id: string, durationDays: number) => grant(placeWish(model, [{ id, durationDays }]));
  return { spoken, setSpoken, grant, stretch };
}

export const placeWish = (model: ProjectModel, edits: readonly PlanEdit[], keepsGap = false): GanttWish => ({
  kind: 'place',
  input: { projectId: model.project.id, edits, policy: keepsGap ? 'gap' : 'overlap', today: model.today },
});

export const shiftWish = (model: ProjectModel, ids: Iterable<string>, count: number, keepsGap = false): GanttWish =>
  placeWish(
    model,
    shiftEdits(
      { calendarOf: (task) => calendarOfTask(task, model), tasks: model.tasks, startOf: (id) => startOf(id, model) },
      ids,
      count,
    ),
    keepsGap,
  );

function saidOf(edits: readonly PlanEdit[], model: ProjectModel): string {
  const [edit] = edits;
  const title = model.tasks.get(edit?.id ?? '')?.title ?? '';
  if (!edit || edits.length > 1) return gantt.movedSome(edits.length);
  if (edit.durationDays !== undefined) return gantt.resized(title, edit.durationDays);
  return gantt.moved(title, plainDay(edit.startOn ?? '', model.today));
}
