import type { ComponentChildren } from 'preact';
import { dueOn } from '../../domain/health/lateness.ts';
import type { Member } from '../../domain/model/member.ts';
import type { Day } from '../../domain/model/primitives.ts';
import { priorities, type Task, taskStatuses } from '../../domain/model/task.ts';
import { common } from '../../locales/common.ts';
import { promoWords } from '../../locales/promo.ts';
import { kindName, priorityName, statusName, taskWords } from '../../locales/task.ts';
import { sheetWords } from '../../locales/task-sheet.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EditText } from '../ui/edit-text.tsx';
import { Select } from '../ui/select.tsx';
import { StatusGlyph } from '../ui/status-glyph.tsx';
import { PersonPicker } from './person-picker.tsx';
import { type ReadyList, TaskChecklist } from './task-checklist.tsx';
import { TaskFreeze } from './task-freeze.tsx';
import { nextStatus } from './task-row.tsx';
import { TaskTags } from './task-tags.tsx';
import { TaskWait } from './task-wait.tsx';

export type TaskFields = Partial<Omit<Task, 'id' | 'createdAt'>>;
export type TaskCardProps = {
  task: Task;
  members: readonly Member[];
  /** One edit; text arrives when its field is left, not at every key. */
  onChange: (fields: TaskFields) => void;
  onClose: () => void;
  /** Missing: the card has no way to delete. */
  onDelete?: () => void;
  /** For the severity of the glyph. */
  today?: Day;
  /** Waits: supplier, what was learned, verbs; below the wait's own fields. */
  waitMore?: ComponentChildren;
  /** False: without notes and checklist, for who is not meant to read them. */
  hasNotes?: boolean;
  /** Checklists that can be taken over. */
  readyLists?: readonly ReadyList[];
  /** Has tasks of its own: it is neither work nor a wait. */
  isGroup?: boolean;
  /** More about the task, below its fields (project, order …). */
  children?: ComponentChildren;
};

/** Every field of a task, edited where it stands. Esc closes. */
export function TaskCard(props: TaskCardProps) {
  const { task, onChange, onClose, onDelete, today, waitMore, readyLists, hasNotes = true, children } = props;
  return (
    <article
      class="task-card"
      aria-label={task.title}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onClose();
      }}
    >
      <div class="top">
        <button
          type="button"
          class="glyph"
          aria-label={taskWords.setStatus(task.title, statusName[task.status])}
          onClick={() => onChange({ status: nextStatus(task) })}
        >
          <StatusGlyph kind={task.kind} status={task.status} isLate={isOver(task, today)} size={16} />
        </button>
        <EditText
          isParagraph
          class="title"
          label={taskWords.title}
          value={task.title}
          maxLength={200}
          onCommit={(text) => text.trim() && onChange({ title: text.replace(/\s+/g, ' ').trim() })}
        />
        <Button kind="ghost" size="sm" icon="x" label={common.close} onClick={onClose} />
      </div>
      <Facts {...props} />
      {task.kind === 'wait' && (
        <TaskWait task={task} onChange={onChange}>
          {waitMore}
        </TaskWait>
      )}
      {hasNotes && (
        <>
          <TaskChecklist
            items={task.checklist}
            onChange={(checklist) => onChange({ checklist })}
            {...(readyLists ? { ready: readyLists } : {})}
          />
          <EditText
            isLong
            label={taskWords.notes}
            placeholder={taskWords.notesHint}
            value={task.notes}
            maxLength={20_000}
            onCommit={(notes) => onChange({ notes })}
          />
        </>
      )}
      {children}
      {onDelete && (
        <div class="foot">
          <Button kind="ghost" size="sm" icon="trash-2" onClick={onDelete}>
            {taskWords.remove}
          </Button>
        </div>
      )}
    </article>
  );
}

/** To a hundredth; nothing or nonsense is none. */
function hoursOf(text: string): number | null {
  const hours = Math.round(Number(text) * 100) / 100;
  return Number.isFinite(hours) && hours > 0 ? Math.min(hours, 10_000) : null;
}

const isOver = (task: Task, today?: Day): boolean => {
  const due = dueOn(task);
  return task.status !== 'done' && today !== undefined && due !== null && due < today;
};

/** Whose days a task takes: one that waits is not ours; who outside, the wait says. */
const sideAs = (kind: Task['kind'], { side }: Task): Task['side'] =>
  kind === 'work' ? 'ours' : side === 'ours' ? 'supplier' : side;

type FactsProps = Pick<TaskCardProps, 'task' | 'members' | 'isGroup' | 'onChange'>;

function Facts(props: FactsProps) {
  return (
    <dl class="facts-list">
      <StateFacts {...props} />
      <WorkFacts {...props} />
    </dl>
  );
}

function StateFacts({ task, members, isGroup, onChange }: FactsProps) {
  return (
    <>
      <Fact name={taskWords.status}>
        <Select
          size="sm"
          label={taskWords.status}
          value={task.status}
          options={taskStatuses.map((value) => ({ value, label: statusName[value] }))}
          onChange={(status) => onChange({ status })}
        />
      </Fact>
      <Fact name={taskWords.assignee}>
        <PersonPicker
          label={taskWords.assignee}
          members={members}
          personId={task.assigneeId}
          nobody={task.role}
          onChange={(assigneeId) => onChange({ assigneeId })}
        />
      </Fact>
      <Fact name={taskWords.due}>
        <DateField
          size="sm"
          label={taskWords.due}
          value={dueOn(task)}
          onChange={(deadlineOn) => onChange({ deadlineOn })}
        />
      </Fact>
      <Fact name={taskWords.priority}>
        <Select
          size="sm"
          label={taskWords.priority}
          value={task.priority}
          options={priorities.map((value) => ({ value, label: priorityName[value] }))}
          onChange={(priority) => onChange({ priority })}
        />
      </Fact>
      {task.kind !== 'milestone' && !isGroup && (
        <Fact name={taskWords.kind}>
          <Select
            size="sm"
            label={taskWords.kind}
            value={task.kind}
            options={(['work', 'wait'] as const).map((value) => ({ value, label: kindName[value] }))}
            onChange={(kind) => onChange({ kind, side: sideAs(kind, task) })}
          />
        </Fact>
      )}
      <Fact name={promoWords.changes} isWide>
        <TaskFreeze task={task} onChange={onChange} />
      </Fact>
    </>
  );
}

function WorkFacts({ task, onChange }: Pick<TaskCardProps, 'task' | 'onChange'>) {
  return (
    <>
      <Fact name={taskWords.deliverable} isWide>
        <EditText
          size="sm"
          label={taskWords.deliverable}
          placeholder={taskWords.deliverableHint}
          value={task.deliverable}
          maxLength={2000}
          onCommit={(deliverable) => onChange({ deliverable })}
        />
      </Fact>
      <Fact name={sheetWords.acceptance} isWide>
        <EditText
          size="sm"
          label={sheetWords.acceptance}
          placeholder={sheetWords.acceptanceHint}
          value={task.acceptance ?? ''}
          maxLength={2000}
          onCommit={(acceptance) => onChange({ acceptance })}
        />
      </Fact>
      {task.kind === 'work' && (
        <Fact name={sheetWords.effort}>
          <EditText
            size="sm"
            type="number"
            min={0}
            max={10_000}
            label={sheetWords.effort}
            placeholder={sheetWords.effortHint}
            value={task.effortHours ? String(task.effortHours) : ''}
            onCommit={(text) => onChange({ effortHours: hoursOf(text) })}
          />
        </Fact>
      )}
      <Fact name={taskWords.tags} isWide>
        <TaskTags tags={task.tags} onChange={(tags) => onChange({ tags })} />
      </Fact>
    </>
  );
}

function Fact({ name, isWide = false, children }: { name: string; isWide?: boolean; children: ComponentChildren }) {
  return (
    <div class={isWide ? 'wide' : ''}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
