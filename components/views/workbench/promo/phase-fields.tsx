import { useId } from 'preact/hooks';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { promoWords as t } from '../../../../locales/promo.ts';
import { Button } from '../../../ui/button.tsx';
import { SpanFields } from './span-fields.tsx';

type Phases = PromoWindow['phases'];
type Props = { window: PromoWindow; onChange: (phases: Phases) => void };

/** 招商, 预售, 尾款 … with their days; the usual names are offered, any other can be typed. */
export function PhaseFields({ window: { phases, fromOn, toOn }, onChange }: Props) {
  const listId = useId();
  const set = (at: number, fields: Partial<Phases[number]>) =>
    onChange(phases.map((phase, index) => (index === at ? { ...phase, ...fields } : phase)));
  const next = t.phaseNames.find((name) => !phases.some((phase) => phase.name === name)) ?? t.phaseNames[0] ?? '';
  return (
    <section aria-label={t.phases}>
      <h3>
        {t.phases} <span class="t12 quiet">{t.phasesHint}</span>
      </h3>
      <datalist id={listId}>
        {t.phaseNames.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {phases.map((phase, at) => (
        <div class="pm-part" key={at}>
          <span class="input sm">
            <input
              aria-label={`${t.phases} ${at + 1}`}
              list={listId}
              maxLength={20}
              value={phase.name}
              onChange={(event) => {
                // An empty name is no name: the one before stays.
                const name = event.currentTarget.value.trim() || phase.name;
                event.currentTarget.value = name;
                set(at, { name });
              }}
            />
          </span>
          <SpanFields label={phase.name} span={phase} onChange={(span) => set(at, span)} />
          <Button
            kind="ghost"
            size="sm"
            icon="x"
            label={t.removePhase(phase.name)}
            onClick={() => onChange(phases.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {phases.length < 20 && (
        <Button size="sm" icon="plus" onClick={() => onChange([...phases, { name: next, fromOn, toOn }])}>
          {t.addPhase}
        </Button>
      )}
    </section>
  );
}
