import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { taskStatuses } from '../../../../domain/model/task.ts';
import { projectWords } from '../../../../locales/project.ts';
import { statusName } from '../../../../locales/task.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { doWish } from '../../do-wish.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { leafIdsOf, removeTasks } from './list-wishes.ts';
import { PopButton } from './pop-button.tsx';
import type { ProjectModel } from './project-model.ts';

type Props = { model: ProjectModel; ids: readonly string[]; onDone: () => void };

/** Verbs for all selected tasks at once; each is one change and one undo. Groups have no status of their own. */
export function BulkBar({ model, ids, onDone }: Props) {
  const leafIds = leafIdsOf(model, ids);
  const said = projectWords.changed(leafIds.length);
  const assign = (assigneeId: string | null) =>
    void doWish(updateTasks, { ids: leafIds, fields: { assigneeId } }, said);
  return (
    <div
      class="wb-listbar bulk"
      role="toolbar"
      aria-label={projectWords.bulk}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onDone()}
    >
      <span class="strong" role="status">
        {projectWords.selected(ids.length)}
      </span>
      <Menu
        label={projectWords.setStatus}
        button={{ size: 'sm', icon: 'check' }}
        items={taskStatuses.map((status) => ({
          id: status,
          label: statusName[status],
          onSelect: () => void doWish(setTaskStatus, { ids: leafIds, status }, said),
        }))}
      >
        {projectWords.setStatus}
      </Menu>
      <PopButton label={projectWords.assign} icon="user">
        {(close) => (
          <PersonPicker
            label={projectWords.assign}
            members={model.members}
            personId={undefined}
            onChange={(id) => {
              close();
              assign(id);
            }}
          />
        )}
      </PopButton>
      <BulkEdit model={model} ids={leafIds} />
      <Button kind="danger" size="sm" icon="trash-2" onClick={() => removeTasks(model, ids)}>
        {projectWords.deleteSome(ids.length)}
      </Button>
      <span class="grow" />
      <Button kind="ghost" size="sm" onClick={onDone}>
        {projectWords.deselect}
      </Button>
    </div>
  );
}
