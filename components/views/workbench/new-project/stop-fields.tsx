import type { DayRange } from '../../../../domain/calendar/spring.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { newProjectWords as t } from '../../../../locales/new-project.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import type { ProjectForm } from './project-form.ts';

type Props = {
  form: ProjectForm;
  /** When suppliers are likely shut; null: the plan meets no 春节. */
  likely: DayRange | null;
  today: Day;
  set: (fields: Partial<ProjectForm>) => void;
};

/** 春节停工, asked only when somebody outside is waited for around 春节. Stays while it is answered. */
export function StopFields({ form, likely, today, set }: Props) {
  const isAnswered = form.stopFrom !== null || form.stopTo !== null;
  if (!likely && !isAnswered) return null;
  return (
    <fieldset class="np-set">
      <legend>{t.stop}</legend>
      <p class="t12 quiet">{t.stopAsk}</p>
      <div class="np-stop">
        <DateField label={t.stopFrom} value={form.stopFrom} onChange={(stopFrom) => set({ stopFrom })} />
        <DateField label={t.stopTo} value={form.stopTo} onChange={(stopTo) => set({ stopTo })} />
      </div>
      {isAnswered ? (
        <Button size="sm" kind="ghost" icon="x" onClick={() => set({ stopFrom: null, stopTo: null })}>
          {t.stopNone}
        </Button>
      ) : (
        likely && (
          <Button size="sm" onClick={() => set({ stopFrom: likely.fromOn, stopTo: likely.toOn })}>
            {t.stopSuggest(plainDay(likely.fromOn, today), plainDay(likely.toOn, today))}
          </Button>
        )
      )}
    </fieldset>
  );
}
