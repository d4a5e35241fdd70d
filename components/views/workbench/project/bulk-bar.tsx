import { setTaskStatus } from '../../../../domain/intents/set-task-status.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import { taskStatuses } from '../../../../domain/model/task.ts';
import { common } from '../../../../locales/common.ts';
import { projectWords } from '../../../../locales/project.ts';
import { statusName } from '../../../../locales/task.ts';
import { Button } from '../../../ui/button.tsx';
import { Menu } from '../../../ui/menu.tsx';
import { doWish } from '../../do-wish.ts';
import { BulkEdit } from './bulk-edit.tsx';
import { leafIdsOf, removeTasks } from './list-wishes.ts';
import type { ProjectModel } from './project-model.ts';

type Props = { model: ProjectModel; ids: readonly string[]; onDone: () => void };

/** Verbs for all selected tasks at once; each is one change and one undo. Groups have no status of their own. */
export function BulkBar({ model, ids, onDone }: Props) {
  const leafIds = leafIdsOf(model, ids);
  const said = projectWords.changed(leafIds.length);
  const people = model.members.filter((member) => member.isActive);
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
      <Menu
        label={projectWords.assign}
        button={{ size: 'sm', icon: 'user' }}
        items={[
          ...people.map((member) => ({ id: member.id, label: member.name, onSelect: () => assign(member.id) })),
          { id: 'none', label: common.nobody, onSelect: () => assign(null) },
        ]}
      >
        {projectWords.assign}
      </Menu>
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
