import type { Anchor } from './find-anchors.ts';

/** One row of a list: the neighbouring elements it consists of, usually one, and where its id stands. */
export type PlacedRow = { number: string; anchor: Element; isLabelled: boolean; parts: Element[] };

/**
 * How much of the record with this id elements hold (2 and more: its goods) and how many texts they have.
 */
export type Measure = (parts: Element[], number: string) => { weight: number; texts: number };
const WHOLE = 2;

const MOST_STEPS = 60;
/** Steps that ask which elements hold which, over a whole page: a deep page makes each one slow. */
const MOST_CLIMBS = 10_000;
const MOST_PARTS = 60;

/** The anchors of other records nearest before and after each one: a row holds neither. */
function neighbours(anchors: readonly Anchor[]): { before: (Element | null)[]; after: (Element | null)[] } {
  const before: (Element | null)[] = [];
  const after: (Element | null)[] = new Array(anchors.length).fill(null);
  anchors.forEach((anchor, at) => {
    const last = anchors[at - 1];
    before.push(!last ? null : last.number === anchor.number ? (before[at - 1] ?? null) : last.el);
  });
  for (let at = anchors.length - 2; at >= 0; at -= 1) {
    const next = anchors[at + 1];
    if (next) after[at] = next.number === anchors[at]?.number ? (after[at + 1] ?? null) : next.el;
  }
  return { before, after };
}

type Limits = [before: Element | null, after: Element | null];

const holds = (el: Element, other: Element | null): boolean => other !== null && el.contains(other);

/** The largest element around `el` that holds no other record. */
function climb(el: Element, root: Element, [before, after]: Limits, left: { climbs: number }): Element {
  let row = el;
  for (let steps = 0; steps < MOST_STEPS && left.climbs > 0; steps += 1) {
    left.climbs -= 1;
    const parent = row.parentElement;
    if (!parent || row === root || parent === root || holds(parent, before) || holds(parent, after)) return row;
    row = parent;
  }
  return row;
}

/** Rows of one list are siblings: once one row is found, the others are the same container's children. */
function climbTo(el: Element, container: Element): Element | null {
  let row = el;
  for (let steps = 0; steps < 30; steps += 1) {
    const parent = row.parentElement;
    if (parent === container) return row;
    if (!parent) return null;
    row = parent;
  }
  return null;
}

/** Neighbours after a head that carry its lines: lists that lay head and lines flat beside each other. */
function followers(row: Element, after: Element | null): Element[] {
  const found: Element[] = [];
  let next = row.nextElementSibling;
  while (next && found.length < MOST_PARTS && next !== after && !holds(next, after)) {
    found.push(next);
    next = next.nextElementSibling;
  }
  return found;
}

/**
 * The element around a lone anchor: the smallest with the record's goods, or a little wider when that adds its state or
 * amount. Not much wider: the page around a list has states of its own in tabs and filters.
 */
function grow({ el, number }: Anchor, limit: Element, measure: Measure): Element[] {
  let best: { row: Element; weight: number; texts: number } | null = null;
  let wider = 0;
  for (let row = el, steps = 0; steps < MOST_STEPS; steps += 1) {
    const found = measure([row], number);
    if (best && (found.texts > best.texts * 3 + 12 || wider > 3)) break;
    if (found.weight >= WHOLE && found.weight > (best?.weight ?? 0)) best = { row, ...found };
    if (best) wider += 1;
    if (row === limit || !row.parentElement) break;
    row = row.parentElement;
  }
  return [best?.row ?? limit];
}

/**
 * The row of each anchor. `measure` decides how far a lone row reaches and whether a head's neighbours belong to it.
 */
export function placeRows(anchors: readonly Anchor[], root: Element, measure: Measure): PlacedRow[] {
  const { before, after } = neighbours(anchors);
  let container: Element | null = null;
  const rows: PlacedRow[] = [];
  const left = { climbs: MOST_CLIMBS };
  anchors.forEach(({ number, el, isLabelled }, at) => {
    const [last, next] = [before[at] ?? null, after[at] ?? null];
    const placed = rows.at(-1);
    if (placed?.number === number && placed.parts.some((part) => part.contains(el))) return;
    let row = container && climbTo(el, container);
    if (!row || holds(row, last) || holds(row, next)) row = climb(el, root, [last, next], left);
    const isLone = last === null && next === null;
    if (!isLone) container = row.parentElement;
    let parts = [row];
    if (isLone) parts = grow({ number, el, isLabelled }, row, measure);
    else if (measure(parts, number).weight < WHOLE) {
      const wider = [row, ...followers(row, next)];
      if (wider.length > 1 && measure(wider, number).weight >= WHOLE) parts = wider;
    }
    rows.push({ number, anchor: el, isLabelled, parts });
  });
  return rows;
}
