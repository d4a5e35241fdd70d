import type { Day } from '../../domain/model/primitives.ts';

type Props = {
  value: Day | null;
  onChange: (day: Day | null) => void;
  label?: string;
  size?: 'sm';
  error?: string;
  min?: Day;
  isRequired?: boolean;
};

/** A calendar day, the browser's own picker. Calls back only with a whole day or with null when emptied. */
export function DateField({ value, onChange, label, size, error, min, isRequired }: Props) {
  return (
    <span class={['input', size ?? '', error ? 'error' : ''].filter(Boolean).join(' ')}>
      <input
        type="date"
        value={value ?? ''}
        max="2199-12-31"
        required={isRequired ?? false}
        onChange={(event) => {
          // A half-typed day also reads as ''; only a really empty field means "no day".
          const { value: text, validity } = event.currentTarget;
          if (!validity.badInput && text !== (value ?? '')) onChange(text === '' ? null : text);
        }}
        {...(min ? { min } : {})}
        {...(label ? { 'aria-label': label } : {})}
      />
      {error && <span class="why cut">{error}</span>}
    </span>
  );
}
