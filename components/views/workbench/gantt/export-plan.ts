import { dayNumber } from '../../../../domain/calendar/day.ts';
import { axisMarks } from '../../../../domain/gantt/axis-marks.ts';
import { rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import { linkIndex } from '../../../../domain/gantt/link-index.ts';
import { type PromoBand, pictureOf } from '../../../../domain/gantt/picture.ts';
import { svgOf } from '../../../../domain/gantt/svg-text.ts';
import { scaleOf, type Zoom } from '../../../../domain/gantt/zoom.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { showToast } from '../../../ui/toast.tsx';
import { saveFile } from '../../save-file.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { TaskLine } from '../task-lines.ts';
import { type BaselineDays, barsOf, planSpan } from './gantt-bars.ts';
import { pictureStyle } from './picture-style.ts';

type Plan = {
  model: ProjectModel;
  lines: readonly TaskLine[];
  baseline: BaselineDays | null;
  promos: readonly PromoBand[];
  showsCritical: boolean;
  zoom: Zoom;
};

/** Browsers draw no larger picture than this many px a side, nor more than 256 million in all. */
const largestSide = 16_000;
const sharpness = 2;

/** The whole plan as a file or on paper: the same layout as on screen, all rows of it. */
export async function exportPlan(how: 'svg' | 'png' | 'print', plan: Plan): Promise<void> {
  const { text, width, height } = planSvg(plan);
  const name = plan.model.project.name.replace(/[\\/:*?"<>|]/g, ' ');
  if (how === 'print') return printSvg(text, name);
  if (how === 'svg') {
    saveFile(new Blob([text], { type: 'image/svg+xml' }), `${name}.svg`);
    return showToast({ text: gantt.exported(`${name}.svg`) });
  }
  if (Math.max(width, height) * sharpness > largestSide)
    return showToast({ text: gantt.exportTooLarge, tone: 'refused' });
  saveFile(await pngOf(text, width, height), `${name}.png`);
  showToast({ text: gantt.exported(`${name}.png`) });
}

const tableWidth = 380;

export function planSvg({ model, lines, baseline, promos, showsCritical, zoom }: Plan): {
  text: string;
  width: number;
  height: number;
} {
  const [first, last] = planSpan(model);
  const scale = scaleOf(zoom, first, last, model.today, 0);
  const rowOf = new Map(lines.map((line, row) => [line.task.id, row]));
  const marks = axisMarks(scale, model.calendar, 0, scale.width);
  const today = dayNumber(model.today);
  const picture = pictureOf({
    ...{ scale, promos, today },
    first: 0,
    last: lines.length,
    barAt: barsOf({ model, lines, baseline, preview: null, showsCritical }),
    links: linkIndex(model.links.values(), (id) => rowOf.get(id) ?? -1),
    off: marks.off,
    selectedRows: [],
    litRow: null,
    fromX: 0,
    toX: scale.width,
  });
  const rows = lines.map((line) => {
    const facts = line.group ?? model.facts(line.task);
    return {
      title: line.task.title,
      level: line.level,
      isGroup: line.group !== null,
      cells: [
        model.whoOf(line.task),
        line.task.kind === 'milestone' ? '' : (facts.startOn?.slice(5) ?? ''),
        facts.finishOn?.slice(5) ?? '',
      ],
    };
  });
  const words = {
    title: model.project.name,
    today: gantt.today,
    month: gantt.month,
    monthOf: gantt.monthOf,
    year: gantt.year,
    sign: gantt.sign,
  };
  const { column } = gantt;
  return {
    text: svgOf({
      scale,
      marks,
      promos,
      picture,
      rows,
      today,
      tableWidth,
      style: pictureStyle(),
      words,
      heads: [column.title, column.who, column.start, column.finish],
    }),
    width: tableWidth + scale.width,
    height: 88 + lines.length * rowHeight,
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

/** The picture alone in a frame that the browser prints, scaled to the width of the sheet. */
function printSvg(text: string, title: string): void {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  document.body.append(frame);
  const page = frame.contentDocument;
  if (!page || !frame.contentWindow) return;
  page.title = title;
  const sheet = page.createElement('style');
  sheet.textContent = '@page { size: landscape; margin: 10mm } body { margin: 0 } svg { width: 100%; height: auto }';
  page.head.append(sheet);
  page.body.append(page.importNode(new DOMParser().parseFromString(text, 'image/svg+xml').documentElement, true));
  frame.contentWindow.addEventListener('afterprint', () => frame.remove());
  frame.contentWindow.print();
}
