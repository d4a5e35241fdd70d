import { readPlaced, readRowLike, recordAt } from '../../adapters/consoles/read-placed.ts';
import type { Miss, PageReading, PlacedRecord, Shop, Surface } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { KnownTexts } from './known-texts.ts';

/** A change that can show or hide an id: only such ones are worth another look at the page. */
const idLike = /\d{6}/;
const mostSteps = 60;
/** So many ids are looked for at first; they tell where the list stands and what its rows are. */
const headRows = 6;
/** A list up to here is read whole. Of a longer one only what stands near the window is, and more as one scrolls. */
const mostWhole = 150;

/**
 * The rows a page shows now. The page is read as a whole once; after that single rows are, and only those that changed
 * and are looked at.
 */
export class PageRows {
  misses: Miss[] = [];
  shop: Shop = { shopId: '', shopName: '' };
  /** Row elements in document order. */
  private list: ArrayLike<Element> = [];
  /** No row from here on was read: of 2,000 even looking whether it was costs. */
  private readTo = 0;
  /** The element whose children are the rows; null for pages built another way. */
  container: Element | null = null;
  private like: Element | null = null;
  private placed = new WeakMap<Element, PlacedRecord | null>();
  private texts = new KnownTexts();
  private fresh = new Set<PlacedRecord>();
  private isStale = true;
  private isRelisted = false;
  private isTouched = false;
  private readonly surface: Surface;

  constructor(surface: Surface) {
    this.surface = surface;
  }

  get count(): number {
    return this.list.length;
  }

  element(index: number): Element {
    return this.list[index] ?? document.body;
  }

  /** Rows `from` … `to` (excluded), each read when it is not known. Elements between rows are none. */
  between(from: number, to: number): PlacedRecord[] {
    const rows: PlacedRecord[] = [];
    this.readTo = Math.max(this.readTo, to);
    for (let index = from; index < to; index += 1) {
      const element = this.list[index];
      const placed = element && this.rowOf(element);
      if (placed) rows.push(placed);
    }
    return rows;
  }

  /** Records of the first `most` rows that were read, in the order of the page; reads none. */
  known(most: number): ConsoleRecord[] {
    const found: ConsoleRecord[] = [];
    const end = Math.min(this.readTo, this.list.length);
    for (let index = 0; index < end; index += 1) {
      const placed = this.placed.get(this.element(index));
      if (placed && found.push(placed.record) >= most) break;
    }
    return found;
  }

  /** Rows read since the last call whose content is new. */
  takeFresh(): PlacedRecord[] {
    const fresh = [...this.fresh];
    this.fresh.clear();
    return fresh;
  }

  /** Notes what changed; true when the page has to be looked at again. */
  note(mutations: readonly MutationRecord[]): boolean {
    if (this.container && !this.container.isConnected) this.isStale = true;
    for (const mutation of mutations) {
      if (this.isStale) return true;
      this.noteOne(mutation);
    }
    return this.isStale || this.isRelisted || this.isTouched;
  }

  /** Brings the list up to date. Short lists are read to the end. */
  update(): void {
    if (this.isStale) this.readWhole();
    this.isStale = false;
    this.isRelisted = false;
    this.isTouched = false;
    if (this.list.length <= mostWhole) this.between(0, this.list.length);
  }

  /** Why is there no row? A page that stays without any is looked at as a whole: what no rule matched is a miss. */
  doubt(): void {
    if (this.count === 0) this.misses = readPlaced(this.surface, document, location.href).misses;
  }

  /** The record around an element, as its row is now. */
  recordAt(element: Element): ConsoleRecord | null {
    return recordAt(this.surface, element, location.href)?.record ?? null;
  }

  private readWhole(): void {
    const head = { most: headRows, isCut: false };
    this.take(readPlaced(this.surface, document, location.href, head));
    if (head.isCut && !this.container) this.take(readPlaced(this.surface, document, location.href));
    // Live: of 2,000 rows only those near the window are ever touched.
    if (this.container) this.list = this.container.children;
  }

  private take({ placed, misses, shop }: PageReading): void {
    this.misses = misses;
    this.shop = shop;
    this.placed = new WeakMap(placed.map((one) => [one.row, one]));
    this.list = placed.map(({ row }) => row);
    this.readTo = placed.length;
    for (const one of placed) this.keep(one);
    this.container = this.containerOf(placed);
    this.like = placed[0]?.row ?? null;
  }

  /** One element around all rows, each of which is one child: then new children are rows like these. */
  private containerOf([first, ...others]: readonly PlacedRecord[]): Element | null {
    const container = first?.row.parentElement;
    if (!first || !container || container === document.body || this.surface.id.endsWith('-detail')) return null;
    if (others.length === 0 || others.some(({ row }) => row.parentElement !== container)) return null;
    return readRowLike(this.surface, first.row, first.row, this.shop) ? container : null;
  }

  private rowOf(element: Element): PlacedRecord | null {
    const known = this.placed.get(element);
    if (known !== undefined) return known;
    const same = this.texts.find(element);
    const placed = same ?? (this.like && this.readLike(element, this.like));
    this.placed.set(element, placed);
    if (placed && !same) this.keep(placed);
    return placed;
  }

  private readLike(element: Element, like: Element): PlacedRecord | null {
    return idLike.test(element.textContent ?? '') ? readRowLike(this.surface, element, like, this.shop) : null;
  }

  private keep(placed: PlacedRecord): void {
    this.texts.add(placed);
    this.fresh.add(placed);
  }

  private noteOne(mutation: MutationRecord): void {
    const row = this.rowAround(mutation.target);
    if (row) {
      this.placed.delete(row);
      this.isTouched = true;
    } else if (mutation.target === this.container) this.isRelisted = true;
    else if (touchesIds(mutation) || this.removesRow(mutation)) this.isStale = true;
  }

  private rowAround(node: Node): Element | null {
    let at: Node | null = node;
    for (let steps = 0; at && steps < mostSteps; steps += 1, at = at.parentNode) {
      if (at === this.container) return null;
      if (this.container ? at.parentNode === this.container : this.placed.has(at as Element)) return at as Element;
    }
    return null;
  }

  private removesRow({ removedNodes }: MutationRecord): boolean {
    if (this.container) return false;
    return [...removedNodes].some(
      (node) => node instanceof Element && Array.from(this.list).some((row) => node.contains(row)),
    );
  }
}

function touchesIds({ type, target, addedNodes }: MutationRecord): boolean {
  if (type === 'characterData') return idLike.test((target as CharacterData).data.slice(0, 400));
  for (const node of addedNodes) if (idLike.test(node.textContent ?? '')) return true;
  return false;
}
