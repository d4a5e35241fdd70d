import { useEffect, useState } from 'preact/hooks';
import { pasteWords } from '../../../../locales/paste.ts';
import { Button } from '../../../ui/button.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { PasteDialog } from './paste-dialog.tsx';

/** The button, and Ctrl V anywhere on the page but a field when what is pasted has more than one line. */
export function PasteTasks({ model }: { model: ProjectModel }) {
  const [text, setText] = useState<string | null>(null);
  const isPlanner = model.seen === null;
  useEffect(() => {
    if (!isPlanner) return;
    const onPaste = (event: ClipboardEvent) => {
      const isTyped =
        event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [contenteditable]');
      const pasted = event.clipboardData?.getData('text/plain') ?? '';
      if (isTyped || pasted.split('\n').filter((line) => line.trim() !== '').length < 2) return;
      event.preventDefault();
      setText(pasted);
    };
    document.addEventListener('paste', onPaste);
    return () => document.removeEventListener('paste', onPaste);
  }, [isPlanner]);
  // Pasted tasks are mostly for others: whoever sees only their own would not see what they made.
  if (!isPlanner) return null;
  return (
    <>
      <Button size="sm" icon="copy" class="wb-paste" onClick={() => setText('')}>
        {pasteWords.open}
      </Button>
      {text !== null && <PasteDialog model={model} first={text} onClose={() => setText(null)} />}
    </>
  );
}
