import { cleanText, LONGEST_TEXT } from '../values/texts.ts';

/** A table cell (or an element that plays one): its column and its line, and whether it shows a picture. */
export type Cell = {
  el: Element;
  name: string;
  column: number;
  line: number;
  hasImage: boolean;
  runs: Run[];
};

/** A piece of text as the page shows it, with the cell it stands in. */
export type Run = { text: string; el: Element; cell: Cell | null; isStruck: boolean };

export type Link = { href: string; cell: Cell | null; at: number };

/** One row of a list as flat text. Rules read this, not the tree, so that wrappers and class names may change. */
export type RowText = { runs: Run[]; cells: Cell[]; links: Link[]; columns: readonly string[] };

const MOST_NODES = 6000;

/** Nodes one reading of a page may still visit, shared by its rows: 1,000 rows need a tenth of it. */
export type Budget = { nodes: number };
export const fullBudget = (): Budget => ({ nodes: 600_000 });

const MOST_RUNS = 1500;

type Kind = 'inline' | 'struck' | 'unseen' | 'row' | 'cell' | 'image' | 'link' | 'box';
const kinds = new Map<string, Kind>();
const are = (kind: Kind, tags: string): void => {
  for (const tag of tags.split(' ')) kinds.set(tag, kind);
};
// Tags that only format: a title with a highlighted word is one text.
are('inline', 'B EM I STRONG FONT MARK WBR U SUB SUP');
are('struck', 'DEL S STRIKE');
are('unseen', 'SCRIPT STYLE TEMPLATE NOSCRIPT IFRAME TEXTAREA SELECT SVG svg');
are('row', 'TR');
are('cell', 'TD TH');
are('image', 'IMG');
are('link', 'A');
// What lists without table tags are built of.
are('box', 'DIV LI UL SECTION');
const isSpace = (code: number): boolean => code <= 32 || code === 0xa0 || code === 0x3000;
const isInline = (el: Element): boolean => kinds.get(el.nodeName) === 'inline';

function skipSubtree(walker: TreeWalker): Node | null {
  for (let steps = 0; steps < 200; steps += 1) {
    const next = walker.nextSibling();
    if (next) return next;
    if (!walker.parentNode()) return null;
  }
  return null;
}

class Collector {
  readonly row: RowText = { runs: [], cells: [], links: [], columns: [] };
  private open: Cell[] = [];
  private line = -1;
  private isBroken = true;
  private gap = '';
  /** The last element entered that is more than formatting. */
  private block: Element | null = null;
  /** The old price around the present text, if any. */
  private struckOut: Element | null = null;
  private readonly cellAttribute: string | null;

  constructor(cellAttribute: string | null) {
    this.cellAttribute = cellAttribute;
  }

  element(el: Element, kind: Kind | undefined): void {
    if (kind === 'inline') return;
    this.isBroken = true;
    this.block = el;
    if (kind === 'struck') this.struckOut = el;
    else if (kind === 'row') this.line += 1;
    else if (kind === 'cell') this.cell(el, this.columnOf(el as HTMLTableCellElement), '');
    else if (kind === 'image') this.image(el);
    else if (kind === 'link') this.link(el);
    else if (kind === 'box' || this.cellAttribute !== null) this.other(el);
  }

  /** Elements that play cells: by the console's own attribute, or by their role in a table without table tags. */
  private other(el: Element): void {
    const name = this.cellAttribute === null ? null : el.getAttribute(this.cellAttribute);
    const role = name ? null : el.getAttribute('role');
    if (name) this.cell(el, -1, name);
    else if (role === 'row') this.line += 1;
    else if (role === 'cell' || role === 'gridcell') this.cell(el, placeOf(el), '');
  }

  /** `cellIndex`, which counts from the row's start each time. */
  private columnOf(el: HTMLTableCellElement): number {
    const last = this.row.cells.at(-1);
    return last && last.column >= 0 && last.el === el.previousElementSibling ? last.column + 1 : el.cellIndex;
  }

  private cell(el: Element, column: number, name: string): void {
    const cell: Cell = { el, name, column, line: this.line, hasImage: false, runs: [] };
    this.open.push(cell);
    this.row.cells.push(cell);
  }

  private cellAt(el: Element): Cell | null {
    while (this.open.length > 0) {
      const cell = this.open.at(-1);
      // Nearly every text stands right in its cell or in a child of it; that is quicker told than `contains`.
      if (cell && (cell.el === el || cell.el === el.parentElement || cell.el.contains(el))) return cell;
      this.open.pop();
    }
    return null;
  }

  private image(el: Element): void {
    const cell = this.cellAt(el);
    if (cell) cell.hasImage = true;
  }

  private link(el: Element): void {
    const href = el.getAttribute('href');
    if (href && this.row.links.length < 300) {
      this.row.links.push({ href: href.slice(0, 500), cell: this.cellAt(el), at: this.row.runs.length });
    }
  }

  text(node: Text): void {
    const whole = node.data;
    const data = whole.length > LONGEST_TEXT ? whole.slice(0, LONGEST_TEXT) : whole;
    if (data.trim() === '') return;
    let el = node.parentElement;
    if (el !== this.block) for (let steps = 0; el && steps < 4 && isInline(el); steps += 1) el = el.parentElement;
    if (!el) return;
    const isStruck = this.struckOut?.contains(node) ?? false;
    const last = this.row.runs.at(-1);
    if (last && !this.isBroken && last.el === el) {
      if (last.text.length < LONGEST_TEXT) last.text = cleanText(last.text + this.gap + data, LONGEST_TEXT);
    } else this.add({ text: cleanText(data, LONGEST_TEXT), el, cell: this.cellAt(el), isStruck });
    this.isBroken = false;
    this.gap = isSpace(data.charCodeAt(data.length - 1)) ? ' ' : '';
  }

  private add(run: Run): void {
    this.row.runs.push(run);
    run.cell?.runs.push(run);
  }
}

const placeOf = (el: Element): number => {
  let place = 0;
  for (let before = el.previousElementSibling; before && place < 60; before = before.previousElementSibling) place += 1;
  return place;
};

export type RowOptions = { cellAttribute?: string | null; skipsHidden?: boolean; budget?: Budget };

/** Hidden by the page's own inline style: the second copy of something. Rows themselves may be hidden and still count. */
const isHidden = (el: Element): boolean =>
  el.hasAttribute('hidden') || /display\s*:\s*none/i.test(el.getAttribute('style') ?? '');

/**
 * The texts of one row, which may be several neighbouring elements, in reading order. Bounded: a row of a list has
 * tens of texts, so what lies beyond the limits is not read.
 */
export function rowText(
  parts: readonly Element[],
  columns: readonly string[],
  { cellAttribute = null, skipsHidden = false, budget = fullBudget() }: RowOptions = {},
): RowText {
  const collector = new Collector(cellAttribute);
  const first = Math.min(MOST_NODES, budget.nodes);
  let left = first;
  for (const part of parts) {
    const walker = part.ownerDocument.createTreeWalker(part, 5);
    let node: Node | null = walker.currentNode;
    while (node && left > 0 && collector.row.runs.length < MOST_RUNS) {
      left -= 1;
      if (node.nodeType === 3) collector.text(node as Text);
      else {
        const kind = kinds.get(node.nodeName);
        if (kind === 'unseen' || (skipsHidden && isHidden(node as Element))) {
          node = skipSubtree(walker);
          continue;
        }
        collector.element(node as Element, kind);
      }
      node = walker.nextNode();
    }
  }
  budget.nodes -= first - left;
  collector.row.columns = columns;
  return collector.row;
}

/** The headings of the list under `root`: the header row with the most columns; none for lists without one. */
export function columnsOf(root: Element): readonly string[] {
  let columns: string[] = [];
  // A live list, asked one by one: the rows after the first fifty are never looked for.
  const heads = root.getElementsByTagName('tr');
  for (let at = 0; at < 50; at += 1) {
    const head = heads.item(at);
    if (!head) break;
    if (head.firstElementChild?.nodeName !== 'TH' && head.lastElementChild?.nodeName !== 'TH') continue;
    const cells = [...head.children].filter((cell) => cell.nodeName === 'TH');
    if (cells.length <= columns.length || cells.length < 3) continue;
    columns = cells.slice(0, 60).map((cell) => cleanText(cell.textContent, 60));
  }
  return columns;
}
