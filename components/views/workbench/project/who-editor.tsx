import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { projectWords } from '../../../../locales/project.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from './project-model.ts';

type Props = { task: Task; model: ProjectModel; onDone: () => void };

/** Who does the task, chosen in its row. Esc and leaving keep it as it is. */
export function WhoEditor({ task, model, onDone }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys pressed in the field are not the table's
    <div class="wb-cell-pick" onKeyDown={(event) => event.stopPropagation()}>
      <PersonPicker
        label={projectWords.column.who}
        members={model.members}
        personId={task.assigneeId}
        nobody={task.role}
        isOpenAtOnce={true}
        onClose={onDone}
        onChange={(assigneeId) => void doWish(updateTasks, { ids: [task.id], fields: { assigneeId } })}
      />
    </div>
  );
}
