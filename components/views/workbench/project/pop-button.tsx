import type { ComponentChildren } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button } from '../../../ui/button.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { placeBelow } from '../../../ui/place-below.ts';

type PopProps = {
  label: string;
  icon: IconName;
  /** Given what closes it. */
  children: ComponentChildren | ((close: () => void) => ComponentChildren);
};

/** A button with a small form below it. */
export function PopButton({ label, icon, children }: PopProps) {
  const id = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const close = () => {
    box.current?.hidePopover();
    opener.current?.focus();
  };
  return (
    <>
      <Button size="sm" icon={icon} popovertarget={id} aria-haspopup="dialog" buttonRef={opener}>
        {label}
      </Button>
      <div
        class="menu wb-pop"
        id={id}
        popover="auto"
        role="dialog"
        aria-label={label}
        ref={box}
        onToggle={(event: Event & { newState?: string }) => {
          if (event.newState !== 'open' || !box.current || !opener.current) return;
          placeBelow(box.current, opener.current);
          box.current.querySelector('input')?.focus();
        }}
        // The bar lets go of the selection on Esc; here it closes the form only.
        onKeyDown={(event) => event.stopPropagation()}
      >
        {typeof children === 'function' ? children(close) : children}
      </div>
    </>
  );
}
