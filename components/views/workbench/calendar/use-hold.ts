import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { addDays } from '../../../../domain/calendar/day.ts';
import { reschedule } from '../../../../domain/intents/reschedule.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { calendarWords } from '../../../../locales/views.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { useNowState } from '../use-now-state.ts';
import { type CalendarMove, calendarKey, type Held } from './calendar-keys.ts';
import { canMove, movePreview } from './move-preview.ts';
import { useBarDrags } from './use-bar-drags.ts';

type Input = {
  model: ProjectModel;
  /** Shows the month or week of a day. */
  onTurn: (on: Day) => void;
  onPage: (by: number) => void;
  isShown: (on: Day) => boolean;
};

/** Which task is in the hand, what the plan would be, what is said of it, and what its drop does. */
export function useHold({ model, onTurn, onPage, isShown }: Input) {
  const [held, setHeld, heldNow] = useNowState<Held | null>(null);
  const [wantedId, setWantedId] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const preview = useMemo(
    () => (held && held.startOn !== held.fromOn ? movePreview(model, held.taskId, held.startOn) : null),
    [model, held],
  );
  const cancel = (taskId: string) => {
    setHeld(null);
    setWantedId(taskId);
    setSaid(calendarWords.cancelled(model.tasks.get(taskId)?.title ?? ''));
  };
  const put = async ({ taskId, startOn, fromOn, isByKeys }: Held) => {
    const task = model.tasks.get(taskId);
    if (!task || startOn === fromOn) return cancel(taskId);
    setHeld(null);
    const { project, today } = model;
    const { sentence = '' } = movePreview(model, taskId, startOn) ?? {};
    await doWish(
      reschedule,
      { projectId: project.id, edits: [{ id: taskId, startOn }], policy: 'overlap', today },
      calendarWords.moved(task.title, plainDay(startOn, today), sentence),
    );
    if (isByKeys) setWantedId(taskId);
  };
  useBarDrags({ model, setHeld, put });
  const lift = (taskId: string) => {
    const task = model.tasks.get(taskId);
    const startOn = task ? model.facts(task).startOn : null;
    if (!task || !startOn || !canMove(model, task)) return setSaid(calendarWords.fixed);
    setHeld({ taskId, fromOn: startOn, startOn, isByKeys: true });
    setSaid(calendarWords.lifted(task.title));
  };
  const over = (next: Held) => {
    setHeld(next);
    setWantedId(next.taskId);
    if (!isShown(next.startOn)) onTurn(next.startOn);
    const { sentence = calendarWords.alone } = movePreview(model, next.taskId, next.startOn) ?? {};
    setSaid(calendarWords.over(plainDay(next.startOn, model.today), sentence));
  };
  const act = (move: CalendarMove, id: string) => {
    if (move.kind === 'focus') setWantedId(move.taskId);
    if (move.kind === 'page') onPage(move.by);
    if (move.kind === 'lift') lift(id);
    const now = heldNow();
    if (now && move.kind === 'drop') void put(now);
    if (now && move.kind === 'cancel') cancel(now.taskId);
    if (now && move.kind === 'over') over({ ...now, startOn: move.startOn });
  };
  const onKey = (event: KeyboardEvent, order: readonly string[]) => {
    const id = barIdAt(event.target);
    if (!id || event.ctrlKey || event.metaKey || event.altKey) return;
    const move = calendarKey(event.key, order, id, heldNow(), model.calendar);
    if (!move) return;
    event.preventDefault();
    event.stopPropagation();
    act(move, id);
  };
  return { held, preview, said, onKey, wantedId, forgetWanted: () => setWantedId(null) };
}

export const barIdAt = (target: EventTarget | null): string | null =>
  target instanceof Element ? (target.closest<HTMLElement>('[data-bar]')?.dataset.bar ?? null) : null;

/** Gives the wanted bar the keyboard as soon as it is drawn: in another week it is another element. */
export function useFocusOnBar(
  box: { current: HTMLElement | null },
  wantedId: string | null,
  onFound: () => void,
): void {
  const found = useRef(onFound);
  found.current = onFound;
  useLayoutEffect(() => {
    if (wantedId === null) return;
    const node = box.current?.querySelector<HTMLElement>(`[data-bar="${CSS.escape(wantedId)}"][data-first]`);
    if (!node) return;
    node.focus();
    found.current();
  });
}

/** Whether a day lies in `count` weeks from `firstOn`. */
export const isInWeeks = (on: Day, firstOn: Day, count: number): boolean =>
  on >= firstOn && on < addDays(firstOn, 7 * count);
