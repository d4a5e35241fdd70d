import type { Day } from '../../../../domain/model/primitives.ts';
import { promoWords as t } from '../../../../locales/promo.ts';
import { DateField } from '../../../ui/date-field.tsx';

type Span = { fromOn: Day; toOn: Day };
type Props = { label: string; span: Span; onChange: (span: Span) => void };

/** First and last day; one that passes the other takes it along. */
export function SpanFields({ label, span: { fromOn, toOn }, onChange }: Props) {
  return (
    <span class="pm-span">
      <DateField
        size="sm"
        label={`${label} ${t.from}`}
        isRequired={true}
        value={fromOn}
        onChange={(on) => on && onChange({ fromOn: on, toOn: on > toOn ? on : toOn })}
      />
      –
      <DateField
        size="sm"
        label={`${label} ${t.to}`}
        isRequired={true}
        value={toOn}
        onChange={(on) => on && onChange({ fromOn: on < fromOn ? on : fromOn, toOn: on })}
      />
    </span>
  );
}
