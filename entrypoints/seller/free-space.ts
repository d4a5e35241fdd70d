export type Space = { x: number; isGlyph: boolean };
type Span = { left: number; right: number };

const glyphWidth = 22;
const margin = 6;
/** How far from the id a badge still belongs to it, before the badge rather shrinks. */
const nearby = 160;
const solid = /^(?:IMG|SVG|svg|BUTTON|INPUT|SELECT|TEXTAREA|VIDEO|CANVAS|PICTURE|LABEL)$/;
const mostElements = 120;

/**
 * Where beside `anchor` a badge of `width` covers nothing of the page: on the anchor's line, in the first gap that is
 * wide enough, as a glyph when none near is. All in client px; reads layout, writes nothing.
 */
export function freeSpace(anchor: Element, row: Element, at: DOMRect, width: number, rightEdge: number): Space {
  const middle = (at.top + at.bottom) / 2;
  const line = { top: middle - 10, bottom: middle + 10, left: at.right, right: rightEdge };
  const gaps = gapsIn(line, takenOn(line, row, anchor));
  const fits = (gap: Span, wanted: number) => gap.right - gap.left >= wanted + 2 * margin;
  const close = gaps.filter(({ left }) => left - at.right < nearby);
  const full = close.find((gap) => fits(gap, width));
  if (full) return { x: full.left + margin, isGlyph: false };
  const small = close.find((gap) => fits(gap, glyphWidth));
  if (small) return { x: small.left + margin, isGlyph: true };
  const far = gaps.find((gap) => fits(gap, width));
  if (far) return { x: far.left + margin, isGlyph: false };
  const tight = gaps.find((gap) => gap.right - gap.left >= glyphWidth);
  // Nothing is free on the line: the row's end, where consoles keep padding.
  return { x: tight ? tight.left : rightEdge - glyphWidth, isGlyph: true };
}

function gapsIn(line: Span, taken: Span[]): Span[] {
  taken.sort((one, other) => one.left - other.left);
  const gaps: Span[] = [];
  let { left } = line;
  for (const span of taken) {
    if (span.left > left) gaps.push({ left, right: Math.min(span.left, line.right) });
    left = Math.max(left, span.right);
  }
  if (line.right > left) gaps.push({ left, right: line.right });
  return gaps;
}

type Line = Span & { top: number; bottom: number };

const crosses = (line: Line, rect: DOMRect): boolean =>
  rect.bottom > line.top &&
  rect.top < line.bottom &&
  rect.right > line.left &&
  rect.left < line.right &&
  rect.width > 0;

/** What words, pictures and controls of the row take of the line. Boxes without any are air. */
function takenOn(line: Line, row: Element, anchor: Element): Span[] {
  const taken: Span[] = [];
  const range = document.createRange();
  const open: Element[] = [row];
  let left = mostElements;
  for (let element = open.pop(); element && left > 0; element = open.pop()) {
    for (let node = element.firstChild; node; node = node.nextSibling) {
      if (node instanceof Text) {
        if (element !== anchor && node.data.trim()) takeText(node, range, line, taken);
      } else if (node instanceof Element && node !== anchor) {
        left -= 1;
        const rect = node.getBoundingClientRect();
        if (!crosses(line, rect)) continue;
        const isIcon = !node.firstChild && rect.width <= 64;
        if (isIcon || solid.test(node.nodeName)) taken.push(rect);
        else open.push(node);
      }
    }
  }
  return taken;
}

function takeText(text: Text, range: Range, line: Line, taken: Span[]): void {
  range.selectNodeContents(text);
  for (const rect of range.getClientRects()) if (crosses(line, rect)) taken.push(rect);
}
