import { useState } from 'preact/hooks';
import { deletePromoWindow } from '../../../../domain/intents/delete-promo-window.ts';
import { sameValue } from '../../../../domain/intents/same-value.ts';
import { savePromoWindows } from '../../../../domain/intents/save-promo-windows.ts';
import { platforms } from '../../../../domain/model/primitives.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { platformName } from '../../../../locales/common.ts';
import { promoWords as t } from '../../../../locales/promo.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';
import { doWish } from '../../do-wish.ts';
import { FreezeFields } from './freeze-fields.tsx';
import { PhaseFields } from './phase-fields.tsx';
import { SpanFields } from './span-fields.tsx';

type Props = { window: PromoWindow; isNew: boolean; onClose: () => void };

/** One promotion in the making; saving it means that somebody looked at its days. */
export function PromoDialog({ window, isNew, onClose }: Props) {
  const [draft, setDraft] = useState(window);
  const [isHeld, setHeld] = useState(false);
  const change = (fields: Partial<PromoWindow>) => setDraft({ ...draft, ...fields });
  const isEdited = !sameValue(draft, window);
  const name = draft.name.trim();
  const save = async () => {
    if (await doWish(savePromoWindows, { windows: [{ ...draft, isEstimated: false }] }, t.saved(name))) onClose();
  };
  const remove = async () => {
    if (await doWish(deletePromoWindow, { id: window.id }, t.removed(window.name))) onClose();
  };
  return (
    <Dialog
      title={isNew ? t.add : t.edit}
      isOpen={true}
      isWide={true}
      // Closing by accident must not throw away what was typed.
      onClose={() => (isEdited ? setHeld(true) : onClose())}
    >
      <div class="pm-edit">
        <Field label={t.name}>
          <Input
            value={draft.name}
            placeholder={t.nameHint}
            maxLength={40}
            onInput={(text) => change({ name: text })}
          />
        </Field>
        <section aria-label={t.days}>
          <h3>{t.days}</h3>
          <SpanFields label={t.days} span={draft} onChange={change} />
        </section>
        <Platforms chosen={draft.platforms} onChange={(chosen) => change({ platforms: chosen })} />
        <PhaseFields window={draft} onChange={(phases) => change({ phases })} />
        <FreezeFields window={draft} onChange={(freezes) => change({ freezes })} />
        <div class="stuck-ends">
          {!isNew && (
            <Button kind="danger" onClick={() => void remove()}>
              {t.remove}
            </Button>
          )}
          <p class="grow strong risk" role="status">
            {isHeld && t.unsaved}
          </p>
          <Button onClick={onClose}>{t.drop}</Button>
          <Button kind="primary" disabled={name === ''} onClick={() => void save()}>
            {t.save}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type PlatformsProps = { chosen: PromoWindow['platforms']; onChange: (chosen: PromoWindow['platforms']) => void };

/** None chosen means all of them. */
function Platforms({ chosen, onChange }: PlatformsProps) {
  return (
    <fieldset class="pm-platforms">
      <legend>{t.platforms}</legend>
      {platforms.map((platform) => (
        <label class="row g1" key={platform}>
          <input
            type="checkbox"
            checked={chosen.length === 0 || chosen.includes(platform)}
            onChange={() => onChange(toggled(chosen, platform))}
          />
          {platformName[platform]}
        </label>
      ))}
    </fieldset>
  );
}

function toggled(chosen: PromoWindow['platforms'], platform: (typeof platforms)[number]): PromoWindow['platforms'] {
  const now = chosen.length === 0 ? [...platforms] : chosen;
  const next = now.includes(platform) ? now.filter((one) => one !== platform) : [...now, platform];
  return next.length === platforms.length ? [] : next;
}
