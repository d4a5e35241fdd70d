import { useId, useMemo, useRef, useState } from 'preact/hooks';
import { dayNumber } from '../../../../domain/calendar/day.ts';
import type { PromoBand } from '../../../../domain/gantt/picture.ts';
import { dayAtX } from '../../../../domain/gantt/zoom.ts';
import { GanttChart } from '../../../gantt/gantt-chart.tsx';
import { GanttHead, headHeight } from '../../../gantt/gantt-head.tsx';
import { GanttLegend } from '../../../gantt/gantt-legend.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import type { Editing } from '../project/task-line-row.tsx';
import { ROW_HEIGHT } from '../row-window.ts';
import { pick, type Selection } from '../selection.ts';
import { steady } from '../steady.ts';
import type { TaskLine } from '../task-lines.ts';
import { type BaselineDays, barSentence, barsOf } from './gantt-bars.ts';
import { GanttOverlay } from './gantt-overlay.tsx';
import { GanttSides } from './gantt-sides.tsx';
import { GanttTable } from './gantt-table.tsx';
import { provisionalYear } from './provisional-year.ts';
import { RippleTip, spokenRipple } from './ripple-tip.tsx';
import { tipOf } from './tip-place.ts';
import { useBarDrag } from './use-bar-drag.ts';
import { useChartPicture } from './use-chart-picture.ts';
import { useChartPlace, zoomByWheel } from './use-chart-place.ts';
import { useChartWindow } from './use-chart-window.ts';
import { useGanttKeys } from './use-gantt-keys.ts';
import { useGanttWishes } from './use-gantt-wishes.ts';
import { usePreview } from './use-preview.ts';
import type { Zooming } from './use-zoom.ts';

export type GanttBoxProps = {
  model: ProjectModel;
  lines: readonly TaskLine[];
  order: readonly string[];
  rowOf: ReadonlyMap<string, number>;
  selection: Selection;
  baseline: BaselineDays | null;
  promos: readonly PromoBand[];
  showsCritical: boolean;
  zooming: Zooming;
  /** A task's sheet stands beside it. */
  hasSheet: boolean;
  onSelect: (selection: Selection) => void;
  onOpen: (taskId: string) => void;
  onFold: (taskId: string, isOpen: boolean) => void;
};

/** Scrolling down changes nothing in it. */
const SteadyHead = steady(GanttHead);

const wideGrid = 496;
const narrowGrid = 260;
const gridWidth = (hasSheet: boolean): number => (hasSheet || window.innerWidth <= 1080 ? narrowGrid : wideGrid);

/** Table and chart side by side in one scroller; what is tried on the plan is drawn before it is done. */
export function GanttBox(props: GanttBoxProps) {
  const { model, lines, selection, zooming, promos } = props;
  const { scale } = zooming;
  const [editing, setEditing] = useState<Editing | null>(null);
  const hatch = `hatch${useId()}`;
  const width = gridWidth(props.hasSheet);
  const gantt = useGantt(props, width, setEditing);
  const { view, drag, keys, wishes, preview, tried, grid, chart, barAt, tip, marks, picture, today } = gantt;
  const { first, last, fromX } = view;
  const heldRow = drag.gesture?.isOn ? drag.gesture.row : null;
  const hovered = drag.gesture ?? drag.hover;
  const litLine = drag.hover && !drag.gesture ? lines[drag.hover.row] : undefined;
  return (
    <>
      <div class={width === narrowGrid ? 'gantt-box narrow' : 'gantt-box'}>
        <div
          class="gantt-scroll scroll"
          ref={view.scroller}
          onScroll={view.onScroll}
          onWheel={(event) => zoomByWheel(event, zooming, view.scroller.current, width)}
        >
          <div
            class="gantt-inner"
            style={{ width: `${width + scale.width}px`, height: `${headHeight + lines.length * ROW_HEIGHT}px` }}
          >
            <GanttTable
              {...{ model, lines, first, last, width, selection, editing, preview }}
              baseline={props.baseline}
              litRow={drag.hover?.row ?? null}
              heldRow={heldRow}
              isFast={view.isFast}
              gridRef={grid}
              onEdit={setEditing}
              {...keys.handlers}
            />
            {/* biome-ignore lint/a11y/noStaticElementInteractions: a picture for the pointer; the treegrid beside it does and says the same */}
            <div
              class={`gantt-chart ${drag.gesture?.zone ?? drag.hover?.zone ?? ''} ${drag.gesture?.isOn ? 'dragging' : ''}`}
              style={{ width: `${scale.width}px` }}
              ref={chart}
              title={litLine ? barSentence(litLine, model, props.baseline) : ''}
              {...drag.handlers}
              onDblClick={() => selection.activeId && props.onOpen(selection.activeId)}
              onContextMenu={keys.onChartMenu}
            >
              <SteadyHead {...{ scale, marks, promos, today, fromX }} seenX={view.seenX} width={view.width} />
              <GanttChart
                {...{ picture, fromX, hatch }}
                top={headHeight + first * ROW_HEIGHT}
                width={view.width}
                isLit={picture.lit !== ''}
                isFast={view.isFast}
              />
              <GanttOverlay
                bar={hovered ? barAt(hovered.row) : null}
                row={hovered?.row ?? null}
                gesture={drag.gesture}
                {...{ scale, first, last, fromX }}
                width={view.width}
              />
            </div>
            {tip && <RippleTip {...{ tried, model, promos }} {...tip} />}
          </div>
        </div>
      </div>
      <GanttLegend
        hatch={hatch}
        hasBaseline={props.baseline?.size !== 0}
        provisionalYear={provisionalYear(dayAtX(scale, fromX + view.width), model)}
      />
      <span class="unseen" role="status">
        {tip ? spokenRipple(tried, model) || tip.hint : wishes.spoken}
      </span>
      <GanttSides
        {...{ model, selection, wishes, keys }}
        onOpen={props.onOpen}
        onRename={(taskId) => setEditing({ taskId, cell: 'title' })}
        onClosed={() => grid.current?.focus({ preventScroll: true })}
      />
    </>
  );
}

/** The window, what is tried, pointer and keys, and what is drawn of all that. */
function useGantt(props: GanttBoxProps, width: number, setEditing: (editing: Editing | null) => void) {
  const { model, lines, order, rowOf, selection, zooming, baseline, showsCritical } = props;
  const { scale } = zooming;
  const grid = useRef<HTMLDivElement>(null);
  const chart = useRef<HTMLDivElement>(null);
  const view = useChartWindow(lines.length, scale.width, width);
  const wishes = useGanttWishes(model);
  const { tried, preview, ask } = usePreview(model);
  const barAt = useMemo(
    () => barsOf({ model, lines, baseline, preview, showsCritical }),
    [model, lines, baseline, preview, showsCritical],
  );
  const drag = useBarDrag({
    ...{ model, lines, barAt, scale, selection, chart, ask },
    scroller: view.scroller,
    onPick: (taskId, held) => {
      grid.current?.focus({ preventScroll: true });
      props.onSelect(pick(selection, order, taskId, held));
    },
    onDrop: (wish) => void wishes.grant(wish, tried).then(() => ask(null)),
  });
  const keys = useGanttKeys(props, { ask, wishes, rowOf, showRow: view.showRow, setEditing, chart, grid });
  useChartPlace(zooming, view, dayNumber(model.today));
  const drawn = useChartPicture(props, {
    view,
    barAt,
    rowOf,
    litRow: drag.gesture ? null : (drag.hover?.row ?? null),
    heldRow: drag.gesture?.isOn ? drag.gesture.row : null,
  });
  const tip = tipOf({
    gesture: drag.gesture,
    linkFromId: keys.linkFromId,
    rowOf,
    barAt,
    scale,
    view,
    gridWidth: width,
    model,
  });
  return { grid, chart, view, wishes, tried, preview, barAt, drag, keys, tip, ...drawn };
}
