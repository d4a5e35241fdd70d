export type Shortcut = { code: string; alt: boolean; ctrl: boolean; shift: boolean };

/** Matched by the key's place (`code`), not its letter: Alt changes letters on some layouts. */
export function watchShortcut(shortcut: Shortcut, pressed: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent) => {
    if (!event.isTrusted || event.repeat || event.metaKey || event.isComposing) return;
    if (event.code !== shortcut.code || event.altKey !== shortcut.alt) return;
    if (event.ctrlKey !== shortcut.ctrl || event.shiftKey !== shortcut.shift) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed();
  };
  window.addEventListener('keydown', onKey, { capture: true, signal });
}
