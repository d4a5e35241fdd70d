import type { Day } from '../../domain/model/primitives.ts';
import type { Draft, DraftCell } from '../../domain/paste/draft.ts';
import { quickAddWords } from '../../locales/task.ts';
import { Button } from '../ui/button.tsx';
import { dayText, weekdayText } from '../ui/day-text.ts';
import { repeatText } from './repeat-text.ts';

type Props = { parts: readonly Draft[]; isOne: boolean; today: Day; onOne: (isOne: boolean) => void };

/** A sentence of several tasks, one line each before anything is saved; what was guessed shows the words it came from. */
export function QuickAddParts({ parts, isOne, today, onOne }: Props) {
  const { asOne, asSeveral, several } = quickAddWords;
  if (isOne)
    return (
      <Button size="sm" class="qa-split" onClick={() => onOne(false)}>
        {asSeveral(parts.length)}
      </Button>
    );
  return (
    <div class="qa-parts">
      <p role="status">
        {several(parts.length)}{' '}
        <Button size="sm" onClick={() => onOne(true)}>
          {asOne}
        </Button>
      </p>
      <ul>
        {parts.map((part) => (
          <li key={part.key}>
            <span class="cut">{part.title}</span>
            {part.ownerName && <Told cell="owner" part={part} said={part.ownerName} />}
            {part.repeat && <span class="chip">{repeatText(part.repeat)}</span>}
            {part.dueOn && (
              <Told cell="due" part={part} said={`${dayText(part.dueOn, today)} ${weekdayText(part.dueOn)}`} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

const Told = ({ cell, part, said }: { cell: DraftCell; part: Draft; said: string }) => (
  <span class={part.unsure[cell] ? 'chip risk' : 'chip'} title={part.unsure[cell]}>
    {said}
    {part.unsure[cell] && '？'}
  </span>
);
