import { useId } from 'preact/hooks';

type Item<Id extends string> = { id: Id; label: string };
type Props<Id extends string> = { items: readonly Item<Id>[]; value: Id; onChange: (id: Id) => void; label: string };

/** Switches the view of the same data. Radio buttons, so the browser brings the keyboard. */
export function Segments<Id extends string>({ items, value, onChange, label }: Props<Id>) {
  const name = useId();
  return (
    <div class="seg" role="radiogroup" aria-label={label}>
      {items.map((item) => (
        <label key={item.id}>
          <input
            class="unseen"
            type="radio"
            name={name}
            checked={item.id === value}
            onChange={() => onChange(item.id)}
          />
          {item.label}
        </label>
      ))}
    </div>
  );
}
