import { isLateNow } from '../../../../domain/health/is-late-now.ts';
import { dueOn } from '../../../../domain/health/lateness.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { WaitRow } from '../../../../domain/waits/wait-rows.ts';
import { waitWords as t } from '../../../../locales/waits.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { LateMark } from '../../../ui/late-mark.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { arrived, askedOutside } from '../../waits/wait-wishes.ts';

type Props = {
  row: WaitRow;
  today: Day;
  isOpen: boolean;
  onOpen: () => void;
  onChase: () => void;
  onPromise: () => void;
};

/** One wait: what for, since when, how late, when to ask again, and what can have happened. */
export function WaitLine({ row, today, isOpen, onOpen, onChase, onPromise }: Props) {
  const { task, project, waited, isTimedOut, isToChase, severity, daysLate } = row;
  const isLate = isTimedOut || isLateNow(task, { dueOn: dueOn(task), severity }, today);
  const verb = (name: string) => t.of(task.title, name);
  return (
    <li class={isOpen ? 'wt-line on' : 'wt-line'}>
      <StatusGlyph kind="wait" status={task.status} isLate={isLate} />
      <span class="wt-what">
        <button type="button" class="wt-title" data-row={task.id} onClick={onOpen}>
          {task.title}
        </button>
        <span class="t12 quiet cut">{[task.asked ?? '', project?.name ?? t.inbox].filter(Boolean).join(' · ')}</span>
      </span>
      <span class="wt-since t12 quiet nowrap">
        {task.askedOn ? (
          <>
            {dayText(task.askedOn, today)}
            {waited !== null && <> · {t.waited(waited)}</>}
          </>
        ) : (
          <>
            {t.notAsked}
            {task.plannedStartOn && <> · {t.plannedFor(dayText(task.plannedStartOn, today))}</>}
          </>
        )}
      </span>
      <span class="wt-late">
        {isTimedOut && <span class="t12 late nowrap">{t.timedOut}</span>}
        <LateMark daysLate={daysLate} severity={severity} />
      </span>
      <span class={isToChase ? 'wt-next nowrap wait' : 'wt-next nowrap quiet'}>
        {task.promisedOn
          ? t.promised(dayText(task.promisedOn, today))
          : task.chaseOn
            ? t.next(dayText(task.chaseOn, today))
            : ''}
        {(task.chasedCount ?? 0) > 0 && task.chasedOn && (
          <span class="t12 quiet" title={t.chasedTimes(task.chasedCount ?? 0, dayText(task.chasedOn, today))}>
            {' '}
            ×{task.chasedCount}
          </span>
        )}
      </span>
      <span class="wt-verbs">
        {task.askedOn === null ? (
          <Button size="sm" aria-label={verb(t.ask)} onClick={() => void askedOutside(task, today)}>
            {t.ask}
          </Button>
        ) : (
          <>
            <Button
              size="sm"
              kind={isToChase || isLate ? 'plain' : 'ghost'}
              aria-label={verb(t.chase)}
              onClick={onChase}
            >
              {t.chase}
            </Button>
            <Button size="sm" kind="ghost" aria-label={verb(t.promise)} onClick={onPromise}>
              {t.promise}
            </Button>
          </>
        )}
        <Button size="sm" kind="ghost" aria-label={verb(t.arrived)} onClick={() => void arrived(task)}>
          {t.arrived}
        </Button>
      </span>
    </li>
  );
}
