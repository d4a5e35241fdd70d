import { cosmeticsFiling } from './cosmetics-filing.ts';
import { fashionDrop } from './fashion-drop.ts';
import { liveShow } from './live-show.ts';
import { presaleFirst } from './presale-first.ts';
import { promoStock } from './promo-stock.ts';
import { standardLaunch } from './standard-launch.ts';
import type { Template } from './template.ts';

/** Plans that ship with the product, the general one first. */
export const templates: readonly Template[] = [
  standardLaunch,
  promoStock,
  fashionDrop,
  cosmeticsFiling,
  presaleFirst,
  liveShow,
];
