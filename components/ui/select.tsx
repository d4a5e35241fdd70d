import { Icon } from './icon.tsx';

/** Options with a `group` stand under its name, after the others. */
type Option<Value extends string> = { value: Value; label: string; group?: string };
type Props<Value extends string> = {
  value: Value;
  options: readonly Option<Value>[];
  onChange: (value: Value) => void;
  label?: string;
  size?: 'sm';
  isDisabled?: boolean;
};

/** One of a few values: the browser's own list. */
export function Select<Value extends string>({ value, options, onChange, label, size, isDisabled }: Props<Value>) {
  return (
    <span class={size ? `input ${size}` : 'input'}>
      <select
        value={value}
        disabled={isDisabled ?? false}
        onChange={(event) => {
          const chosen = options.find((option) => option.value === event.currentTarget.value);
          if (chosen) onChange(chosen.value);
        }}
        {...(label ? { 'aria-label': label } : {})}
      >
        {options.filter(({ group }) => !group).map(drawn)}
        {[...Map.groupBy(options, ({ group }) => group ?? '')].map(
          ([group, inside]) =>
            group && (
              <optgroup key={group} label={group}>
                {inside.map(drawn)}
              </optgroup>
            ),
        )}
      </select>
      <Icon name="chevron-down" size={14} />
    </span>
  );
}

const drawn = ({ value, label }: Option<string>) => (
  <option key={value} value={value}>
    {label}
  </option>
);
