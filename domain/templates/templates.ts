import { promotionStock } from './promotion-stock.ts';
import { standardLaunch } from './standard-launch.ts';
import type { Template } from './template.ts';

/** Shipped templates, in the order shown. */
export const templates: readonly Template[] = [standardLaunch, promotionStock];
