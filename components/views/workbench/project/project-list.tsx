import { useState } from 'preact/hooks';
import { PasteTasks } from '../paste/paste-tasks.tsx';
import { ListBar } from './list-bar.tsx';
import { ListFrame } from './list-frame.tsx';
import { ListOrder } from './list-order.tsx';
import { removeTasks, turnTasks } from './list-wishes.ts';
import type { ProjectModel } from './project-model.ts';
import type { Editing } from './task-line-row.tsx';
import { TaskTable } from './task-table.tsx';
import { useListState } from './use-list-state.ts';

/** The tasks of a project: filter, sort, edit in place, and the sheet of the open one. */
export function ProjectList({ model, taskId }: { model: ProjectModel; taskId: string | null }) {
  const list = useListState(model, taskId, 'list');
  const [editing, setEditing] = useState<Editing | null>(null);
  const { lines, order, selection } = list;
  return (
    <ListFrame
      {...{ model, taskId, list }}
      bar={(filterRef) => (
        <ListBar wish={list.wish} onWish={list.setWish} hasMe={model.meId !== null} filterRef={filterRef}>
          <PasteTasks model={model} />
          <ListOrder wish={list.wish} onWish={list.setWish} />
        </ListBar>
      )}
    >
      <TaskTable
        {...{ model, lines, order, selection, editing }}
        wish={list.wish}
        openId={taskId}
        onSelect={list.select}
        onEdit={setEditing}
        onOpen={list.open}
        onFold={list.fold}
        onTurn={(ids) => turnTasks(model, ids)}
        onDelete={(ids) =>
          removeTasks(
            model,
            ids.filter((id) => model.tasks.has(id)),
          )
        }
      />
    </ListFrame>
  );
}
