import { useMemo } from 'preact/hooks';
import { dayNumber } from '../../../../domain/calendar/day.ts';
import { axisMarks } from '../../../../domain/gantt/axis-marks.ts';
import type { GanttBar } from '../../../../domain/gantt/gantt-bar.ts';
import { linkIndex } from '../../../../domain/gantt/link-index.ts';
import { pictureOf } from '../../../../domain/gantt/picture.ts';
import { valuesOf } from '../../../../domain/model/placed-map.ts';
import type { GanttBoxProps } from './gantt-box.tsx';
import type { ChartWindow } from './use-chart-window.ts';

type Seen = {
  view: ChartWindow;
  barAt: (row: number) => GanttBar | null;
  rowOf: ReadonlyMap<string, number>;
  litRow: number | null;
  /** The row whose bar is being moved. */
  heldRow: number | null;
};

/** What is drawn of the window in view. */
export function useChartPicture(
  { model, zooming, promos, selection }: GanttBoxProps,
  { view, barAt, rowOf, litRow, heldRow }: Seen,
) {
  const { scale } = zooming;
  const { first, last, fromX } = view;
  const toX = fromX + view.width;
  const links = useMemo(() => linkIndex(valuesOf(model.links), (id) => rowOf.get(id) ?? -1), [model.links, rowOf]);
  const marks = useMemo(() => axisMarks(scale, model.calendar, fromX, toX), [scale, model.calendar, fromX, toX]);
  const today = dayNumber(model.today);
  const picture = useMemo(
    () =>
      pictureOf({
        ...{ scale, first, last, barAt, links, promos, litRow, today, fromX, toX },
        off: marks.off,
        selectedRows: rowsOf(selection.ids, heldRow, rowOf),
      }),
    [scale, first, last, barAt, links, promos, litRow, today, fromX, toX, marks, selection.ids, rowOf, heldRow],
  );
  return { marks, picture, today };
}

function rowsOf(ids: ReadonlySet<string>, heldRow: number | null, rowOf: ReadonlyMap<string, number>): number[] {
  const rows = new Set([...ids].flatMap((id) => rowOf.get(id) ?? []));
  if (heldRow !== null) rows.add(heldRow);
  return [...rows];
}
