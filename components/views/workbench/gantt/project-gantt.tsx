import { useRef, useState } from 'preact/hooks';
import type { PromoBand } from '../../../../domain/gantt/picture.ts';
import { AddTask } from '../project/add-task.tsx';
import { BulkBar } from '../project/bulk-bar.tsx';
import { removeTasks } from '../project/list-wishes.ts';
import { NoTasks } from '../project/no-tasks.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { plainWish, useListKeys, useListState } from '../project/use-list-state.ts';
import { emptySelection, type Selection } from '../selection.ts';
import { ProjectTaskSheet } from '../task-sheet/project-task-sheet.tsx';
import { exportPlan } from './export-plan.ts';
import type { BaselineDays } from './gantt-bars.ts';
import { GanttBox } from './gantt-box.tsx';
import { GanttTools } from './gantt-tools.tsx';
import { useZoom } from './use-zoom.ts';
import '../../../gantt/gantt-chart.css';
import './gantt.css';

type Props = {
  model: ProjectModel;
  taskId: string | null;
  /** A chosen baseline; the last accepted plan when none is. */
  baseline?: BaselineDays | null;
  promos?: readonly PromoBand[];
};

const noPromos: readonly PromoBand[] = [];

/** The plan of a project as table and chart. */
export function ProjectGantt({ model, taskId, baseline = null, promos = noPromos }: Props) {
  const list = useListState(model, taskId, 'gantt');
  const filter = useRef<HTMLInputElement>(null);
  const adder = useRef<HTMLInputElement>(null);
  const [showsCritical, setCritical] = useState(true);
  const zooming = useZoom(model);
  useListKeys(filter, adder);
  const { lines, order, selection } = list;
  const select = (next: Selection) => {
    list.setSelection(next);
    if (taskId && next.ids.size === 1 && next.activeId && next.activeId !== taskId) list.open(next.activeId);
  };
  const toTask = (id: string) => {
    list.pickOne(id);
    list.open(id);
  };
  return (
    <div class={taskId ? 'wb-list has-sheet' : 'wb-list'}>
      {selection.ids.size > 1 ? (
        <BulkBar model={model} ids={[...selection.ids]} onDone={() => list.setSelection(emptySelection)} />
      ) : (
        <GanttTools
          wish={list.wish}
          onWish={list.setWish}
          hasMe={model.meId !== null}
          filterRef={filter}
          zoom={zooming.zoom}
          onZoom={zooming.setZoom}
          onToday={zooming.toToday}
          showsCritical={showsCritical}
          onCritical={setCritical}
          onExport={(how) =>
            void exportPlan(how, { model, lines, baseline, promos, showsCritical, zoom: zooming.zoom })
          }
        />
      )}
      {lines.length > 0 ? (
        <GanttBox
          {...{ model, lines, order, selection, baseline, promos, showsCritical, zooming }}
          onSelect={select}
          onOpen={list.open}
          onFold={list.fold}
        />
      ) : (
        <NoTasks
          hasAny={model.tasks.size > 0}
          onClear={() => list.setWish(plainWish)}
          onAdd={() => adder.current?.focus()}
        />
      )}
      <AddTask
        model={model}
        besideId={selection.activeId}
        inputRef={adder}
        onAdded={(id, isOpened) => (isOpened ? toTask(id) : list.pickOne(id))}
      />
      {taskId && (
        <ProjectTaskSheet
          {...{ model, taskId, order }}
          onOpen={toTask}
          onClose={() => list.open(null)}
          onDelete={(id) => removeTasks(model, [id])}
        />
      )}
    </div>
  );
}
