import type { Badge } from '../../messaging/protocol.ts';
import { BadgeElement, badgeWidth, badgeWords } from './badge-element.ts';
import { BadgeLayer, type Corner, scrollerOf } from './badge-layer.ts';
import { badgeStyle } from './badge-style.ts';
import { freeSpace } from './free-space.ts';
import { createHost, keepInDocument } from './shadow-host.ts';

/** A row that gets a badge: what it stands beside, the row itself, the key it is asked for. */
export type Spot = { key: string; anchor: Element; row: Element; badge: Badge };

type Shown = {
  spot: Spot;
  element: BadgeElement;
  layer: BadgeLayer;
  /** Where the anchor was when the space beside it was looked for. */
  seenAt: { right: number; width: number };
  offset: number;
  isGlyph: boolean;
  place: string;
};

const height = 22;

/** All badges of one frame, in one host over the page; nothing of the page moves for them. */
export class Badges {
  private readonly all = document.createElement('div');
  private readonly host: HTMLElement;
  /** By key: a row drawn into new elements keeps its badge. */
  private readonly shown = new Map<string, Shown>();
  private readonly layers = new Map<Element | null, BadgeLayer>();
  private scrollers = new WeakMap<Element, Element | null>();
  /** Corners of the areas, measured once a drawing. */
  private corners = new Map<BadgeLayer, Corner>();

  constructor(signal: AbortSignal, clicked: (spot: Spot, event: MouseEvent) => void) {
    const place = { position: 'absolute', left: '0', top: '0', width: '0', height: '0', 'pointer-events': 'none' };
    const { host, root } = createHost('badges', place, badgeStyle);
    this.host = host;
    root.append(this.all);
    // There from the start: put into a full page it would have the browser lay out all of that page once more.
    this.layers.set(null, new BadgeLayer(this.all, null));
    keepInDocument(host, signal);
    for (const type of ['click', 'contextmenu'] as const) {
      root.addEventListener(type, (event) => this.answer(event as MouseEvent, clicked), { signal });
    }
    root.addEventListener('wheel', () => this.letPass(), { signal, passive: true });
  }

  /** Exactly these rows have badges. `changed`: rows whose space must be looked for again. */
  show(spots: readonly Spot[], changed: ReadonlySet<Element>): void {
    const wanted = byKey(spots);
    for (const [key, { element }] of this.shown) {
      if (wanted.has(key)) continue;
      element.button.remove();
      this.shown.delete(key);
    }
    if (spots.length === 0) return;
    if (changed.size > 0) this.scrollers = new WeakMap();
    this.corners = new Map();
    const origin = this.host.getBoundingClientRect();
    const draws = [...wanted].map(([key, spot]) => this.place(key, spot, origin, changed));
    const areas = [...this.layers.values()].map((layer) => layer.measure(origin));
    for (const draw of [...areas, ...draws]) draw();
  }

  /** Did the page move under a badge without telling? Two rectangles, asked now and then. */
  isOff(): boolean {
    const all = [...this.shown.values()];
    return [all[0], all.at(-1)].some((shown) => shown?.element.button.isConnected && isApart(shown));
  }

  /** Another page of the console: its areas are measured anew. */
  clear(): void {
    this.show([], new Set());
    for (const [scroller, layer] of this.layers) {
      if (scroller) {
        layer.remove();
        this.layers.delete(scroller);
      } else layer.settle();
    }
  }

  /** `scrolled` moved: badges of its area follow before the next paint. True when more than that is needed. */
  follow(scrolled: EventTarget | null): boolean {
    const layer = scrolled instanceof Element ? this.layers.get(scrolled) : undefined;
    layer?.follow();
    return !layer;
  }

  private place(key: string, spot: Spot, origin: DOMRect, changed: ReadonlySet<Element>): () => void {
    const { anchor, row, badge } = spot;
    const at = anchor.getBoundingClientRect();
    const known = this.shown.get(key);
    const layer = this.layerOf(row);
    const shown: Shown = known ?? {
      spot,
      element: new BadgeElement(),
      layer,
      seenAt: { right: 0, width: -1 },
      offset: 0,
      isGlyph: false,
      place: '',
    };
    shown.spot = spot;
    shown.layer = layer;
    this.shown.set(key, shown);
    const corner = this.cornerOf(layer, origin);
    const isHidden = at.width === 0 || at.height === 0;
    const width = badgeWidth(badgeWords(badge));
    const rowRight = row.getBoundingClientRect().right;
    const isMoved = shown.seenAt.right !== at.right || shown.seenAt.width !== width;
    if (!isHidden && (isMoved || changed.has(row))) {
      const space = freeSpace(anchor, row, at, width, Math.min(rowRight, corner.right));
      shown.offset = space.x - at.right;
      shown.isGlyph = space.isGlyph;
      shown.seenAt = { right: at.right, width };
    }
    const left = Math.round(at.right + shown.offset - corner.left);
    const top = Math.round((at.top + at.bottom - height) / 2 - corner.top);
    return () => this.draw(shown, isHidden ? 'display:none' : `transform:translate(${left}px,${top}px)`);
  }

  private draw(shown: Shown, place: string): void {
    const { element, layer, spot } = shown;
    element.show(spot.badge, shown.isGlyph);
    if (place !== shown.place) element.button.style.cssText = place;
    shown.place = place;
    if (element.button.parentNode !== layer.sheet) layer.sheet.append(element.button);
  }

  private cornerOf(layer: BadgeLayer, origin: DOMRect): Corner {
    const corner = this.corners.get(layer) ?? layer.corner(origin);
    this.corners.set(layer, corner);
    return corner;
  }

  private layerOf(row: Element): BadgeLayer {
    const parent = row.parentElement ?? row;
    let scroller = this.scrollers.get(parent);
    if (scroller === undefined || scroller?.isConnected === false) {
      scroller = scrollerOf(row);
      this.scrollers.set(parent, scroller);
    }
    let layer = this.layers.get(scroller);
    if (!layer) {
      layer = new BadgeLayer(this.all, scroller);
      this.layers.set(scroller, layer);
    }
    layer.lift(row);
    return layer;
  }

  private answer(event: MouseEvent, clicked: (spot: Spot, event: MouseEvent) => void): void {
    if (!event.isTrusted || !(event.target instanceof Element)) return;
    const button = event.target.closest('button');
    for (const { spot, element } of this.shown.values()) if (element.button === button) clicked(spot, event);
  }

  /** A wheel turn over a badge is meant for the list below. */
  private letPass(): void {
    this.all.className = 'passing';
    setTimeout(() => {
      this.all.className = '';
    }, 300);
  }
}

/** The same record may stand in two rows: each gets its own. */
function byKey(spots: readonly Spot[]): Map<string, Spot> {
  const wanted = new Map<string, Spot>();
  for (const spot of spots) {
    let { key } = spot;
    while (wanted.has(key)) key += '#';
    wanted.set(key, spot);
  }
  return wanted;
}

const isApart = ({ spot, element, offset }: Shown): boolean => {
  const at = spot.anchor.getBoundingClientRect();
  if (at.width === 0) return element.button.style.display !== 'none';
  const { left, top } = element.button.getBoundingClientRect();
  return Math.abs(left - at.right - offset) > 1.5 || Math.abs(top + height / 2 - (at.top + at.bottom) / 2) > 1.5;
};
