import { signal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../../locales/common.ts';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { StatusGlyph } from './status-glyph.tsx';

export type ToastContent = { text: string; tone?: 'ok' | 'refused'; undo?: () => void };

/** The toast on screen: one at a time, the newest wins. */
export const toasts = signal<(ToastContent & { id: number }) | null>(null);

const shownFor = 8000;
let lastId = 0;

export function showToast(content: ToastContent): void {
  lastId += 1;
  toasts.value = { ...content, id: lastId };
}

/** What the toast speaks of is not the last change any more: its 撤销 would take back something else. */
export function dropUndo(): void {
  const { undo, ...rest } = toasts.peek() ?? {};
  if (undo) toasts.value = rest as ToastContent & { id: number };
}

/** Where toasts appear; one on each page. Stays while the pointer is on it. */
export function ToastHost() {
  const toast = toasts.value;
  const isHeld = useRef(false);
  useEffect(() => {
    if (!toast) return;
    let timer = 0;
    const wait = () => {
      timer = window.setTimeout(() => {
        if (isHeld.current) return wait();
        if (toasts.peek()?.id === toast.id) toasts.value = null;
      }, shownFor);
    };
    wait();
    return () => window.clearTimeout(timer);
  }, [toast]);
  return (
    <div
      class="toasts"
      role="status"
      aria-live="polite"
      onPointerEnter={() => {
        isHeld.current = true;
      }}
      onPointerLeave={() => {
        isHeld.current = false;
      }}
    >
      {toast && <Toast key={toast.id} {...toast} />}
    </div>
  );
}

/** What happened, with 撤销 when it can be taken back. */
function Toast({ text, tone = 'ok', undo }: ToastContent) {
  return (
    <div class="toast">
      {tone === 'ok' ? <StatusGlyph status="done" /> : <Icon name="info" size={14} />}
      <span>{text}</span>
      {undo && (
        <Button
          kind="ghost"
          size="sm"
          onClick={() => {
            toasts.value = null;
            undo();
          }}
        >
          {common.undo}
        </Button>
      )}
    </div>
  );
}
