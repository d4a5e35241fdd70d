import { useEffect, useRef } from 'preact/hooks';
import { type NamedFile, pastedFiles } from './add-files.ts';

/**
 * Files pasted while the sheet is open, wherever on the page. A field that is being written in keeps its text, cells out
 * of Excel (a picture of them lies beside) become tasks, and an open dialog is another place.
 */
export function usePastedFiles(isOn: boolean, take: (files: NamedFile[]) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    if (!isOn) return;
    const onPaste = (event: ClipboardEvent) => {
      const files = pastedFiles(event.clipboardData);
      const { target } = event;
      const isField = target instanceof Element && target.closest('input, textarea, [contenteditable]') !== null;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      const isForOthers = isField ? text !== '' : /[\t\n]/.test(text.trim());
      if (files.length === 0 || isForOthers || (target instanceof Element && target.closest('dialog'))) return;
      event.preventDefault();
      latest.current(files);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isOn]);
}
