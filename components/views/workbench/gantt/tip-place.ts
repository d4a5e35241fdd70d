import { type GanttBar, rowHeight } from '../../../../domain/gantt/gantt-bar.ts';
import { sidesOf } from '../../../../domain/gantt/hit.ts';
import type { Scale } from '../../../../domain/gantt/zoom.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { headHeight } from '../../../gantt/gantt-head.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import type { Gesture } from './drag-wish.ts';
import type { ChartWindow } from './use-chart-window.ts';

/** Size of the sentence in px (gantt.css). */
const tipWidth = 396;
const tipHeight = 60;

type Input = {
  gesture: Gesture | null;
  linkFromId: string | null;
  rowOf: ReadonlyMap<string, number>;
  barAt: (row: number) => GanttBar | null;
  scale: Scale;
  view: ChartWindow;
  gridWidth: number;
  model: ProjectModel;
};

/** Where the sentence stands: above the bar it speaks of, below it in the first rows; null when nothing is tried. */
export function tipOf(input: Input): { left: number; top: number; hint: string } | null {
  const { gesture, linkFromId, rowOf, barAt, scale, view, gridWidth, model } = input;
  const row = gesture?.isOn ? gesture.row : (rowOf.get(linkFromId ?? '') ?? null);
  const bar = row === null ? null : barAt(row);
  if (row === null || !bar) return null;
  const box = view.scroller.current;
  const isLink = linkFromId !== null || gesture?.zone.startsWith('link');
  const [left, right] = sidesOf(bar, scale);
  const anchor = gesture ? (isLink ? gesture.x : gesture.zone === 'start' ? left : right) : right;
  const seen = box
    ? { from: box.scrollLeft, to: box.scrollLeft + box.clientWidth, top: box.scrollTop }
    : { from: 0, to: 1e9, top: 0 };
  const wished = gridWidth + anchor - tipWidth / 2;
  const top = headHeight + row * rowHeight - tipHeight - 8;
  return {
    left: Math.max(seen.from + gridWidth + 8, Math.min(wished, seen.to - tipWidth - 16)),
    top: top < seen.top + headHeight ? headHeight + (row + 1) * rowHeight + 8 : top,
    hint: linkFromId ? gantt.linkFrom(model.tasks.get(linkFromId)?.title ?? '') : isLink ? gantt.pickTarget : '',
  };
}
