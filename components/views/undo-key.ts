import { takeBack } from './take-back.ts';

/** Where the browser takes back letters itself. A choice, a day or a box just ticked has nothing of its own to take back. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest(
    'textarea, [contenteditable], input:not([type=checkbox], [type=radio], [type=date], [type=file], [type=button])',
  ) !== null;

/** Ctrl Z, Ctrl Shift Z and Ctrl Y anywhere on a page of ours. */
export function onUndoKey(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || isTyping(event.target)) return;
  const key = event.key.toLowerCase();
  const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
  if (!isRedo && key !== 'z') return;
  event.preventDefault();
  void takeBack(isRedo ? 'redo' : 'undo');
}
