import type { ComponentChildren, RefObject } from 'preact';
import { useId, useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './button.tsx';
import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import { nextIndex } from './next-index.ts';
import { placeBelow } from './place-below.ts';

export type MenuItem = { id: string; label: string; icon?: IconName; danger?: boolean; onSelect: () => void };
type Props = {
  items: readonly MenuItem[];
  /** Of the button and the list. */
  label: string;
  button?: Pick<ButtonProps, 'kind' | 'size' | 'icon' | 'class'>;
  /** What stands in the button; its icon alone when missing. */
  children?: ComponentChildren;
  /** Keys on the button, before the menu's own. */
  onKeyDown?: (event: KeyboardEvent) => void;
};

/** A button with a list of verbs: a native popover; arrows, Home, End, first letter, Esc. */
export function Menu({ items, label, button = { kind: 'ghost', icon: 'ellipsis' }, children, onKeyDown }: Props) {
  const menuId = useId();
  const opener = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const onToggle = (event: Event & { newState?: string }) => {
    const isOpen = event.newState === 'open';
    opener.current?.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen || !list.current || !opener.current) return;
    placeBelow(list.current, opener.current);
    rows(list.current)[0]?.focus();
  };
  return (
    <>
      <Button
        {...button}
        buttonRef={opener}
        aria-haspopup="menu"
        aria-expanded={false}
        popovertarget={menuId}
        {...(children === undefined ? { label } : { 'aria-label': label })}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.key !== 'ArrowDown' || event.defaultPrevented) return;
          event.preventDefault();
          list.current?.showPopover();
        }}
      >
        {children}
      </Button>
      <MenuList
        id={menuId}
        items={items}
        label={label}
        listRef={list}
        onToggle={onToggle}
        onChosen={() => opener.current?.focus()}
      />
    </>
  );
}

type ListProps = {
  items: readonly MenuItem[];
  label: string;
  listRef: RefObject<HTMLDivElement | null>;
  id?: string;
  onToggle?: (event: Event & { newState?: string }) => void;
  /** Before the verb: where the focus goes back to. */
  onChosen?: () => void;
  onClose?: () => void;
};

/** The list of verbs alone, for a menu that opens at a place: whoever holds `listRef` shows it. */
export function MenuList({ items, label, listRef, id, onToggle, onChosen, onClose }: ListProps) {
  const close = () => listRef.current?.hidePopover();
  return (
    <div
      class="menu"
      {...(id ? { id } : {})}
      popover="auto"
      role="menu"
      aria-label={label}
      ref={listRef}
      onToggle={(event: Event & { newState?: string }) => {
        onToggle?.(event);
        if (event.newState === 'closed') onClose?.();
        else if (!onToggle && listRef.current) rows(listRef.current)[0]?.focus();
      }}
      onKeyDown={(event) => moveInMenu(event, close)}
    >
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          class={item.danger ? 'danger' : ''}
          onClick={() => {
            close();
            onChosen?.();
            item.onSelect();
          }}
        >
          {item.icon && <Icon name={item.icon} size={14} />}
          <span class="cut">{item.label}</span>
        </button>
      ))}
    </div>
  );
}

const rows = (list: HTMLElement) => [...list.querySelectorAll<HTMLElement>('[role="menuitem"]')];

function moveInMenu(event: KeyboardEvent & { currentTarget: HTMLElement }, close: () => void): void {
  event.stopPropagation();
  if (event.key === 'Tab') {
    close();
    return;
  }
  const all = rows(event.currentTarget);
  const at = all.indexOf(document.activeElement as HTMLElement);
  const to = nextIndex(event.key, at, all.length, 'column') ?? byLetter(all, at, event.key);
  if (to === null) return;
  event.preventDefault();
  all[to]?.focus();
}

function byLetter(all: HTMLElement[], at: number, key: string): number | null {
  if (key.length !== 1 || key === ' ') return null;
  const turned = [...all.slice(at + 1), ...all.slice(0, at + 1)];
  const found = turned.find((row) => row.textContent?.trim().toLowerCase().startsWith(key.toLowerCase()));
  return found ? all.indexOf(found) : null;
}
