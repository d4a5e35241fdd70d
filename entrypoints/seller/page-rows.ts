import { readPage, recordAt } from '../../adapters/consoles/read-page.ts';
import type { Miss, PlacedRecord, Shop, Surface } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';

/** A change that can show or hide an id: only such ones are worth another look at the page. */
const idLike = /\d{6}/;
const mostSteps = 60;

/** The rows a page shows now, read again only where it changed. */
export class PageRows {
  rows: PlacedRecord[] = [];
  unplaced: ConsoleRecord[] = [];
  misses: Miss[] = [];
  shop: Shop = { shopId: '', shopName: '' };
  private known = new Map<Element, PlacedRecord>();
  private readonly changed = new Set<Element>();
  private isStale = true;
  private readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  /** Notes what changed; true when the page has to be read again. */
  note(mutations: readonly MutationRecord[]): boolean {
    for (const mutation of mutations) {
      if (this.isStale) return true;
      const row = this.rowAround(mutation.target);
      if (row) this.changed.add(row);
      else if (touchesIds(mutation) || this.removesRow(mutation)) this.isStale = true;
    }
    return this.isStale || this.changed.size > 0;
  }

  /** Reads what changed. Gives the rows whose content is new: their badge looks for room again. */
  read(): Set<Element> {
    const changed = new Set(this.changed);
    this.changed.clear();
    if (!this.isStale && [...changed].every((row) => this.readRow(row))) return changed;
    this.isStale = false;
    const reading = readPage(this.surface, document, location.href);
    this.rows = reading.placed;
    this.unplaced = reading.unplaced;
    this.misses = reading.misses;
    this.shop = reading.shop;
    this.known = new Map(reading.placed.map((placed) => [placed.row, placed]));
    return new Set(this.known.keys());
  }

  /** The record around an element, as its row is now. */
  recordAt(element: Element): ConsoleRecord | null {
    return recordAt(this.surface, element, location.href)?.record ?? null;
  }

  private readRow(row: Element): boolean {
    const before = this.known.get(row);
    const now = recordAt(this.surface, row, location.href);
    if (!before || !now || now.row !== row) return false;
    Object.assign(before, now);
    return true;
  }

  private rowAround(node: Node): Element | null {
    let at: Node | null = node;
    for (let steps = 0; at && steps < mostSteps; steps += 1, at = at.parentNode) {
      if (this.known.has(at as Element)) return at as Element;
    }
    return null;
  }

  private removesRow({ removedNodes }: MutationRecord): boolean {
    for (const node of removedNodes) {
      if (!(node instanceof Element)) continue;
      if (this.known.has(node)) return true;
      for (const row of this.known.keys()) if (node.contains(row)) return true;
    }
    return false;
  }
}

function touchesIds({ type, target, addedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return idLike.test((target as CharacterData).data.slice(0, 400));
  for (const node of addedNodes) if (idLike.test(node.textContent ?? '')) return true;
  return false;
}
