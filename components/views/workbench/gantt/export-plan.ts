import { rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import { heightAround } from '../../../../domain/gantt/svg-text.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { showToast } from '../../../ui/toast.tsx';
import { saveFile } from '../../save-file.ts';
import { drawingOf, type Plan, tableWidth } from './plan-drawing.ts';
import { mostSheets, printSheets, sheetsOf } from './print-sheets.ts';

export type ExportWay = 'svg' | 'png' | 'print';

/** Browsers draw no larger picture than this many px a side, nor more than 256 million in all. */
const largestSide = 16_000;
const sharpness = 2;

/** The whole plan as a file or on paper: the same layout as on screen, all rows of it. */
export async function exportPlan(how: ExportWay, plan: Plan): Promise<void> {
  const name = plan.model.project.name.replace(/[\\/:*?"<>|]/g, ' ');
  if (how === 'print') {
    const sheets = sheetsOf(drawingOf(plan));
    return sheets ? printSheets(sheets, name) : showToast({ text: gantt.printTooLarge(mostSheets), tone: 'refused' });
  }
  const { text, width, height } = planSvg(plan);
  if (how === 'svg') {
    saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
    return showToast({ text: gantt.exported(`${name}.svg`) });
  }
  if (Math.max(width, height) * sharpness > largestSide)
    return showToast({ text: gantt.exportTooLarge, tone: 'refused' });
  saveFile(await pngOf(text, width, height), `${name}.png`);
  showToast({ text: gantt.exported(`${name}.png`) });
}

export function planSvg(plan: Plan): { text: string; width: number; height: number } {
  const drawing = drawingOf(plan);
  const { fromX, toX } = drawing;
  return {
    text: drawing.part({ first: 0, last: plan.lines.length, fromX, toX, note: '' }),
    width: tableWidth + toX - fromX,
    height: heightAround + plan.lines.length * rowHeight,
  };
}

async function pngOf(text: string, width: number, height: number): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * sharpness;
  canvas.height = height * sharpness;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}
