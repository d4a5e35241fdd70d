import { useState } from 'preact/hooks';
import type { Wish } from '../../../../domain/handover/incoming.ts';
import { isFree } from '../../../../domain/handover/tick.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { refusalText } from '../../refusal-text.ts';
import { becomesText, fieldText, valueText } from './value-text.ts';

type Props = {
  wishes: readonly Wish[];
  keys: ReadonlySet<string>;
  /** Who changed them. */
  who: string;
  today: Day;
  label: string;
  onTick: (wish: Wish, isTicked: boolean) => void;
  onAll: (isTicked: boolean) => void;
};

/** As many rows as are looked at in one go. */
const atOnce = 200;

/** What would change, one row a field, each to be taken or left. */
export function WishTable({ wishes, keys, who, today, label, onTick, onAll }: Props) {
  const [shown, setShown] = useState(atOnce);
  const free = wishes.filter(isFree);
  const left = wishes.length - shown;
  return (
    <>
      <table class="ho-table" aria-label={label}>
        <thead>
          <tr>
            <td class="tick">
              {free.length > 0 && (
                <Checkbox label={t.takeAll} isChecked={free.every(({ key }) => keys.has(key))} onChange={onAll} />
              )}
            </td>
            {[t.column.task, t.column.field, t.column.was, t.column.becomes, t.column.who].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {wishes.slice(0, shown).map((wish) => (
            <WishRow key={wish.key} wish={wish} isTicked={keys.has(wish.key)} who={who} today={today} onTick={onTick} />
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p class="ho-more">
          <Button size="sm" onClick={() => setShown(shown + atOnce)}>
            {pasteWords.more(Math.min(left, atOnce))}
          </Button>
        </p>
      )}
    </>
  );
}

type RowProps = Pick<Props, 'who' | 'today' | 'onTick'> & { wish: Wish; isTicked: boolean };

function WishRow({ wish, isTicked, who, today, onTick }: RowProps) {
  const name = fieldText(wish);
  const becomes = becomesText(wish, today);
  const was = wish.kind === 'added' || wish.kind === 'gone' ? '' : valueText(wish.field, wish.mine, today);
  return (
    <tr class={isFree(wish) && !isTicked ? 'left' : ''}>
      <td class="tick">
        {isFree(wish) && (
          <Checkbox label={t.takeOne(wish.title, name)} isChecked={isTicked} onChange={(next) => onTick(wish, next)} />
        )}
      </td>
      <th scope="row" class="cut" title={wish.title}>
        {wish.title}
      </th>
      <td class="cut">{name}</td>
      <td class="cut quiet" title={was}>
        {was}
      </td>
      <td>
        <span class="row g2">
          <span class="cut" title={becomes}>
            {becomes}
          </span>
          {wish.kind === 'clash' && <Chip tone="risk">{t.isClash}</Chip>}
          {wish.barred && <Chip tone="line">{refusalText(wish.barred)}</Chip>}
          {!wish.barred && wish.isElsewhere && <Chip tone="risk">{t.isElsewhere(who)}</Chip>}
        </span>
      </td>
      <td class="cut quiet">{who}</td>
    </tr>
  );
}
