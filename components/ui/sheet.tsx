import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { common } from '../../locales/common.ts';
import { Button } from './button.tsx';

type Props = {
  label: string;
  top?: ComponentChildren /** Stays below what scrolls. */;
  foot?: ComponentChildren;
  onClose: () => void;
  children: ComponentChildren;
};

/** A sheet from the right. Not modal: the list behind it stays usable. Esc closes; focus goes back where it was. */
export function Sheet({ label, top, foot, onClose, children }: Props) {
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    root.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      class="sheet"
      aria-label={label}
      tabIndex={-1}
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <div class="top">
        <div class="row g1 grow">{top}</div>
        <Button kind="ghost" icon="x" label={common.close} onClick={onClose} />
      </div>
      <div class="in scroll">{children}</div>
      {foot && <div class="foot">{foot}</div>}
    </aside>
  );
}
