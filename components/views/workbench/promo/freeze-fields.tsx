import { freezeKinds, type PromoWindow } from '../../../../domain/model/promo-window.ts';
import { promoWords as t } from '../../../../locales/promo.ts';
import { Button } from '../../../ui/button.tsx';
import { Select } from '../../../ui/select.tsx';
import { SpanFields } from './span-fields.tsx';

type Freezes = PromoWindow['freezes'];
type Props = { window: PromoWindow; onChange: (freezes: Freezes) => void };

/** From when to when what must not be changed. */
export function FreezeFields({ window: { freezes, fromOn, toOn }, onChange }: Props) {
  const set = (at: number, fields: Partial<Freezes[number]>) =>
    onChange(freezes.map((freeze, index) => (index === at ? { ...freeze, ...fields } : freeze)));
  const next = freezeKinds.find((kind) => !freezes.some((freeze) => freeze.kind === kind)) ?? 'price';
  return (
    <section aria-label={t.freezes}>
      <h3>
        {t.freezes} <span class="t12 quiet">{t.freezesHint}</span>
      </h3>
      {freezes.map((freeze, at) => (
        <div class="pm-part" key={at}>
          <Select
            size="sm"
            label={`${t.freezes} ${at + 1}`}
            value={freeze.kind}
            options={freezeKinds.map((value) => ({ value, label: t.kind[value] }))}
            onChange={(kind) => set(at, { kind })}
          />
          <SpanFields label={t.kind[freeze.kind]} span={freeze} onChange={(span) => set(at, span)} />
          <Button
            kind="ghost"
            size="sm"
            icon="x"
            label={t.removeFreeze(t.kind[freeze.kind])}
            onClick={() => onChange(freezes.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      {freezes.length < 20 && (
        <Button size="sm" icon="plus" onClick={() => onChange([...freezes, { kind: next, fromOn, toOn }])}>
          {t.addFreeze}
        </Button>
      )}
    </section>
  );
}
