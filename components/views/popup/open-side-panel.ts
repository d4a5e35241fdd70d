import { nativeBrowser } from '../../../storage/native-browser.ts';
import { closePopup } from './open-place.ts';

// The window that asks; its number is not known yet when the button is pressed, and asking would lose the gesture.
const currentWindow = -2;

/** False in Firefox, 360, QQ. Asked by name alone: the browser makes such an API when it is first looked at. */
export const hasSidePanel = (): boolean => 'sidePanel' in (nativeBrowser() ?? {});

/** What opens the browser's side panel beside the page; undefined where the browser has none. */
export const openSidePanel = (): (() => void) | undefined => (hasSidePanel() ? open : undefined);

function open(): void {
  nativeBrowser()?.sidePanel.open({ windowId: currentWindow }).then(closePopup, reportFailure);
}

const reportFailure = (error: unknown): void =>
  console.error('launchdeck: side panel', error instanceof Error ? error.message : 'unknown');
