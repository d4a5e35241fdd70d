import type { Side } from '../../domain/model/task.ts';
import { popupWords as t } from '../../locales/popup.ts';

type Props = {
  split: Readonly<Record<Side, number>>;
  /** The whole as a sentence for readers, from its parts in words. */
  label: (parts: string) => string;
  /** After a side's days, such as how many of them are late. */
  note?: (side: Side) => string;
};
const sides = ['supplier', 'ours', 'platform', 'courier'] as const;

/** Whose days these are: a bar in proportion (waits for a supplier hatched) and the same in words. */
export function SideSplit({ split, label, note }: Props) {
  const said = sides
    .map((side) => [t.split[side], t.split.days(split[side]), note?.(side) ?? ''].filter(Boolean).join(' '))
    .join(t.comma);
  return (
    <>
      <div class="split" role="img" aria-label={label(said)}>
        {sides.map((side) => split[side] > 0 && <i key={side} class={side} style={{ flex: `${split[side]} 0 0` }} />)}
      </div>
      <p class="split-keys t12" aria-hidden={true}>
        {sides.map((side) => (
          <span key={side} class={split[side] > 0 ? 'key' : 'key quiet'}>
            <i class={split[side] > 0 ? side : 'none'} />
            {t.split[side]} <b class="strong">{split[side]}</b> {t.split.unit}
            {note?.(side) && <span class="late">{note(side)}</span>}
          </span>
        ))}
      </p>
    </>
  );
}
