import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { dayNumber } from '../../../../domain/calendar/day.ts';
import { dayKinds } from '../../../../domain/calendar/day-kinds.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { dayWords } from '../../../../locales/common.ts';
import { calendarWords } from '../../../../locales/views.ts';
import { plainDay } from '../../../ui/day-text.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { useSize } from '../use-size.ts';
import { CalendarWeek } from './calendar-week.tsx';
import { ghostId, ghostOf, itemsOf } from './items.ts';
import { barIdAt, isInWeeks, useFocusOnBar, useHold } from './use-hold.ts';
import { type CalendarMode, firstWeeks, rangeOf, stepped, weeksOf } from './weeks.ts';

type Props = {
  model: ProjectModel;
  mode: CalendarMode;
  on: Day;
  openId: string | null;
  /** Shows the month or week of a day. */
  onTurn: (on: Day) => void;
  onOpen: (taskId: string) => void;
  /** The tasks in the order of the days, for going through them in the sheet. */
  onOrder: (order: readonly string[]) => void;
};

const sizes = { names: 29, head: 24, lane: 24, more: 20, leastLanes: 3 };

/** Weeks of days with the tasks as bars; pointer or Space moves one, the others show at once what it does to them. */
export function CalendarGrid({ model, mode, on, openId, onTurn, onOpen, onOrder }: Props) {
  const box = useRef<HTMLDivElement>(null);
  const { height } = useSize(box, { width: 1200, height: 800 });
  const [activeId, setActiveId] = useState<string | null>(openId);
  const { firstOn, count } = rangeOf(on, mode);
  const { held, preview, said, onKey, wantedId, forgetWanted } = useHold({
    model,
    onTurn,
    onPage: (by) => onTurn(stepped(on, mode, by)),
    isShown: (day) => isInWeeks(day, firstOn, count),
  });
  useFocusOnBar(box, wantedId, forgetWanted);
  const items = useMemo(() => itemsOf(model, preview, firstOn, count), [model, preview, firstOn, count]);
  const lanes = Math.max(
    sizes.leastLanes,
    Math.floor(((height - sizes.names) / count - sizes.head - sizes.more) / sizes.lane),
  );
  const weeks = useMemo(() => {
    const ghost = held && preview ? ghostOf(model, held.taskId) : null;
    return weeksOf(ghost ? [...items.values(), ghost] : [...items.values()], firstOn, count, lanes);
  }, [items, held, preview, model, firstOn, count, lanes]);
  const firsts = useMemo(() => firstWeeks(weeks), [weeks]);
  const order = useMemo(() => [...firsts.keys()].filter((id) => id !== ghostId), [firsts]);
  useEffect(() => onOrder(order), [order, onOrder]);
  const kinds = dayKinds(model.calendar, dayNumber(firstOn), dayNumber(firstOn) + 7 * count - 1);
  return (
    <div class={`cal ${mode}`}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys pressed on any of the bars */}
      <div
        class="cal-weeks"
        ref={box}
        onKeyDown={(event) => onKey(event, order)}
        onFocusIn={(event) => setActiveId(barIdAt(event.target) ?? activeId)}
      >
        <DayNames />
        {weeks.map((week, index) => (
          <CalendarWeek
            key={week.mondayOn}
            {...{ model, week, index, items, firsts, onOpen, openId }}
            month={mode === 'month' ? on.slice(0, 7) : null}
            kinds={kinds.slice(index * 7, index * 7 + 7)}
            stopId={activeId !== null && firsts.has(activeId) ? activeId : (order[0] ?? null)}
            heldId={held?.taskId ?? null}
          />
        ))}
      </div>
      {held && preview && (
        <p class="cal-tip">
          <b class="strong">{calendarWords.over(plainDay(held.startOn, model.today), preview.sentence)}</b>
          <span class="quiet t12">{calendarWords.tipKeys}</span>
        </p>
      )}
      <p class="unseen" id="calendar-hint">
        {calendarWords.hint}
      </p>
      <p class="unseen" role="status" aria-live="assertive">
        {said}
      </p>
    </div>
  );
}

const DayNames = () => (
  <div class="cal-names" aria-hidden={true}>
    {dayWords.weekdays.map((name) => (
      <span key={name}>{name}</span>
    ))}
  </div>
);
