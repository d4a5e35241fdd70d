import { cleanText, LONGEST_TEXT } from '../values/texts.ts';
import { traitsOf } from './traits.ts';

/** A table cell (or an element that plays one): its column and its line, and whether it shows a picture. */
export type Cell = {
  el: Element;
  name: string;
  column: number;
  line: number;
  hasImage: boolean;
  runs: Run[];
};

/** A piece of text as the page shows it, the cell it stands in, and what kinds of text it is (bits of traits.ts). */
export type Run = { text: string; traits: number; el: Element; cell: Cell | null; isStruck: boolean };

export type Link = { href: string; cell: Cell | null };

/** One row of a list as flat text. Rules read this, not the tree, so that wrappers and class names may change. */
export type RowText = { runs: Run[]; cells: Cell[]; links: Link[]; columns: readonly string[] };

/** Nodes one reading of a page may still visit, shared by its rows: 1,000 rows need a tenth of it. */
export type Budget = { nodes: number };
export const fullBudget = (): Budget => ({ nodes: 600_000 });

const MOST_NODES = 6000;
const MOST_RUNS = 1500;
const MOST_LEVELS = 300;

type Kind = 'inline' | 'struck' | 'unseen' | 'line' | 'cell' | 'image' | 'link';

/** Inline tags only format: a title with a highlighted word is one text. */
const kinds = new Map<string, Kind>([
  ...['B', 'EM', 'I', 'STRONG', 'FONT', 'MARK', 'WBR', 'U', 'SUB', 'SUP'].map((tag) => [tag, 'inline'] as const),
  ...['DEL', 'S', 'STRIKE'].map((tag) => [tag, 'struck'] as const),
  ...['SCRIPT', 'STYLE', 'TEMPLATE', 'NOSCRIPT', 'IFRAME', 'TEXTAREA', 'SELECT', 'svg'].map((tag) => [tag, 'unseen'] as const),
  ['TR', 'line'],
  ['TD', 'cell'],
  ['TH', 'cell'],
  ['IMG', 'image'],
  ['A', 'link'],
]);

/** What is known of the place the walk has reached. */
type Place = { el: Element; cell: Cell | null; isStruck: boolean };

/** Hidden by the page's own inline style: the second copy of something. Rows themselves may be hidden and still count. */
const isHidden = (el: Element): boolean =>
  el.hasAttribute('hidden') || /display\s*:\s*none/i.test(el.getAttribute('style') ?? '');

export type RowOptions = { cellAttribute?: string | null; skipsHidden?: boolean; budget?: Budget };

class Collector {
  readonly row: RowText;
  left: number;
  private line = -1;
  private isBroken = true;
  private gap = '';
  private readonly cellAttribute: string | null;
  private readonly skipsHidden: boolean;

  constructor(columns: readonly string[], left: number, { cellAttribute, skipsHidden }: RowOptions) {
    this.row = { runs: [], cells: [], links: [], columns };
    this.left = left;
    this.cellAttribute = cellAttribute ?? null;
    this.skipsHidden = skipsHidden ?? false;
  }

  /** Depth first by hand: twice as fast as a TreeWalker, and the cell around a text comes for free. */
  children(parent: Node, place: Place, level: number): void {
    for (let node = parent.firstChild; node && this.left > 0; node = node.nextSibling) {
      this.left -= 1;
      const type = node.nodeType;
      if (type === 3) this.text(node as Text, place);
      else if (type === 1 && level < MOST_LEVELS) this.element(node as Element, place, level);
    }
  }

  element(el: Element, place: Place, level: number): void {
    const kind = kinds.get(el.nodeName);
    if (kind === 'unseen' || (this.skipsHidden && level > 0 && isHidden(el))) return;
    if (kind === 'inline') {
      this.children(el, place, level + 1);
      return;
    }
    this.isBroken = true;
    this.children(el, this.enter(el, kind, place), level + 1);
    this.isBroken = true;
  }

  private enter(el: Element, kind: Kind | undefined, { cell, isStruck }: Place): Place {
    if (kind === 'line') this.line += 1;
    else if (kind === 'cell') return { el, cell: this.cell(el, (el as HTMLTableCellElement).cellIndex, ''), isStruck };
    else if (kind === 'struck') return { el, cell, isStruck: true };
    else if (kind === 'link') this.link(el, cell);
    else if (kind === 'image' && cell) cell.hasImage = true;
    else if (kind === undefined && this.cellAttribute !== null) {
      const name = el.getAttribute(this.cellAttribute);
      if (name) return { el, cell: this.cell(el, -1, name), isStruck };
    }
    return { el, cell, isStruck };
  }

  private cell(el: Element, column: number, name: string): Cell {
    const cell: Cell = { el, name, column, line: this.line, hasImage: false, runs: [] };
    this.row.cells.push(cell);
    return cell;
  }

  private link(el: Element, cell: Cell | null): void {
    const href = el.getAttribute('href');
    if (href && this.row.links.length < 300) this.row.links.push({ href: href.slice(0, 500), cell });
  }

  private text(node: Text, { el, cell, isStruck }: Place): void {
    let { data } = node;
    if (data.length > LONGEST_TEXT) data = data.slice(0, LONGEST_TEXT);
    const text = cleanText(data, LONGEST_TEXT);
    if (text === '') return;
    const { runs } = this.row;
    const last = runs[runs.length - 1];
    if (last && !this.isBroken && last.el === el) {
      if (last.text.length < LONGEST_TEXT) last.text = cleanText(last.text + this.gap + data, LONGEST_TEXT);
      last.traits = traitsOf(last.text);
    } else if (runs.length < MOST_RUNS) {
      const run: Run = { text, traits: traitsOf(text), el, cell, isStruck };
      runs.push(run);
      cell?.runs.push(run);
    }
    this.isBroken = false;
    this.gap = data.charCodeAt(data.length - 1) <= 32 ? ' ' : '';
  }
}

/**
 * The texts of one row, which may be several neighbouring elements, in reading order. Bounded: a row of a list has
 * tens of texts, so what lies beyond the limits is not read.
 */
export function rowText(parts: readonly Element[], columns: readonly string[], options: RowOptions = {}): RowText {
  const budget = options.budget ?? fullBudget();
  const first = Math.min(MOST_NODES, budget.nodes);
  const collector = new Collector(columns, first, options);
  for (const part of parts) collector.element(part, { el: part, cell: null, isStruck: false }, 0);
  budget.nodes -= first - collector.left;
  return collector.row;
}

/** The headings of the list under `root`: the header row with the most columns; none for lists without one. */
export function columnsOf(root: Element): readonly string[] {
  let columns: string[] = [];
  let left = 50;
  for (const head of root.querySelectorAll('tr')) {
    left -= 1;
    if (left < 0) break;
    const cells = [...head.children].filter((cell) => cell.nodeName === 'TH');
    if (cells.length <= columns.length || cells.length < 3) continue;
    columns = cells.slice(0, 60).map((cell) => cleanText(cell.textContent, 60));
  }
  return columns;
}
