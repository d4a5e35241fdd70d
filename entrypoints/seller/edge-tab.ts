import { pageWords } from '../../locales/page.ts';

export type Counts = { today: number; late: number };
export type EdgeTabMoves = { toggled: (isByKey: boolean) => void; moved: (top: number) => void; hidden: () => void };

const space = 'http://www.w3.org/2000/svg';
const dragFromPx = 4;
const stepShare = 0.03;

function svg(viewBox: string, paths: [d: string, fill: string, stroke?: string][]): SVGElement {
  const root = document.createElementNS(space, 'svg');
  root.setAttribute('viewBox', viewBox);
  root.setAttribute('aria-hidden', 'true');
  for (const [d, fill, stroke] of paths) {
    const path = document.createElementNS(space, 'path');
    path.setAttribute('d', d);
    path.setAttribute('fill', fill);
    if (stroke) path.setAttribute('stroke', stroke);
    root.append(path);
  }
  return root;
}

const mark = () =>
  svg('0 0 22 22', [
    ['M5 0h12a5 5 0 0 1 5 5v12a5 5 0 0 1-5 5H5a5 5 0 0 1-5-5V5a5 5 0 0 1 5-5z', '#208368'],
    ['M4 5h8v3H4zM4 9.5h6v3H4zM4 14h8v3H4z', '#d6f1e3'],
    ['m15 6.5 4.5 4.5-4.5 4.5-4.5-4.5z', '#fff'],
  ]);

/** The tab at the window's edge: two counts, opens the panel, moves up and down. Words are generated content. */
export class EdgeTab {
  readonly element = document.createElement('div');
  private readonly texts: HTMLSpanElement[] = [];
  private top = 0;

  constructor(moves: EdgeTabMoves, signal: AbortSignal) {
    const { element } = this;
    element.className = 'edge';
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    element.append(mark());
    for (const name of ['', 'number', 'rule', 'some', 'some number']) {
      const part = document.createElement('span');
      part.className = name;
      if (name !== 'rule') this.texts.push(part);
      element.append(part);
    }
    element.append(this.hideButton(moves, signal));
    this.followPointer(moves, signal);
    element.addEventListener('keydown', (event) => this.onKey(event, moves), { signal });
  }

  show({ today, late }: Counts): void {
    const words = [pageWords.today, String(today), pageWords.late, String(late)];
    this.texts.forEach((part, index) => {
      part.setAttribute('data-text', words[index] ?? '');
      if (index > 1) part.classList.toggle('some', late > 0);
    });
    this.element.setAttribute('aria-label', pageWords.edgeTab(today, late));
  }

  /** 0 top … 1 bottom of the room there is. */
  place(top: number): void {
    this.top = Math.min(1, Math.max(0, top));
    this.element.style.top = `calc((100% - 140px) * ${this.top})`;
  }

  private hideButton(moves: EdgeTabMoves, signal: AbortSignal): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'hide';
    button.setAttribute('aria-label', pageWords.hideTab);
    button.append(svg('0 0 10 10', [['m1 1 8 8M9 1 1 9', 'none', '#60646c']]));
    button.addEventListener('pointerdown', (event) => event.stopPropagation(), { signal });
    button.addEventListener('keydown', (event) => event.stopPropagation(), { signal });
    button.addEventListener(
      'click',
      (event) => {
        event.stopPropagation();
        if (event.isTrusted) moves.hidden();
      },
      { signal },
    );
    return button;
  }

  private followPointer(moves: EdgeTabMoves, signal: AbortSignal): void {
    const { element } = this;
    let start: { y: number; top: number } | null = null;
    let isDragged = false;
    element.addEventListener(
      'pointerdown',
      (event) => {
        if (!event.isTrusted || event.button !== 0) return;
        start = { y: event.clientY, top: this.top };
        isDragged = false;
        element.setPointerCapture(event.pointerId);
      },
      { signal },
    );
    element.addEventListener(
      'pointermove',
      (event) => {
        if (!start || (!isDragged && Math.abs(event.clientY - start.y) < dragFromPx)) return;
        isDragged = true;
        this.place(start.top + (event.clientY - start.y) / Math.max(1, window.innerHeight - 140));
      },
      { signal },
    );
    const finish = (event: PointerEvent) => {
      if (!start) return;
      start = null;
      if (isDragged) moves.moved(this.top);
      else if (event.isTrusted && event.type === 'pointerup') moves.toggled(false);
    };
    element.addEventListener('pointerup', finish, { signal });
    element.addEventListener('pointercancel', finish, { signal });
  }

  private onKey(event: KeyboardEvent, moves: EdgeTabMoves): void {
    if (!event.isTrusted) return;
    if (event.key === 'Enter' || event.key === ' ') moves.toggled(true);
    else if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
      this.place(this.top + (event.key === 'ArrowUp' ? -stepShare : stepShare));
      moves.moved(this.top);
    } else return;
    event.preventDefault();
  }
}
