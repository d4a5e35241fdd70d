import type { PlacedRecord, Shop, Surface } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { recordKey } from '../../domain/model/record-key.ts';
import { reportError } from '../../messaging/report-error.ts';
import type { Badges, Spot } from './badges.ts';
import { nearRange } from './near-range.ts';
import { PageRows } from './page-rows.ts';
import { loadPart } from './parts.ts';
import type { SeenRecords } from './seen-records.ts';

/** A page settles before it is read: after the last change, but not later than `latestMs` after the first. */
const settleMs = 60;
const latestMs = 300;
const checkMs = 1_000;
/** A page without rows is still loading, until it has been so for this long. */
const doubtMs = 4_000;
/** So many of a page's orders are named to the panel; it shows what to ship first. */
const mostKeys = 200;

/** One stay on one address. Everything it started ends with `signal`. */
export class PageVisit {
  readonly rows: PageRows;
  private readonly surface: Surface;
  private readonly badges: Badges;
  private readonly seen: SeenRecords;
  private readonly signal: AbortSignal;
  private readonly onlyRecord: (record: ConsoleRecord) => void;
  private settling: ReturnType<typeof setTimeout> | undefined;
  private doubting: ReturnType<typeof setTimeout> | undefined;
  private firstChangeAt = 0;
  private isFrameWanted = false;
  /** A picture that comes late makes the list longer; it is asked for none of its own. */
  private readonly sizes = new ResizeObserver(() => this.wantFrame());
  private list: Element | null = null;

  constructor(
    surface: Surface,
    badges: Badges,
    seen: SeenRecords,
    signal: AbortSignal,
    onlyRecord: (record: ConsoleRecord) => void,
  ) {
    this.surface = surface;
    this.onlyRecord = onlyRecord;
    this.badges = badges;
    this.seen = seen;
    this.signal = signal;
    this.rows = new PageRows(surface);
    seen.startVisit();
    this.watch();
    this.read();
    void this.readScripts();
  }

  get shop(): Shop {
    return this.rows.shop;
  }

  /** Keys of the badges on screen. */
  keys(): string[] {
    return this.near().map(({ key }) => key);
  }

  private near(): { placed: PlacedRecord; key: string }[] {
    const { rows } = this;
    const [from, to] = nearRange(rows.count, (index) => rows.element(index).getBoundingClientRect());
    return rows.between(from, to).map((placed) => ({ placed, key: recordKey(placed.record, this.shop.shopId) }));
  }

  /** Draws the badges of rows in or near the window, and tells of rows that were read for it. */
  private draw(): void {
    const near = this.near();
    const fresh = this.rows.takeFresh();
    const spots = near.flatMap(({ placed, key }): Spot[] => {
      const badge = this.seen.badgeOf(key);
      return badge ? [{ key, anchor: placed.anchor, row: placed.row, badge }] : [];
    });
    this.badges.show(spots, new Set(fresh.map(({ row }) => row)));
    if (this.rows.count === 0) return;
    void this.tell(fresh).then(async (isNew) => {
      const isAnswered = await this.seen.askFor(near.map(({ key }) => key));
      if (isNew || isAnswered) this.wantFrame();
    });
  }

  private tell(fresh: readonly PlacedRecord[]): Promise<boolean> {
    const { misses, shop, count } = this.rows;
    const records = fresh.map(({ record }) => record);
    const [first] = fresh;
    // A page about one order speaks of it without a click.
    if (first && this.surface.id.endsWith('-detail')) this.onlyRecord(first.record);
    const reading = { surfaceId: this.surface.id, source: 'page' as const, records, misses, shop };
    return this.seen.tell({ ...reading, dropped: 0, onPage: count, keys: this.keysOfPage() });
  }

  private keysOfPage(): string[] {
    return [...new Set(this.rows.known(mostKeys).map((record) => recordKey(record, this.shop.shopId)))];
  }

  /** Old pages carry their list in a script of their own; what it says of a row joins that row's record. */
  private async readScripts(): Promise<void> {
    if (!this.surface.sources.some((source) => source.kind === 'page' && source.embedded)) return;
    const answers = await loadPart('answers');
    if (!answers || this.signal.aborted) return;
    const records = [...answers.readEmbedded(this.surface, document, location.href).values()];
    const reading = { surfaceId: this.surface.id, source: 'page' as const, records, misses: [], shop: this.shop };
    const page = { dropped: 0, onPage: this.rows.count, keys: this.keysOfPage() };
    if (records.length > 0 && (await this.seen.tell({ ...reading, ...page }))) this.wantFrame();
  }

  private read(): void {
    this.firstChangeAt = 0;
    this.rows.update();
    this.followSize(this.rows.container);
    this.drawAfterFrame();
    clearTimeout(this.doubting);
    if (this.rows.count === 0) this.doubting = setTimeout(() => this.guard(() => this.doubt()), doubtMs);
  }

  /**
   * New rows are drawn when the page has laid itself out: asking for rectangles before would have it do that once more.
   * A hidden page has no frames; its rows are told all the same.
   */
  private drawAfterFrame(): void {
    const draw = () => this.guard(() => this.draw());
    if (document.visibilityState === 'hidden') draw();
    else requestAnimationFrame(() => setTimeout(draw));
  }

  private doubt(): void {
    this.rows.doubt();
    void this.tell([]);
  }

  private followSize(list: Element | null): void {
    if (list === this.list) return;
    if (this.list) this.sizes.unobserve(this.list);
    if (list) this.sizes.observe(list);
    this.list = list;
  }

  private watch(): void {
    const { signal } = this;
    const mutations = new MutationObserver((records) => this.guard(() => this.onMutations(records)));
    mutations.observe(document.body, { childList: true, subtree: true, characterData: true });
    const { sizes } = this;
    sizes.observe(document.documentElement);
    sizes.observe(document.body);
    document.addEventListener('scroll', (event) => this.onScroll(event), { signal, capture: true, passive: true });
    window.addEventListener('resize', () => this.wantFrame(), { signal });
    document.addEventListener('transitionend', () => this.wantFrame(), { signal, capture: true, passive: true });
    const timer = setInterval(() => this.badges.isOff() && this.wantFrame(), checkMs);
    signal.addEventListener('abort', () => {
      mutations.disconnect();
      sizes.disconnect();
      clearInterval(timer);
      clearTimeout(this.settling);
      clearTimeout(this.doubting);
    });
  }

  private onMutations(records: readonly MutationRecord[]): void {
    if (!this.rows.note(records)) {
      // Nothing of ours changed, but what did may have pushed rows about.
      this.wantFrame();
      return;
    }
    const now = performance.now();
    if (this.firstChangeAt === 0) this.firstChangeAt = now;
    clearTimeout(this.settling);
    const wait = Math.max(0, Math.min(settleMs, this.firstChangeAt + latestMs - now));
    this.settling = setTimeout(() => this.guard(() => this.read()), wait);
  }

  private onScroll(event: Event): void {
    this.badges.follow(event.target);
    this.wantFrame();
  }

  /** Badges are placed once a frame at most, whatever asked for it. */
  wantFrame(): void {
    if (this.isFrameWanted || this.signal.aborted) return;
    this.isFrameWanted = true;
    requestAnimationFrame(() => {
      this.isFrameWanted = false;
      this.guard(() => this.draw());
    });
  }

  /** A fault of ours never reaches the page, and never again and again. */
  private guard(work: () => void): void {
    if (this.signal.aborted) return;
    try {
      work();
    } catch (error) {
      reportError('page visit', error);
    }
  }
}
