import { useRef } from 'preact/hooks';
import { nextIndex } from './next-index.ts';

type Item<Id extends string> = { id: Id; label: string; count?: number };
type Props<Id extends string> = {
  items: readonly Item<Id>[];
  value: Id;
  onChange: (id: Id) => void;
  label?: string;
  /** Id of the element whose content the tabs switch. */
  panelId?: string;
};

/** Switches content. One tab stop; arrows, Home and End move and choose. */
export function Tabs<Id extends string>({ items, value, onChange, label, panelId }: Props<Id>) {
  const bar = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex((item) => item.id === value);
    const to = nextIndex(event.key, at, items.length, 'row');
    const item = to === null ? undefined : items[to];
    if (to === null || !item) return;
    event.preventDefault();
    onChange(item.id);
    bar.current?.querySelectorAll<HTMLElement>('[role="tab"]')[to]?.focus();
  };
  return (
    <div class="tabs" role="tablist" ref={bar} onKeyDown={onKeyDown} {...(label ? { 'aria-label': label } : {})}>
      {items.map((item) => (
        <button
          key={item.id}
          type="button"
          role="tab"
          class="tab"
          aria-selected={item.id === value}
          tabIndex={item.id === value ? 0 : -1}
          onClick={() => onChange(item.id)}
          {...(panelId ? { 'aria-controls': panelId } : {})}
        >
          {item.label}
          {item.count !== undefined && <span class="n">{item.count}</span>}
        </button>
      ))}
    </div>
  );
}
