import { isLateNow } from '../../domain/health/is-late-now.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Task, TaskStatus } from '../../domain/model/task.ts';
import { statusName, taskWords } from '../../locales/task.ts';
import { Chip } from '../ui/chip.tsx';
import { dayText } from '../ui/day-text.ts';
import { Face } from '../ui/face.tsx';
import { LateMark } from '../ui/late-mark.tsx';
import { StatusGlyph } from '../ui/status-glyph.tsx';

export type TaskRowProps = {
  task: Pick<Task, 'id' | 'kind' | 'title' | 'status' | 'doneAt' | 'askedOn' | 'timeoutDays' | 'promisedOn'>;
  daysLate: number;
  severity: 'red' | 'amber' | null;
  dueOn: Day | null;
  /** Name of the one who does it. */
  who: string | null;
  /** Who outside is waited for; '' is nobody. */
  waitFor: string;
  /** Its project, where tasks of several stand together: in the tooltip, and after the name of a milestone, which says little alone. */
  where?: string;
  isSelected?: boolean;
  onOpen?: (taskId: string) => void;
  onStatus?: (taskId: string, status: TaskStatus) => void;
  today: Day;
  /** Time of day it was done, shown instead of the due day. */
  doneTime?: string;
};

const cycle: Record<TaskStatus, TaskStatus> = { todo: 'doing', doing: 'done', review: 'done', done: 'todo' };

/** The status a click on the glyph leads to. A milestone is reached or not. */
export const nextStatus = ({ kind, status }: Pick<Task, 'kind' | 'status'>): TaskStatus =>
  kind === 'milestone' && status !== 'done' ? 'done' : cycle[status];

/** One task, 32 px: status, title (the part that shrinks), who we wait for, `+n`, person, due. Space turns the status. */
export function TaskRow(props: TaskRowProps) {
  const { task, isSelected = false, onOpen, onStatus } = props;
  const isDone = task.status === 'done';
  const turn = () => onStatus?.(task.id, nextStatus(task));
  const names = ['task', isSelected ? 'on' : '', isDone ? 'done' : ''];
  return (
    <div class={names.filter(Boolean).join(' ')}>
      <button
        type="button"
        class="glyph"
        tabIndex={-1}
        aria-label={taskWords.setStatus(task.title, statusName[task.status])}
        title={statusName[task.status]}
        onClick={turn}
      >
        <StatusGlyph kind={task.kind} status={task.status} isLate={isLateNow(task, props, props.today)} />
      </button>
      <button
        type="button"
        class="open"
        data-row={task.id}
        {...(isSelected ? { 'aria-current': true } : {})}
        onClick={() => onOpen?.(task.id)}
        onKeyDown={(event) => {
          if (event.key !== ' ' || !onStatus) return;
          event.preventDefault();
          turn();
        }}
      >
        <Facts {...props} />
      </button>
    </div>
  );
}

function Facts(props: TaskRowProps) {
  const { task, daysLate, severity, dueOn, who, waitFor, where, today, doneTime } = props;
  return (
    <>
      <span class="name" title={where ? `${task.title} · ${where}` : task.title}>
        {task.title}
        {where && task.kind === 'milestone' && <span class="quiet t12"> {where}</span>}
      </span>
      {waitFor && task.status !== 'done' && (
        <Chip tone="wait" icon="hourglass" title={taskWords.waiting(waitFor)}>
          {waitFor}
        </Chip>
      )}
      {task.status !== 'done' && <LateMark daysLate={daysLate} severity={severity} />}
      {/* Nobody does a milestone, but `+n` stands in one column. */}
      {who !== null || task.kind !== 'milestone' ? <Face name={who} /> : <span class="no-face" />}
      <span class={`due ${dueTone(props)}`.trim()}>
        {doneTime ?? (dueOn && <time dateTime={dueOn}>{dayText(dueOn, today)}</time>)}
      </span>
    </>
  );
}

function dueTone({ task, dueOn, today, severity }: TaskRowProps): string {
  if (task.status === 'done' || dueOn === null || dueOn > today) return '';
  if (dueOn < today) return severity === 'red' ? 'late' : 'risk';
  // Waiting for a go-ahead is not the doer's lateness yet.
  return task.status === 'review' ? '' : 'risk';
}
