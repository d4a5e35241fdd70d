import { type CalendarSpec, defaultCalendar } from '../../domain/calendar/calendar.ts';
import { addDays, weekdayOf } from '../../domain/calendar/day.ts';
import type { Member } from '../../domain/model/member.ts';
import type { Day } from '../../domain/model/primitives.ts';
import { nextOccurrence } from '../../domain/recurrence/occurrences.ts';
import type { QuickAdd, QuickAddSpan } from '../../domain/text/quick-add.ts';
import { priorityName, quickAddWords } from '../../locales/task.ts';
import { daysApart, dayText, weekdayText } from '../ui/day-text.ts';
import { Icon } from '../ui/icon.tsx';
import type { IconName } from '../ui/icons.ts';
import { Menu, type MenuItem } from '../ui/menu.tsx';
import { repeatText } from './repeat-text.ts';

type Props = {
  today: Day;
  members: readonly Member[];
  calendar?: CalendarSpec | undefined;
  parsed: QuickAdd;
  wordAt: (span: QuickAddSpan) => string;
  onReplace: (span: QuickAddSpan, word: string) => void;
  onPlain: (span: QuickAddSpan) => void;
  onAddMember?: (name: string) => void;
};

const icons: Record<QuickAddSpan['kind'], IconName> = {
  assignee: 'user',
  due: 'calendar',
  priority: 'signal-high',
  tag: 'tag',
  repeat: 'repeat',
};

/** What quick add understood, one chip each: click to change it, Backspace to make it plain text again. */
export function QuickAddChips(props: Props) {
  const { parsed, onPlain } = props;
  const spans = chipsOf(parsed);
  if (spans.length === 0) return null;
  return (
    <fieldset class="qa-chips" aria-label={quickAddWords.understood}>
      {spans.map((span) => {
        const said = chipText(span, props);
        return (
          <Menu
            key={`${span.kind}${span.start}`}
            label={said}
            button={{ kind: 'bare', class: toneOf(span) }}
            items={choices(span, props)}
            onKeyDown={(event) => {
              if (event.key !== 'Backspace' && event.key !== 'Delete') return;
              event.preventDefault();
              onPlain(span);
            }}
          >
            <Icon name={span.isKnown || span.kind !== 'assignee' ? icons[span.kind] : 'user-x'} size={12} />
            <span>{said}</span>
          </Menu>
        );
      })}
      <span class="unseen" aria-live="polite">
        {spans.map((span) => chipText(span, props)).join(' ')}
      </span>
    </fieldset>
  );
}

/** A guess is not taken: it waits to be asked. */
const toneOf = (span: QuickAddSpan): string =>
  span.isKnown ? 'chip accent' : span.kind === 'assignee' ? 'chip risk' : 'chip line';

/** From when and how often a task comes again stands in the chip of its rhythm. */
const chipsOf = ({ spans }: QuickAdd): QuickAddSpan[] =>
  spans.filter(({ kind, isMain }) => kind !== 'repeat' || isMain);

function chipText(span: QuickAddSpan, props: Props): string {
  const { parsed, today, wordAt } = props;
  if (span.kind === 'tag') return wordAt(span).replace(/^[#＃]|[#＃]$/g, '');
  if (span.kind === 'priority') return priorityName[parsed.priority ?? 'normal'];
  if (span.kind === 'due') return dueText(span, wordAt(span).trim(), parsed, today);
  if (span.kind === 'repeat') return rhythmText(span, props);
  const name = parsed.assignee?.name ?? '';
  return span.isKnown ? name : quickAddWords.noSuchPerson(name);
}

/** `每周 周五·首次 12-04 周五`; a rhythm that may be several asks. */
function rhythmText(span: QuickAddSpan, { parsed, wordAt, today, calendar = defaultCalendar }: Props): string {
  const rule = span.isKnown ? parsed.repeat : undefined;
  const first = rule && nextOccurrence(rule, calendar, { after: null });
  if (!rule || !first) return quickAddWords.isRepeat(wordAt(span).trim());
  return `${repeatText(rule)}·${quickAddWords.firstOn(dayLabel(first, today))}`;
}

/** `下周三 = 12-02 周三·9 天`; a word that says its date already is not said again. */
function dueText(span: QuickAddSpan, word: string, { startOn }: QuickAdd, today: Day): string {
  const on = span.on ?? today;
  const day = (one: Day) => `${one.slice(0, 4) === today.slice(0, 4) ? one.slice(5) : one} ${weekdayText(one)}`;
  const reading = span.isKnown && startOn ? `${day(startOn)} – ${day(on)}` : day(on);
  const said = word === weekdayText(on) || word === on ? reading : `${word} = ${reading}`;
  return span.isKnown ? `${said}·${quickAddWords.inDays(daysApart(today, on))}` : quickAddWords.isDue(said);
}

function choices(span: QuickAddSpan, props: Props): MenuItem[] {
  const asText: MenuItem = {
    id: 'text',
    label: quickAddWords.asText,
    icon: 'x',
    onSelect: () => props.onPlain(span),
  };
  const to = (word: string, label = word.slice(1)): MenuItem => ({
    id: word,
    label,
    onSelect: () => props.onReplace(span, word),
  });
  if (span.kind === 'assignee') return [...people(span, props, to), asText];
  if (span.kind === 'priority') {
    const { high, normal, low } = priorityName;
    return [to('!high', high), to('!normal', normal), to('!low', low), asText];
  }
  const { on } = span;
  if (span.kind === 'repeat') return [...(span.asks ?? []).map((words) => to(` ${words} `, words)), asText];
  // A space, so that what follows the word does not run into the date.
  if (on && !span.isKnown) return [{ ...to(` ${on} `, quickAddWords.takeDue(on)), icon: 'check' }, asText];
  if (span.kind === 'due') return [...days(props.today).map((on) => to(on, dayLabel(on, props.today))), asText];
  return [asText];
}

function people(span: QuickAddSpan, props: Props, to: (word: string) => MenuItem): MenuItem[] {
  const { parsed, members, onAddMember } = props;
  const name = parsed.assignee?.name ?? '';
  const others = members.filter((member) => member.isActive && member.name !== name && !/\s/.test(member.name));
  const addition: MenuItem = {
    id: 'add',
    label: quickAddWords.addPerson(name),
    icon: 'plus',
    onSelect: () => onAddMember?.(name),
  };
  return [
    ...(span.isKnown || !onAddMember ? [] : [addition]),
    ...others.slice(0, 12).map(({ name: other }) => to(`@${other}`)),
  ];
}

/** Today, tomorrow, the end of this week and the next Monday: whole dates, which no other word beside them can change. */
function days(today: Day): Day[] {
  const friday = addDays(today, (4 - weekdayOf(today) + 7) % 7);
  const monday = addDays(today, 7 - weekdayOf(today));
  return [...new Set([today, addDays(today, 1), friday, monday])].sort();
}

const dayLabel = (on: Day, today: Day): string => `${dayText(on, today)} ${weekdayText(on)}`;
