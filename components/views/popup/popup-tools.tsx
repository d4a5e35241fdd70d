import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { onCommitted } from '../../../storage/commit.ts';
import { useReadViewer, ViewerContext } from '../roles/viewer.ts';
import { startPage } from '../start-page.tsx';
import { ChaseTask } from '../waits/chase-task.tsx';
import { useToday } from '../workbench/use-today.ts';
import { CopyDaily } from './copy-daily.tsx';
import { PopupFind } from './popup-find.tsx';
import './popup-tools.css';

export type Wanted = { kind: 'find'; takeTyped: () => string } | { kind: 'chase'; taskId: string } | { kind: 'daily' };

const wanted = signal<Wanted | null>(null);
let isStarted = false;
/** Where the focus goes back to. */
let opener: Element | null = null;

/** Shows it over the popup. `onChanged`: the plan was changed from here. */
export function showTool(next: Wanted, onChanged: () => void): void {
  const before = wanted.peek();
  if (!before) opener = document.activeElement;
  // The key that opens the palette closes it too.
  wanted.value = before?.kind === 'find' && next.kind === 'find' ? null : next;
  if (isStarted) return;
  isStarted = true;
  const root = document.createElement('div');
  root.id = 'tools';
  document.body.append(root);
  onCommitted(onChanged);
  startPage(ToolsView, root.id);
}

const close = (): void => {
  wanted.value = null;
};

/** A popup closes with an Esc that nobody took: this one closes what stands over it. */
function onEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.isComposing) return;
  event.preventDefault();
  close();
}

function ToolsView() {
  const viewer = useReadViewer();
  const today = useToday();
  const now = wanted.value;
  useLayoutEffect(() => {
    if (!now) {
      // Before the popup is drawn anew, which keeps the focus where it is.
      if (opener instanceof HTMLElement) opener.focus();
      return;
    }
    // Heard before the dialogs, which keep keys to themselves.
    document.addEventListener('keydown', onEscape, true);
    return () => document.removeEventListener('keydown', onEscape, true);
  }, [now]);
  if (!viewer || !now) return null;
  return (
    <ViewerContext.Provider value={viewer}>
      {now.kind === 'find' && <PopupFind takeTyped={now.takeTyped} onClose={close} />}
      {now.kind === 'chase' && <ChaseTask taskId={now.taskId} today={today} onClose={close} />}
      {now.kind === 'daily' && <CopyDaily today={today} onClose={close} />}
    </ViewerContext.Provider>
  );
}
