import { dayNumber } from '../../../../domain/calendar/day.ts';
import { axisMarks } from '../../../../domain/gantt/axis-marks.ts';
import { linkIndex } from '../../../../domain/gantt/link-index.ts';
import { textWidth } from '../../../../domain/gantt/paint.ts';
import { type PromoBand, pictureOf } from '../../../../domain/gantt/picture.ts';
import { svgOf } from '../../../../domain/gantt/svg-text.ts';
import { scaleOf, xOf, type Zoom } from '../../../../domain/gantt/zoom.ts';
import { valuesOf } from '../../../../domain/model/placed-map.ts';
import { gantt } from '../../../../locales/gantt.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { TaskLine } from '../task-lines.ts';
import { type BaselineDays, barsOf, planSpan } from './gantt-bars.ts';
import { pictureStyle } from './picture-style.ts';

export type Plan = {
  model: ProjectModel;
  lines: readonly TaskLine[];
  baseline: BaselineDays | null;
  promos: readonly PromoBand[];
  showsCritical: boolean;
  zoom: Zoom;
};

type Part = { first: number; last: number; fromX: number; toX: number; note: string };

/** A plan for paper: what there is of rows and days, and any part of it as an SVG text. */
export type PlanDrawing = {
  count: number;
  dayWidth: number;
  fromX: number;
  toX: number;
  part: (part: Part) => string;
};

export const tableWidth = 380;
/** Px left of the first bar, right of the last one's words. */
const margin = 24;

export function drawingOf({ model, lines, baseline, promos, showsCritical, zoom }: Plan): PlanDrawing {
  const [first, last] = planSpan(model);
  const scale = scaleOf(zoom, first, last, model.today, 0);
  const rowOf = new Map(lines.map((line, row) => [line.task.id, row]));
  const links = linkIndex(valuesOf(model.links), (id) => rowOf.get(id) ?? -1);
  const barAt = barsOf({ model, lines, baseline, preview: null, showsCritical });
  const today = dayNumber(model.today);
  const style = pictureStyle();
  const widest = Math.max(
    0,
    ...lines.slice(-200).map((_, at) => textWidth(barAt(Math.max(0, lines.length - 200) + at)?.label ?? '')),
  );
  const from = Math.min(dayNumber(first), today);
  const to = Math.max(dayNumber(last), today) + 1;
  const part = (one: Part): string => {
    const marks = axisMarks(scale, model.calendar, one.fromX, one.toX);
    return svgOf({
      ...{ scale, marks, promos, today, tableWidth, style },
      ...{ fromX: one.fromX, toX: one.toX },
      picture: pictureOf({
        ...{ ...one, scale, promos, today, barAt, links },
        off: marks.off,
        selectedRows: [],
        litRow: null,
      }),
      rows: lines.slice(one.first, one.last).map((line) => rowOfLine(line, model)),
      words: { ...axisWords(), title: model.project.name, note: one.note },
      heads: [gantt.column.title, gantt.column.who, gantt.column.start, gantt.column.finish],
    });
  };
  return {
    count: lines.length,
    dayWidth: scale.dayWidth,
    // At the beginning of a day, or its name would be cut.
    fromX: xOf(scale, Math.max(scale.from, from - Math.ceil(margin / scale.dayWidth))),
    toX: Math.min(scale.width, Math.ceil(xOf(scale, to) + widest + 3 * margin)),
    part,
  };
}

function axisWords() {
  const { today, month, monthOf, year, sign, legend } = gantt;
  return { today, month, monthOf, year, sign, legend };
}

function rowOfLine(line: TaskLine, model: ProjectModel) {
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
}
