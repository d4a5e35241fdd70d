import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Approval } from '../../../../domain/model/approval.ts';
import type { Attachment } from '../../../../domain/model/attachment.ts';
import type { Comment } from '../../../../domain/model/comment.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { useLive } from '../../../../storage/live.ts';
import { approvalOf, attachmentsOf, commentsOf } from '../../../../storage/task-talk.ts';
import { Tabs } from '../../../ui/tabs.tsx';
import { useViewer } from '../../roles/viewer.ts';
import type { NamedFile } from './add-files.ts';
import { ApprovalTab } from './approval-tab.tsx';
import { FilesTab } from './files-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import { TalkTab } from './talk-tab.tsx';
import { WhoAmI } from './who-am-i.tsx';

const tabs = ['task', 'talk', 'files', 'approval', 'history'] as const;
/** For who looks at the money: the card and what they have to decide. */
const withoutTalk = ['task', 'approval'] as const;
export type SheetTab = (typeof tabs)[number];

type Shared = {
  task: Task;
  members: readonly Member[];
  meId: string | null;
  today: Day;
  dropped: readonly NamedFile[];
  onTaken: () => void;
};
type Props = Shared & {
  tab: SheetTab;
  onTab: (tab: SheetTab) => void;
  /** The card, shown by the first tab. */
  children: ComponentChildren;
};

/** The parts of a task: its card, and what was said, handed in, approved and changed. */
export function SheetTabs({ tab, onTab, children, ...shared }: Props) {
  const panelId = useId();
  const { id } = shared.task;
  const comments = useLive(() => commentsOf(id), [id]) ?? [];
  const attachments = useLive(() => attachmentsOf(id), [id]) ?? [];
  const approval = useLive(() => approvalOf(id), [id]);
  const shown = seesPart(useViewer().role, 'talk') ? tabs : withoutTalk;
  const counts: Partial<Record<SheetTab, number>> = { talk: comments.length, files: attachments.length };
  return (
    <>
      <Tabs
        label={t.tabs}
        panelId={panelId}
        value={tab}
        onChange={onTab}
        items={shown.map((name) => ({ id: name, label: t.tab[name], ...countOf(counts[name]) }))}
      />
      <div id={panelId} role="tabpanel" aria-label={t.tab[tab]}>
        {tab === 'task' ? children : <Body key={id} {...shared} {...{ tab, comments, attachments, approval }} />}
      </div>
    </>
  );
}

const countOf = (count: number | undefined) => (count ? { count } : {});

type BodyProps = Shared & {
  tab: Exclude<SheetTab, 'task'>;
  comments: readonly Comment[];
  attachments: readonly Attachment[];
  approval: Approval | undefined;
};

/** What a tab other than the card shows, under the task's name. */
function Body(props: BodyProps) {
  const { tab, task, comments, attachments, members, meId, today, dropped, onTaken } = props;
  return (
    <div class="ts-body">
      <h3 class="ts-title cut" title={task.title}>
        {task.title}
      </h3>
      {tab === 'talk' && (
        <>
          <TalkTab comments={comments} members={members} meId={meId} today={today} />
          <WhoAmI members={members} meId={meId} />
        </>
      )}
      {tab === 'files' && <FilesTab taskId={task.id} {...{ attachments, today, dropped, onTaken }} />}
      {tab === 'approval' && <ApprovalTab {...props} />}
      {tab === 'history' && <HistoryTab taskId={task.id} members={members} today={today} />}
    </div>
  );
}
