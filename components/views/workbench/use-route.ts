import { signal } from '@preact/signals';
import { hrefOf, type Route, readRoute } from './route.ts';

const route = signal(readRoute(location.hash));

addEventListener('hashchange', () => {
  route.value = readRoute(location.hash);
});

/** Where we are; the component follows every change of the address. */
export const useRoute = (): Route => route.value;

/** Goes to another place, as a click on a link would. `replace` leaves no step to come back to. */
export function goTo(next: Route, how: 'push' | 'replace' = 'push'): void {
  const href = hrefOf(next);
  if (href === location.hash) return;
  if (how === 'replace') history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  // Neither call fires hashchange.
  route.value = next;
}

addEventListener('popstate', () => {
  route.value = readRoute(location.hash);
});
