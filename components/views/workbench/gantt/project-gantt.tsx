import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { promoBands } from '../../../../domain/promo/promo-bands.ts';
import { PasteTasks } from '../paste/paste-tasks.tsx';
import { ListBar } from '../project/list-bar.tsx';
import { ListFrame } from '../project/list-frame.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { useListState } from '../project/use-list-state.ts';
import { bandName } from '../promo/band-name.ts';
import { BaselinePicker } from './baseline-picker.tsx';
import { type ExportWay, exportPlan } from './export-plan.ts';
import { GanttBox } from './gantt-box.tsx';
import { GanttTools } from './gantt-tools.tsx';
import { useDrawnBaseline } from './use-drawn-baseline.ts';
import { useZoom } from './use-zoom.ts';
import '../../../gantt/gantt-chart.css';
import './gantt.css';

type Props = {
  model: ProjectModel;
  taskId: string | null;
};

/** The plan of a project as table and chart. */
export function ProjectGantt({ model, taskId }: Props) {
  const promos = useMemo(() => promoBands(model.promos, bandName), [model.promos]);
  const drawn = useDrawnBaseline(model);
  const baseline = drawn.days;
  const list = useListState(model, taskId, 'gantt');
  const [showsCritical, setCritical] = useState(true);
  const zooming = useZoom(model);
  const { lines, order, rowOf, selection } = list;
  const save = (how: ExportWay) =>
    void exportPlan(how, { model, lines, baseline, promos, showsCritical, zoom: zooming.zoom });
  usePrintKey(() => save('print'));
  return (
    <ListFrame
      {...{ model, taskId, list }}
      bar={(filterRef) => (
        <ListBar wish={list.wish} onWish={list.setWish} hasMe={model.meId !== null} filterRef={filterRef}>
          <PasteTasks model={model} />
          <BaselinePicker model={model} drawn={drawn} />
          <GanttTools
            zoom={zooming.zoom}
            onZoom={zooming.setZoom}
            onToday={zooming.toToday}
            showsCritical={showsCritical}
            onCritical={setCritical}
            onExport={save}
          />
        </ListBar>
      )}
    >
      <GanttBox
        {...{ model, lines, order, rowOf, selection, baseline, promos, showsCritical, zooming }}
        hasSheet={taskId !== null}
        onSelect={list.select}
        onOpen={list.open}
        onFold={list.fold}
      />
    </ListFrame>
  );
}

/** The browser would print the window: a dozen rows of the plan and the buttons around them. */
function usePrintKey(print: () => void): void {
  const latest = useRef(print);
  latest.current = print;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    };
    addEventListener('keydown', onKeyDown);
    return () => removeEventListener('keydown', onKeyDown);
  }, []);
}
