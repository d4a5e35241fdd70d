import { useState } from 'preact/hooks';
import type { Task } from '../../../../domain/model/task.ts';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';

type Props = { taskIds: readonly string[]; tasks: ReadonlyMap<string, Task>; onOpen: (taskId: string) => void };

const shownFirst = 4;

/** The tasks a sentence speaks of; each opens its sheet. */
export function TaskChips({ taskIds, tasks, onOpen }: Props) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? taskIds : taskIds.slice(0, shownFirst);
  return (
    <span class="pc-tasks">
      {shown.map((id) => {
        const title = tasks.get(id)?.title ?? '';
        return (
          <button key={id} type="button" class="pc-task" title={t.openTask(title)} onClick={() => onOpen(id)}>
            {title}
          </button>
        );
      })}
      {shown.length < taskIds.length && (
        <button type="button" class="pc-task quiet" onClick={() => setWhole(true)}>
          {t.moreTasks(taskIds.length - shown.length)}
        </button>
      )}
    </span>
  );
}
