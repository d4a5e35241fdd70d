type NavigationLike = EventTarget | undefined;

const pollMs = 700;

/**
 * Calls `changed` when the address changes without a reload. The history calls happen in the page's world and are not
 * seen from ours; the Navigation API tells, a slow look at the address covers browsers without it.
 */
export function watchRoute(changed: () => void, signal: AbortSignal): void {
  let last = location.href;
  const look = () => {
    if (location.href === last) return;
    last = location.href;
    changed();
  };
  const navigation = (window as { navigation?: NavigationLike }).navigation;
  navigation?.addEventListener('currententrychange', look, { signal });
  navigation?.addEventListener('navigatesuccess', look, { signal });
  window.addEventListener('popstate', look, { signal });
  window.addEventListener('hashchange', look, { signal });
  const timer = setInterval(look, pollMs);
  signal.addEventListener('abort', () => clearInterval(timer));
}
