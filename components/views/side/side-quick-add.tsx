import type { Ref } from 'preact';
import { listingKey } from '../../../domain/model/listing.ts';
import type { PageContext } from '../../../domain/model/page-context.ts';
import { INBOX_ID } from '../../../domain/model/project.ts';
import { taskFieldsOf } from '../../../domain/text/task-fields.ts';
import { sideWords } from '../../../locales/side.ts';
import { quickAddWords } from '../../../locales/task.ts';
import { useLive } from '../../../storage/live.ts';
import { promoDays } from '../../../storage/promo-days.ts';
import type { RecordContext } from '../../../storage/queries.ts';
import { QuickAdd } from '../../task/quick-add.tsx';
import { newRows } from '../new-rows.ts';
import { ownerOfNew, useViewer } from '../roles/viewer.ts';
import { addMember, addSeveral, addTask, type Target } from './task-wishes.ts';
import type { SidePlan } from './use-plan.ts';

type Props = {
  plan: SidePlan;
  page: PageContext | null;
  known: RecordContext | undefined;
  inputRef: Ref<HTMLInputElement>;
  onOpen: (taskId: string) => void;
};

/** Quick add that ties the new task to the row pointed at and puts it into that row's project. */
export function SideQuickAdd({ plan, page, known, inputRef, onOpen }: Props) {
  const promos = useLive(promoDays);
  const viewer = useViewer();
  const record = page?.record ?? null;
  const project = known?.projects[0];
  const targets: Target[] =
    record?.kind === 'item'
      ? [{ targetKind: 'listing', targetId: listingKey(record.platform, record.itemId) }]
      : known?.orderKey
        ? [{ targetKind: 'order', targetId: known.orderKey }]
        : [];
  return (
    <div class="side-add">
      <QuickAdd
        today={plan.today}
        members={plan.members}
        {...(project?.calendar ? { calendar: project.calendar } : {})}
        promos={promos}
        launchOn={project?.launch?.plannedOn ?? null}
        projectName={project?.name ?? sideWords.inbox}
        alsoTo={
          targets.length === 0
            ? undefined
            : record?.kind === 'item'
              ? quickAddWords.andThisItem
              : quickAddWords.andThisOrder
        }
        placeholder={
          record === null ? quickAddWords.hint : record.kind === 'item' ? sideWords.fromItem : sideWords.fromOrder
        }
        inputRef={inputRef}
        onAddMember={(name) => void addMember(name)}
        onSaveSeveral={(parts, context) =>
          addSeveral(newRows(parts, context), project?.id ?? INBOX_ID, targets, ownerOfNew(viewer))
        }
        onSave={async (parsed, isOpened) => {
          const id = await addTask(
            {
              assigneeId: ownerOfNew(viewer),
              ...taskFieldsOf(parsed, project?.calendar),
              projectId: project?.id ?? INBOX_ID,
            },
            targets,
          );
          if (id !== null && isOpened) onOpen(id);
          return id !== null;
        }}
      />
    </div>
  );
}
