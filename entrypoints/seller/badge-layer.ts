export type Corner = { left: number; top: number; right: number };

/** Badges of one scrolling area: cut off at its edges, moved along with its content by one style write. */
export class BadgeLayer {
  readonly sheet = document.createElement('div');
  private readonly area = document.createElement('div');
  private readonly scroller: Element | null;
  private drawn = '';
  private level: number | 'auto' | null = null;

  constructor(parent: Element, scroller: Element | null) {
    this.scroller = scroller;
    this.sheet.className = 'sheet';
    this.area.className = scroller ? 'layer' : 'layer free';
    this.area.append(this.sheet);
    parent.append(this.area);
  }

  /** To the level of this area's rows, once known. */
  lift(sample: Element): void {
    if (this.level !== null) return;
    this.level = outermostLevel(sample);
    this.area.style.zIndex = String(this.level);
  }

  /** Another page of the console: its rows may stand on another level. */
  settle(): void {
    this.level = null;
  }

  /** Reads where the area is now; call `draw` after all reading is done. `origin`: our host's own corner. */
  measure(origin: DOMRect): () => void {
    const { scroller } = this;
    if (!scroller) return () => {};
    const rect = scroller.getBoundingClientRect();
    const left = rect.left + scroller.clientLeft - origin.left;
    const top = rect.top + scroller.clientTop - origin.top;
    const place = `transform:translate(${left}px,${top}px);width:${scroller.clientWidth}px;height:${scroller.clientHeight}px;`;
    const shift = this.shift();
    return () => {
      if (place !== this.drawn) this.area.style.cssText = `${place}z-index:${this.area.style.zIndex}`;
      this.drawn = place;
      this.sheet.style.transform = shift;
    };
  }

  /** The area's content moved: one write, in the scroll event itself. */
  follow(): void {
    this.sheet.style.transform = this.shift();
  }

  /** Client px to px of this layer's sheet. */
  corner(origin: DOMRect): Corner {
    const { scroller } = this;
    if (!scroller) return { left: origin.left, top: origin.top, right: document.documentElement.clientWidth };
    const rect = scroller.getBoundingClientRect();
    const left = rect.left + scroller.clientLeft;
    return {
      left: left - scroller.scrollLeft,
      top: rect.top + scroller.clientTop - scroller.scrollTop,
      right: left + scroller.clientWidth,
    };
  }

  remove(): void {
    this.area.remove();
  }

  private shift(): string {
    return this.scroller ? `translate(${-this.scroller.scrollLeft}px,${-this.scroller.scrollTop}px)` : '';
  }
}

/** The nearest ancestor that really scrolls; null for the document itself. */
export function scrollerOf(element: Element): Element | null {
  const page = document.scrollingElement;
  for (let el = element.parentElement; el && el !== page && el !== document.documentElement; el = el.parentElement) {
    const isLonger = el.scrollHeight > el.clientHeight + 1 || el.scrollWidth > el.clientWidth + 1;
    if (!isLonger || el.clientHeight === 0) continue;
    const { overflowX, overflowY } = getComputedStyle(el);
    if (/auto|scroll|hidden|overlay/.test(overflowX + overflowY) && !isPageScroller(el)) return el;
  }
  return null;
}

/** A body whose overflow the browser hands to the viewport scrolls with the document. */
const isPageScroller = (el: Element): boolean =>
  el === document.body && getComputedStyle(document.documentElement).overflowY === 'visible';

/**
 * The level of the outermost stacking context around a row. Our layer takes the same and stands later in the document:
 * above the rows, below every dialog and menu that the page lays over them.
 */
function outermostLevel(element: Element): number | 'auto' {
  let level: number | 'auto' = 'auto';
  for (let el: Element | null = element; el; el = el.parentElement) {
    const { zIndex, position } = getComputedStyle(el);
    if (zIndex !== 'auto' && position !== 'static') level = Number(zIndex);
  }
  return level;
}
