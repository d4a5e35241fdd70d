import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { common } from '../../locales/common.ts';
import { Button } from './button.tsx';

type Props = { title: string; isOpen: boolean; onClose: () => void; isWide?: boolean; children: ComponentChildren };

/** The browser's modal dialog: focus stays inside, Esc and a press outside close it. */
export function Dialog({ title, isOpen, onClose, isWide = false, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const node = dialog.current;
    if (isOpen && node && !node.open) node.showModal();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      class={isWide ? 'dialog wide' : 'dialog'}
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
    >
      <div class="top">
        <span class="grow" id={titleId}>
          {title}
        </span>
        <Button kind="ghost" size="sm" icon="x" label={common.close} onClick={onClose} />
      </div>
      <div class="in">{children}</div>
    </dialog>
  );
}
