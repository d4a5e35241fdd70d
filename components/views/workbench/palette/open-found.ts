import { paletteWords } from '../../../../locales/palette.ts';
import { showToast } from '../../../ui/toast.tsx';
import type { Found } from './found-groups.ts';
import { orderPlace } from './order-place.ts';

export type Go = (href: string, isNewTab: boolean) => void;

/** Goes there, or does it. */
export async function openFound(found: Found, isNewTab: boolean, go: Go): Promise<void> {
  if (found.of === 'spot') {
    const { href, run } = found.spot;
    if (run) run();
    else if (href) go(href, isNewTab);
    return;
  }
  const { row } = found;
  const href = row.kind === 'orders' ? await orderPlace(row.id) : row.href;
  if (href) go(href, isNewTab);
  else showToast({ text: paletteWords.orderUntied });
}
