import type { Role } from '../../../domain/roles/role.ts';
import { seesPage } from '../../../domain/roles/role-table.ts';
import { handoverWords } from '../../../locales/handover.ts';
import { historyWords } from '../../../locales/history.ts';
import { promoWords } from '../../../locales/promo.ts';
import { reminderWords } from '../../../locales/reminders.ts';
import { reportWords } from '../../../locales/reports.ts';
import { waitWords } from '../../../locales/waits.ts';
import { workbenchWords } from '../../../locales/workbench.ts';
import type { IconName } from '../../ui/icons.ts';
import { hrefOf, type Route } from './route.ts';

type Place = { icon: IconName; label: () => string };

/** The places of the nav in its order, as they are called everywhere. */
const places = {
  today: { icon: 'sun', label: () => workbenchWords.today },
  waits: { icon: 'hourglass', label: () => waitWords.page },
  bell: { icon: 'bell', label: () => reminderWords.title },
  projects: { icon: 'layers', label: () => workbenchWords.projects },
  new: { icon: 'plus', label: () => workbenchWords.newProject },
  reports: { icon: 'list-checks', label: () => reportWords.title },
  handover: { icon: 'arrow-right-left', label: () => handoverWords.title },
  products: { icon: 'package', label: () => workbenchWords.products },
  suppliers: { icon: 'truck', label: () => waitWords.ledger },
  templates: { icon: 'layers', label: () => workbenchWords.templates },
  promos: { icon: 'calendar', label: () => promoWords.title },
  history: { icon: 'history', label: () => historyWords.title },
  health: { icon: 'activity', label: () => workbenchWords.health },
  settings: { icon: 'settings', label: () => workbenchWords.settings },
} as const satisfies Record<string, Place>;
export type NavPage = keyof typeof places;

/** The page with its name and address. */
export function navPlace(page: NavPage): { href: string; icon: IconName; label: string } {
  const { icon, label } = places[page];
  const to: Route = page === 'today' ? { page, taskId: null } : { page };
  return { href: hrefOf(to), icon, label: label() };
}

/** The pages of the nav that a role sees. */
export const navPages = (role: Role): NavPage[] =>
  (Object.keys(places) as NavPage[]).filter((page) => seesPage(role, page));
