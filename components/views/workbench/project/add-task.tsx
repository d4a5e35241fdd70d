import type { Ref } from 'preact';
import { addTasks } from '../../../../domain/intents/add-tasks.ts';
import { createTask } from '../../../../domain/intents/create-task.ts';
import { saveMember } from '../../../../domain/intents/save-member.ts';
import type { Draft, PasteContext } from '../../../../domain/paste/draft.ts';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import type { QuickAdd as Parsed } from '../../../../domain/text/quick-add.ts';
import { taskFieldsOf } from '../../../../domain/text/task-fields.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { useLive } from '../../../../storage/live.ts';
import { promoDays } from '../../../../storage/promo-days.ts';
import { QuickAdd } from '../../../task/quick-add.tsx';
import { doWish } from '../../do-wish.ts';
import { newRows } from '../../new-rows.ts';
import { ownerOfNew, useViewer } from '../../roles/viewer.ts';
import type { ProjectModel } from './project-model.ts';

type Props = {
  model: ProjectModel;
  /** The new task goes into the group of this task. */
  besideId: string | null;
  inputRef: Ref<HTMLInputElement>;
  onAdded: (taskId: string, isOpened: boolean) => void;
};

/** One line below the list that becomes a task of the project. */
export function AddTask({ model, besideId, inputRef, onAdded }: Props) {
  const promos = useLive(promoDays);
  const viewer = useViewer();
  const save = async (parsed: Parsed, isOpened: boolean): Promise<boolean> => {
    const id = crypto.randomUUID();
    const isSaved = await doWish(createTask, {
      task: {
        assigneeId: ownerOfNew(viewer),
        ...taskFieldsOf(parsed, model.calendar),
        id,
        projectId: model.project.id,
        parentId: groupOf(model, besideId),
      },
    });
    if (isSaved) onAdded(id, isOpened);
    return isSaved;
  };
  const saveSeveral = async (parts: readonly Draft[], context: PasteContext): Promise<boolean> => {
    const rows = newRows(parts, context);
    const parentId = groupOf(model, besideId);
    const tasks = rows.tasks.map((task) => ({ ...task, parentId, assigneeId: task.assigneeId ?? ownerOfNew(viewer) }));
    return doWish(addTasks, { ...rows, tasks, projectId: model.project.id }, pasteWords.made(tasks.length, 0));
  };
  if (!seesPart(viewer.role, 'adding')) return null;
  return (
    <div class="wb-add">
      <QuickAdd
        today={model.today}
        members={model.members}
        calendar={model.calendar}
        promos={promos}
        launchOn={model.project.launchOn}
        inputRef={inputRef}
        onSave={save}
        onSaveSeveral={saveSeveral}
        onAddMember={(name) =>
          void doWish(saveMember, { member: { id: crypto.randomUUID(), name, role: '', isActive: true } })
        }
      />
    </div>
  );
}

/** The active row itself when it is a group, else the group it stands in. */
function groupOf(model: ProjectModel, besideId: string | null): string | null {
  const beside = model.tasks.get(besideId ?? '');
  if (!beside) return null;
  const isGroup = [...model.tasks.values()].some((task) => task.parentId === beside.id);
  return isGroup ? beside.id : beside.parentId;
}
