import { nativeBrowser } from '../../../storage/native-browser.ts';
import { closePopup } from './open-place.ts';

// The window that asks; its number is not known yet when the button is pressed, and asking would lose the gesture.
const currentWindow = -2;

/** What opens the browser's side panel beside the page; undefined where the browser has none (Firefox, 360, QQ). */
export function openSidePanel(): (() => void) | undefined {
  const sidePanel = nativeBrowser()?.sidePanel;
  if (!sidePanel?.open) return undefined;
  return () => {
    sidePanel.open({ windowId: currentWindow }).then(closePopup, reportFailure);
  };
}

const reportFailure = (error: unknown): void =>
  console.error('launchdeck: side panel', error instanceof Error ? error.message : 'unknown');
