import type { ComponentChildren, Ref } from 'preact';
import { useRef } from 'preact/hooks';
import { emptySelection } from '../selection.ts';
import { ProjectTaskSheet } from '../task-sheet/project-task-sheet.tsx';
import { AddTask } from './add-task.tsx';
import { BulkBar } from './bulk-bar.tsx';
import { removeTasks } from './list-wishes.ts';
import { NoTasks } from './no-tasks.tsx';
import type { ProjectModel } from './project-model.ts';
import { type ListState, plainWish, useListKeys } from './use-list-state.ts';

type Props = {
  model: ProjectModel;
  taskId: string | null;
  list: ListState;
  /** Above the rows, while no several are picked. */
  bar: (filterRef: Ref<HTMLInputElement>) => ComponentChildren;
  /** The rows; drawn only when there are any. */
  children: ComponentChildren;
};

/** What stands around the rows of a project's tasks: bar, bulk bar, empty state, quick add, sheet. */
export function ListFrame({ model, taskId, list, bar, children }: Props) {
  const filter = useRef<HTMLInputElement>(null);
  const adder = useRef<HTMLInputElement>(null);
  useListKeys(filter, adder);
  const { order, selection } = list;
  const picked = [...selection.ids].filter((id) => model.tasks.has(id));
  const toTask = (id: string) => {
    list.pickOne(id);
    list.open(id);
  };
  return (
    <div class={taskId ? 'wb-list has-sheet' : 'wb-list'}>
      {picked.length > 1 ? (
        <BulkBar model={model} ids={picked} onDone={() => list.setSelection(emptySelection)} />
      ) : (
        bar(filter)
      )}
      {list.lines.length > 0 ? (
        children
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
