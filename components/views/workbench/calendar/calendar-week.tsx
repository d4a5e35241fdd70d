import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { useEffect, useRef, useState } from 'preact/hooks';
import { addDays } from '../../../../domain/calendar/day.ts';
import type { DayKind } from '../../../../domain/calendar/day-kinds.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { common } from '../../../../locales/common.ts';
import { calendarWords } from '../../../../locales/views.ts';
import { Menu } from '../../../ui/menu.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { bandName } from '../promo/band-name.ts';
import { CalendarBar } from './calendar-bar.tsx';
import { type CalendarItem, ghostId } from './items.ts';
import type { Week } from './weeks.ts';

type Props = {
  model: ProjectModel;
  week: Week;
  items: ReadonlyMap<string, CalendarItem>;
  kinds: readonly DayKind[];
  index: number;
  /** The week in which each bar first shows. */
  firsts: ReadonlyMap<string, number>;
  /** Days of other months are quiet. */
  month: string | null;
  stopId: string | null;
  openId: string | null;
  heldId: string | null;
  onOpen: (taskId: string) => void;
};

/** Seven days, the bars over them, and what found no room. */
export function CalendarWeek(props: Props) {
  const { model, week, kinds, month, items } = props;
  const node = useRef<HTMLElement>(null);
  useDayTarget(node, week.mondayOn);
  const days = kinds.map((kind, index) => ({ on: addDays(week.mondayOn, index), kind }));
  return (
    <section class="cal-week" ref={node} aria-label={calendarWords.weekOf(week.mondayOn)}>
      {days.map(({ on, kind }, index) => (
        <div
          key={on}
          class={[
            'cal-day',
            kind,
            isInPromo(model.promos, on) ? 'promo' : '',
            on === model.today ? 'today' : '',
            month && !on.startsWith(month) ? 'other' : '',
          ]
            .filter(Boolean)
            .join(' ')}
          style={{ gridColumn: index + 1 }}
        >
          <time dateTime={on} class="cal-number">
            {on.endsWith('-01') || (index === 0 && month === null) ? on.slice(5) : Number(on.slice(8))}
          </time>
          {kind === 'madeUp' && <span class="cal-kind made-up">{calendarWords.madeUp}</span>}
          {kind === 'holiday' && <span class="cal-kind">{calendarWords.holiday}</span>}
          <PromoNames promos={model.promos} on={on} isFirst={index === 0} />
        </div>
      ))}
      <ul class="cal-bars">
        {week.segments.map((segment) => {
          const place = { gridColumn: `${segment.from + 1} / ${segment.to + 2}`, gridRow: segment.lane + 1 };
          const item = items.get(segment.id);
          if (segment.id === ghostId || !item)
            return <li key={segment.id} class="cal-ghost" aria-hidden={true} style={place} />;
          return (
            <li key={segment.id} style={place}>
              <CalendarBar
                {...{ model, item, segment }}
                isFirst={props.firsts.get(segment.id) === props.index}
                isStop={props.stopId === segment.id}
                isOpen={props.openId === segment.id}
                isHeld={props.heldId === segment.id}
              />
            </li>
          );
        })}
      </ul>
      <div class="cal-more">
        {days.map(({ on }, index) => {
          const ids = week.more[index] ?? [];
          return ids.length === 0 ? null : (
            <span key={on} style={{ gridColumn: index + 1 }}>
              <More {...props} on={on} ids={ids} />
            </span>
          );
        })}
      </div>
    </section>
  );
}

const isInPromo = (promos: readonly PromoWindow[], on: Day): boolean =>
  promos.some(({ fromOn, toOn }) => fromOn <= on && on <= toOn);

/** A promotion is named where its band begins, and again in each week. */
function PromoNames({ promos, on, isFirst }: { promos: readonly PromoWindow[]; on: Day; isFirst: boolean }) {
  const named = promos.filter(({ fromOn, toOn }) => (fromOn === on || isFirst) && fromOn <= on && on <= toOn);
  if (named.length === 0) return null;
  const text = named.map(bandName).join(common.listJoin);
  return (
    <span class="cal-promo cut" title={text}>
      {text}
    </span>
  );
}

const mostListed = 100;

function More({ items, on, ids, onOpen }: Props & { on: Day; ids: readonly string[] }) {
  // Its list is made when someone comes near: a day of a large plan may hold thousands.
  const [isNear, setNear] = useState(false);
  const shown = isNear ? ids.slice(0, mostListed) : [];
  return (
    <span onPointerEnter={() => setNear(true)} onFocusIn={() => setNear(true)}>
      <Menu
        label={calendarWords.moreOn(ids.length, on.slice(5))}
        button={{ kind: 'ghost', size: 'sm' }}
        items={shown.map((id) => ({ id, label: items.get(id)?.task.title ?? '', onSelect: () => onOpen(id) }))}
      >
        {calendarWords.more(ids.length)}
      </Menu>
    </span>
  );
}

/** Over which day of the week the pointer is. */
function useDayTarget(node: { current: HTMLElement | null }, mondayOn: Day): void {
  useEffect(() => {
    const element = node.current;
    if (!element) return;
    return dropTargetForElements({
      element,
      canDrop: ({ source }) => typeof source.data.barId === 'string',
      getData: ({ input }) => {
        const { left, width } = element.getBoundingClientRect();
        const index = Math.floor(((input.clientX - left) / Math.max(1, width)) * 7);
        return { on: addDays(mondayOn, Math.min(6, Math.max(0, index))) };
      },
    });
  }, [node, mondayOn]);
}
