import type { PlacedRecord } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';

const mostKept = 400;

/**
 * Records by the whole text of their row. Consoles draw the same rows again and again into new elements; a row whose
 * text holds its own id and is letter for letter the same is the same record, and is not read again.
 */
export class KnownTexts {
  private readonly records = new Map<string, ConsoleRecord>();

  add({ row, record }: PlacedRecord): void {
    const text = row.textContent ?? '';
    if (!text.includes(idOf(record))) return;
    if (this.records.size >= mostKept) this.records.clear();
    this.records.set(text, record);
  }

  /** The record of an element that shows exactly what a known row showed, placed in the new element. */
  find(row: Element): PlacedRecord | null {
    const record = this.records.get(row.textContent ?? '');
    const anchor = record && elementWith(row, idOf(record));
    return anchor ? { record, row, anchor } : null;
  }
}

const idOf = (record: ConsoleRecord): string => (record.kind === 'item' ? record.itemId : record.orderNo);

function elementWith(row: Element, id: string): Element | null {
  const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if ((node as Text).data.includes(id)) return node.parentElement;
  }
  return null;
}
