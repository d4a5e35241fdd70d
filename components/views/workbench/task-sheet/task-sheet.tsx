import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { saveComment } from '../../../../domain/intents/save-comment.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import { common } from '../../../../locales/common.ts';
import { projectWords } from '../../../../locales/project.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { useLive } from '../../../../storage/live.ts';
import { readyChecklists } from '../../../../storage/task-talk.ts';
import { TaskCard, type TaskFields } from '../../../task/task-card.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import { useViewer } from '../../roles/viewer.ts';
import { WaitMore } from '../../waits/wait-more.tsx';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { filesOf, type NamedFile } from './add-files.ts';
import { CommentBox } from './comment-box.tsx';
import { commentDraft, keepCommentDraft } from './comment-draft.ts';
import { RepeatField } from './repeat-field.tsx';
import { type SheetTab, SheetTabs } from './sheet-tabs.tsx';
import { TaskPages } from './task-pages.tsx';
import { usePastedFiles } from './use-pasted-files.ts';

type Props = {
  task: Task;
  isGroup?: boolean;
  members: readonly Member[];
  /** Ids of the list behind, for going through it. */
  order: readonly string[];
  /** What the task stands in: its group or project. */
  crumb: string;
  onOpen: (taskId: string) => void;
  onClose: () => void;
  onDelete: () => void;
  /** Below the card: plan, order of work. */
  children?: ComponentChildren;
};

/** A task, whole, at the right; the list behind stays usable and ↑↓ go through it. */
export function TaskSheet({
  task,
  members,
  isGroup = false,
  order,
  crumb,
  onOpen,
  onClose,
  onDelete,
  children,
}: Props) {
  const today = useToday();
  const meId = useSetting('meId') ?? null;
  const talks = seesPart(useViewer().role, 'talk');
  const readyLists = useLive(readyChecklists);
  const [tab, setTab] = useState<SheetTab>('task');
  const [dropped, setDropped] = useState<readonly NamedFile[]>([]);
  const change = (fields: TaskFields) => void doWish(updateTasks, { ids: [task.id], fields, seen: task });
  const say = async (text: string) => {
    const isKept = await doWish(saveComment, { id: crypto.randomUUID(), taskId: task.id, authorId: meId ?? '', text });
    if (isKept) setTab('talk');
    return isKept;
  };
  const take = (files: readonly NamedFile[]) => {
    setTab('files');
    setDropped(files);
  };
  usePastedFiles(talks, take);
  const place = order.indexOf(task.id);
  const step = (by: number) => {
    const id = place < 0 ? undefined : order[place + by];
    if (id !== undefined) onOpen(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows pressed anywhere in the sheet, as in the list
    <div
      class="wb-sheet"
      onKeyDown={(event) => onArrow(event, step)}
      onDragOver={(event) => event.dataTransfer?.types.includes('Files') && event.preventDefault()}
      onDrop={(event) => {
        const files = filesOf(event.dataTransfer);
        if (files.length === 0 || !talks) return;
        event.preventDefault();
        take(files);
      }}
    >
      <Sheet
        label={task.title}
        onClose={onClose}
        top={<SheetTop crumb={crumb} place={place} last={order.length - 1} onStep={step} />}
        foot={
          talks && (
            <CommentBox
              key={task.id}
              members={members}
              meId={meId}
              label={t.writeComment}
              value={commentDraft(task.id)}
              onSend={say}
              onText={(text) => keepCommentDraft(task.id, text)}
            />
          )
        }
      >
        <SheetTabs {...{ task, members, meId, today, tab, dropped }} onTab={setTab} onTaken={() => setDropped([])}>
          <TaskCard
            waitMore={task.kind === 'wait' && <WaitMore task={task} />}
            key={task.id}
            task={task}
            isGroup={isGroup}
            members={members}
            today={today}
            hasNotes={talks}
            readyLists={readyLists ?? []}
            onChange={change}
            onClose={onClose}
            {...(talks ? { onDelete } : {})}
          >
            {talks && task.kind !== 'milestone' && <RepeatField task={task} today={today} />}
            {talks && <TaskPages pages={task.pages ?? []} onChange={(pages) => change({ pages })} />}
            {children}
          </TaskCard>
        </SheetTabs>
      </Sheet>
    </div>
  );
}

type TopProps = { crumb: string; place: number; last: number; onStep: (by: number) => void };

function SheetTop({ crumb, place, last, onStep }: TopProps) {
  return (
    <>
      <h2 class="grow cut">{crumb}</h2>
      <Button
        kind="ghost"
        icon="chevron-up"
        label={projectWords.previous}
        disabled={place <= 0}
        onClick={() => onStep(-1)}
      />
      <Button
        kind="ghost"
        icon="chevron-down"
        label={projectWords.next}
        disabled={place < 0 || place >= last}
        onClick={() => onStep(1)}
      />
      <Button kind="ghost" icon="link" label={projectWords.copyLink} onClick={() => void copyAddress()} />
    </>
  );
}

/** Arrows in a field move in the field. */
function onArrow(event: KeyboardEvent, step: (by: number) => void): void {
  const isTyped =
    event.target instanceof Element && event.target.closest('input, textarea, select, dialog, [role="menu"]');
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined || isTyped || event.defaultPrevented || event.altKey) return;
  event.preventDefault();
  step(by);
}

async function copyAddress(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  showToast({ text: common.copied });
}
