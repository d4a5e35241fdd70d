import { nativeBrowser } from '../../../storage/native-browser.ts';

type Tools = typeof import('./popup-tools.tsx');

/**
 * What searches and writes, with Dexie, the engine and a renderer, comes when it is first asked for: none of it is part
 * of the popup's own file.
 */
export async function bringTools(): Promise<Tools> {
  const file = nativeBrowser()?.runtime.getURL('/popup-tools.js' as '/popup.html') ?? '';
  const { loadTools }: { loadTools: () => Promise<Tools> } = await import(/* @vite-ignore */ file);
  return loadTools();
}

/** Keeps the letters typed until a field is there that takes them. */
export function keepTyped(): () => string {
  let typed = '';
  const keep = ({ key, ctrlKey, metaKey }: KeyboardEvent) => {
    if (key.length === 1 && !ctrlKey && !metaKey) typed += key;
  };
  document.addEventListener('keydown', keep);
  return () => {
    document.removeEventListener('keydown', keep);
    return typed;
  };
}
