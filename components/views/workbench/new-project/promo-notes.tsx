import type { Day } from '../../../../domain/model/primitives.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import { freezeClashes } from '../../../../domain/promo/freezes.ts';
import { promoWords } from '../../../../locales/promo.ts';
import { clashText } from '../promo/clash-text.ts';
import type { PreviewPlan } from './preview-plan.ts';

type Props = { preview: Extract<PreviewPlan, { ok: true }>; promos: readonly PromoWindow[]; today: Day };

const mostShown = 3;

/** Tasks of the plan in the making that would change what a promotion freezes on their days. */
export function PromoNotes({ preview: { tasks, plan }, promos, today }: Props) {
  const clashes = freezeClashes(tasks, (id) => plan.dates.get(id), promos);
  const titles = new Map(tasks.map(({ id, title }) => [id, title]));
  return (
    <>
      {clashes.slice(0, mostShown).map((clash) => (
        <p class="np-note t12 risk" key={`${clash.taskId} ${clash.freeze.windowId}`}>
          {clashText(clash, titles.get(clash.taskId) ?? promoWords.thisTask, today)}
        </p>
      ))}
    </>
  );
}
