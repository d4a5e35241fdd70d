import type { Zoom } from '../../../../domain/gantt/zoom.ts';
import { zooms } from '../../../../domain/gantt/zoom.ts';
import { type TableKeys, tableKey } from '../project/table-keys.ts';

export type GanttKeys = TableKeys & {
  zoom: Zoom;
  setZoom: (zoom: Zoom) => void;
  /** Working days, for everything selected. */
  shift: (count: number) => void;
  stretch: (count: number) => void;
  /** null: no link is being made. */
  linkFromId: string | null;
  beginLink: () => void;
  endLink: (isMade: boolean) => void;
  menu: () => void;
};

type Pressed = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** What a key means in the Gantt (LOOK §6): the list's keys, and what the pointer does here. */
export function ganttKey(event: Pressed, keys: GanttKeys): boolean {
  const isCommand = event.ctrlKey || event.metaKey;
  if (event.altKey && !isCommand && keys.active) {
    const count = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (count === 0) return tableKey(event, keys);
    if (event.shiftKey) keys.stretch(count);
    else keys.shift(count);
    return true;
  }
  if (keys.linkFromId !== null && (event.key === 'Enter' || event.key === 'Escape')) {
    keys.endLink(event.key === 'Enter');
    return true;
  }
  if (!isCommand && ownKey(event, keys)) return true;
  return tableKey(event, keys);
}

function ownKey({ key, shiftKey }: Pressed, keys: GanttKeys): boolean {
  if (key === '+' || key === '=' || key === '-') {
    keys.setZoom(nextZoom(keys.zoom, key === '-' ? 1 : -1));
    return true;
  }
  if (!keys.active) return false;
  if (key.toLowerCase() === 'l' && keys.linkFromId === null) {
    keys.beginLink();
    return true;
  }
  if (key !== 'ContextMenu' && !(key === 'F10' && shiftKey)) return false;
  keys.menu();
  return true;
}

export function nextZoom(zoom: Zoom, by: number): Zoom {
  const to = zooms.indexOf(zoom) + by;
  return zooms[Math.min(zooms.length - 1, Math.max(0, to))] ?? zoom;
}
