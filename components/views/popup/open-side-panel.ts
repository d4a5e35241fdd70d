import { browser } from 'wxt/browser';
import { closePopup } from './open-place.ts';

// The window that asks; its number is not known yet when the button is pressed, and asking would lose the gesture.
const currentWindow = -2;

/** Opens the browser's side panel beside the page. undefined where the browser has none (Firefox, 360, QQ). */
export const openSidePanel: (() => void) | undefined = browser.sidePanel
  ? () => {
      browser.sidePanel.open({ windowId: currentWindow }).then(closePopup, reportFailure);
    }
  : undefined;

const reportFailure = (error: unknown): void =>
  console.error('launchdeck: side panel', error instanceof Error ? error.message : 'unknown');
