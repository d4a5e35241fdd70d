import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { popupWords as t } from '../../../locales/popup.ts';

type Split = ProjectSummary['split'];
const sides = ['supplier', 'ours', 'platform', 'courier'] as const;

/** Whose the late days are: a bar in proportion (waits for a supplier hatched) and the same in words. */
export function LateSplit({ split }: { split: Split }) {
  const said = sides.map((side) => `${t.split[side]} ${t.split.days(split[side])}`).join(t.comma);
  return (
    <>
      <div class="split" role="img" aria-label={t.split.label(said)}>
        {sides.map((side) => split[side] > 0 && <i key={side} class={side} style={{ flex: `${split[side]} 0 0` }} />)}
      </div>
      <p class="keys t12" aria-hidden={true}>
        {sides.map((side) => (
          <span key={side} class={split[side] > 0 ? 'key' : 'key quiet'}>
            <i class={split[side] > 0 ? side : 'none'} />
            {t.split[side]} <b class="strong">{split[side]}</b> {t.split.unit}
          </span>
        ))}
      </p>
    </>
  );
}
