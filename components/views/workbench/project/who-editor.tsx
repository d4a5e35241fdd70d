import { useLayoutEffect, useRef } from 'preact/hooks';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { common } from '../../../../locales/common.ts';
import { projectWords } from '../../../../locales/project.ts';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from './project-model.ts';

type Props = { task: Task; model: ProjectModel; onDone: () => void };

/** Who does the task, chosen in its row. Esc and leaving keep it as it is. */
export function WhoEditor({ task, model, onDone }: Props) {
  const node = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => node.current?.focus(), []);
  const people = model.members.filter(({ id, isActive }) => isActive || id === task.assigneeId);
  return (
    <select
      ref={node}
      class="wb-cell-input"
      aria-label={projectWords.column.who}
      value={task.assigneeId ?? ''}
      onBlur={onDone}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape' || event.key === 'Enter') onDone();
      }}
      onChange={(event) => {
        const assigneeId = event.currentTarget.value || null;
        onDone();
        if (assigneeId !== task.assigneeId) void doWish(updateTasks, { ids: [task.id], fields: { assigneeId } });
      }}
    >
      <option value="">{common.nobody}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
