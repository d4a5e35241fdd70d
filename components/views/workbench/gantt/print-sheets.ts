import { rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import { heightAround } from '../../../../domain/gantt/svg-text.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { type PlanDrawing, tableWidth } from './plan-drawing.ts';

/** Width to height of a wide sheet without its margins; a little wider than any, so that nothing runs over. */
const ratio = 1.47;
/** A sheet is at least so many px wide, as on screen, and at most so many: on A4 its words are then 5 points high. */
const narrowest = 1050;
const widest = 1620;
/** Nobody reads more paper than that. */
export const mostSheets = 100;

/** The plan cut into wide sheets of whole rows, each with title, axis and legend; null when they would be too many. */
export function sheetsOf(drawing: PlanDrawing): string[] | null {
  const { count, dayWidth, fromX, toX } = drawing;
  const across = Math.ceil((toX - fromX) / (widest - tableWidth));
  const chartWidth = Math.ceil(Math.max(narrowest - tableWidth, (toX - fromX) / across) / dayWidth) * dayWidth;
  const tall = Math.floor(((tableWidth + chartWidth) / ratio - heightAround) / rowHeight);
  const down = Math.max(1, Math.ceil(count / tall));
  if (across * down > mostSheets) return null;
  return Array.from({ length: across * down }, (_, at) => {
    const first = Math.floor(at / across) * tall;
    const left = fromX + (at % across) * chartWidth;
    return drawing.part({
      first,
      last: Math.min(count, first + tall),
      fromX: left,
      toX: left + chartWidth,
      note: across * down > 1 ? gantt.sheet(at + 1, across * down) : '',
    });
  });
}

const sheetStyle = `
@page { size: landscape; margin: 10mm }
body { margin: 0; -webkit-print-color-adjust: exact; print-color-adjust: exact }
svg { display: block }
body > svg { width: 100%; height: auto; break-after: page; break-inside: avoid }
body > svg:last-child { break-after: auto }`;

/** The sheets alone in a frame that the browser prints. Not a hidden one: Firefox prints nothing of those. */
export function printSheets(sheets: readonly string[], title: string): void {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.tabIndex = -1;
  frame.ariaHidden = 'true';
  frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 0; height: 0; border: 0; visibility: hidden';
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page || !frame.contentWindow) return;
  page.title = title;
  const sheet = page.createElement('style');
  sheet.textContent = sheetStyle;
  page.head.append(sheet);
  for (const text of sheets)
    page.body.append(page.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true));
  frame.contentWindow.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow.print();
}
