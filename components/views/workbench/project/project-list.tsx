import { useRef, useState } from 'preact/hooks';
import { emptySelection, type Selection } from '../selection.ts';
import { ProjectTaskSheet } from '../task-sheet/project-task-sheet.tsx';
import { AddTask } from './add-task.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { ListBar } from './list-bar.tsx';
import { ListOrder } from './list-order.tsx';
import { removeTasks, turnTasks } from './list-wishes.ts';
import { NoTasks } from './no-tasks.tsx';
import type { ProjectModel } from './project-model.ts';
import type { Editing } from './task-line-row.tsx';
import { TaskTable } from './task-table.tsx';
import { plainWish, useListKeys, useListState } from './use-list-state.ts';

/** The tasks of a project: filter, sort, edit in place, and the sheet of the open one. */
export function ProjectList({ model, taskId }: { model: ProjectModel; taskId: string | null }) {
  const list = useListState(model, taskId);
  const [editing, setEditing] = useState<Editing | null>(null);
  const filter = useRef<HTMLInputElement>(null);
  const adder = useRef<HTMLInputElement>(null);
  useListKeys(filter, adder);
  const { lines, order, selection } = list;
  const picked = [...selection.ids].filter((id) => model.tasks.has(id));
  /** With the sheet open, walking through the list walks the sheet along. */
  const select = (next: Selection) => {
    list.setSelection(next);
    if (taskId && next.ids.size === 1 && next.activeId && model.tasks.has(next.activeId) && next.activeId !== taskId)
      list.open(next.activeId);
  };
  const toTask = (id: string) => {
    list.pickOne(id);
    list.open(id);
  };
  return (
    <div class={taskId ? 'wb-list has-sheet' : 'wb-list'}>
      {picked.length > 1 ? (
        <BulkBar model={model} ids={picked} onDone={() => list.setSelection(emptySelection)} />
      ) : (
        <ListBar wish={list.wish} onWish={list.setWish} hasMe={model.meId !== null} filterRef={filter}>
          <ListOrder wish={list.wish} onWish={list.setWish} />
        </ListBar>
      )}
      {lines.length > 0 ? (
        <TaskTable
          {...{ model, lines, order, selection, editing }}
          openId={taskId}
          onSelect={select}
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
