import { isLateNow } from '../../../../domain/health/is-late-now.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { projectWords } from '../../../../locales/project.ts';
import { statusName, taskWords } from '../../../../locales/task.ts';
import { Chip } from '../../../ui/chip.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { Face } from '../../../ui/face.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { GridBox } from '../grid-box.tsx';
import { ROW_HEIGHT } from '../row-window.ts';
import { steady } from '../steady.ts';
import type { TaskFacts } from '../task-facts.ts';
import type { TaskLine } from '../task-lines.ts';
import { CellEditor } from './cell-editor.tsx';
import type { ProjectModel } from './project-model.ts';
import { WhoEditor } from './who-editor.tsx';

/** Cells with a field to type in, and the one with a list to choose from. */
export type Cell = 'title' | 'days' | 'due';
export type Editing = { taskId: string; cell: Cell | 'who' };

export const rowId = (taskId: string | null): string => `row-${taskId}`;

type Props = {
  line: TaskLine;
  index: number;
  model: ProjectModel;
  isSelected: boolean;
  /** Has the keyboard. */
  isActive: boolean;
  /** Its sheet is open. */
  isOpen: boolean;
  cell: Editing['cell'] | null;
  onEdit: (editing: Editing | null) => void;
};

function DrawnRow(props: Props) {
  const { line, index, isSelected, isActive, isOpen } = props;
  const { task, group } = line;
  const names = [
    'wb-row',
    'wb-task',
    group ? 'group' : '',
    isSelected || isOpen ? 'on' : '',
    isActive ? 'active' : '',
    props.cell ? 'editing' : '',
    task.status === 'done' && !group ? 'done' : '',
  ];
  return (
    <GridBox
      class={names.filter(Boolean).join(' ')}
      id={rowId(task.id)}
      role="row"
      data-task={task.id}
      aria-rowindex={index + 2}
      aria-level={line.level}
      aria-selected={isSelected}
      {...(group ? { 'aria-expanded': group.isOpen } : {})}
      style={{ top: `${index * ROW_HEIGHT}px`, '--level': line.level - 1 }}
    >
      {group ? <GroupCells {...props} group={group} /> : <TaskCells {...props} />}
    </GridBox>
  );
}

/** One row of the list: a task, or a group with what its tasks add up to. */
export const TaskLineRow = steady(DrawnRow);

function TaskCells(props: Props) {
  const { line, model } = props;
  const { task } = line;
  const facts = model.facts(task);
  const who = model.whoOf(task);
  return (
    <>
      <GridBox role="gridcell" class="c-title">
        <Status task={task} facts={facts} today={model.today} />
        <Title {...props} />
        {task.waitFor && task.status !== 'done' && props.cell !== 'title' && (
          <Chip tone="wait" icon="hourglass" title={taskWords.waiting(task.waitFor)}>
            {task.waitFor}
          </Chip>
        )}
      </GridBox>
      <GridBox role="gridcell" class="c-late num">
        {task.status !== 'done' && <LateMark daysLate={facts.daysLate} severity={facts.severity} />}
      </GridBox>
      <GridBox role="gridcell" class="c-who editable" data-cell="who">
        {props.cell === 'who' ? (
          <WhoEditor task={task} model={model} onDone={() => props.onEdit(null)} />
        ) : (
          <>
            <Face name={who || null} />
            <span class={who ? 'cut' : 'cut quiet'}>{who || task.role}</span>
          </>
        )}
      </GridBox>
      <EditableDays {...props} />
      <GridBox role="gridcell" class="c-start num quiet">
        {facts.startOn && task.kind !== 'milestone' && (
          <PlannedDay on={facts.startOn} today={model.today} isProvisional={facts.isProvisional} />
        )}
      </GridBox>
      <EditableDue {...props} facts={facts} />
      <Float facts={facts} />
    </>
  );
}

function Status({ task, facts, today }: { task: Task; facts: TaskFacts; today: Day }) {
  const isLate = isLateNow(task, facts, today);
  return (
    <button
      type="button"
      class="wb-glyph"
      data-cell="status"
      tabIndex={-1}
      aria-label={taskWords.setStatus(task.title, statusName[task.status])}
      title={statusName[task.status]}
    >
      <StatusGlyph kind={task.kind} status={task.status} isLate={isLate} />
    </button>
  );
}

function Title({ line, cell, onEdit }: Props) {
  const { task } = line;
  if (cell === 'title') return <CellEditor task={task} cell="title" onEdit={onEdit} />;
  return (
    <span class="wb-name cut" data-cell="open" title={task.title}>
      {task.title}
    </span>
  );
}

function EditableDays({ line, cell, onEdit }: Props) {
  const { task } = line;
  return (
    <GridBox role="gridcell" class="c-days num editable" data-cell={task.kind === 'milestone' ? undefined : 'days'}>
      {cell === 'days' ? (
        <CellEditor task={task} cell="days" onEdit={onEdit} />
      ) : (
        task.kind !== 'milestone' && (
          <span title={projectWords.days(task.durationDays, task.unit === 'calendar')}>{task.durationDays}</span>
        )
      )}
    </GridBox>
  );
}

function EditableDue({ line, cell, onEdit, model, facts }: Props & { facts: TaskFacts }) {
  const { task } = line;
  const isOver = task.status !== 'done' && facts.dueOn !== null && facts.dueOn < model.today;
  const isGuess = facts.isProvisional && !task.deadlineOn;
  const tone = isOver ? (facts.severity === 'red' ? ' late' : ' risk') : task.status === 'done' ? ' quiet' : '';
  return (
    <GridBox role="gridcell" class={`c-due num editable${tone}`} data-cell="due">
      {cell === 'due' ? (
        <CellEditor task={task} cell="due" onEdit={onEdit} />
      ) : (
        facts.dueOn && (
          <time
            dateTime={facts.dueOn}
            class={isGuess ? 'provisional' : undefined}
            title={
              isGuess ? projectWords.provisional : task.deadlineOn ? projectWords.agreedDue : projectWords.plannedDue
            }
          >
            {dayText(facts.dueOn, model.today)}
          </time>
        )
      )}
    </GridBox>
  );
}

/** A day as computed; underlined where a notice may still move it. */
function PlannedDay({ on, today, isProvisional }: { on: Day; today: Day; isProvisional: boolean }) {
  const text = dayText(on, today);
  if (!isProvisional) return <>{text}</>;
  return (
    <span class="provisional" title={projectWords.provisional}>
      {text}
    </span>
  );
}

const signed = (days: number): string => (days < 0 ? `−${-days}` : String(days));

function Float({ facts }: { facts: TaskFacts }) {
  const { float, isCritical } = facts;
  return (
    <GridBox role="gridcell" class="c-float num quiet">
      {float !== null && (
        <span
          class={isCritical ? 'wb-critical' : undefined}
          title={float < 0 ? projectWords.overBy(-float) : projectWords.float(float)}
        >
          {signed(float)}
        </span>
      )}
    </GridBox>
  );
}

function GroupCells(props: Props & { group: NonNullable<TaskLine['group']> }) {
  const { line, group, model, cell, onEdit } = props;
  const isGuess = model.plan?.ok === true && model.plan.provisional.has(line.task.id);
  return (
    <>
      <GridBox role="gridcell" class="c-title">
        <span class="wb-fold" data-cell="fold">
          <Icon name={group.isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
        </span>
        {cell === 'title' ? (
          <CellEditor task={line.task} cell="title" onEdit={onEdit} />
        ) : (
          <span class="wb-name cut" title={line.task.title}>
            {line.task.title}
          </span>
        )}
        {group.total > 0 && (
          <span class="t12 quiet">
            {line.isHeading && group.done % group.total === 0 ? group.total : `${group.done}/${group.total}`}
          </span>
        )}
      </GridBox>
      <GridBox role="gridcell" class="c-late num">
        <LateMark daysLate={group.daysLate} severity={group.severity} />
      </GridBox>
      <GridBox role="gridcell" class="c-who" />
      <GridBox role="gridcell" class="c-days num" />
      <GridBox role="gridcell" class="c-start num quiet">
        {group.startOn && <PlannedDay on={group.startOn} today={model.today} isProvisional={isGuess} />}
      </GridBox>
      <GridBox role="gridcell" class="c-due num quiet">
        {group.finishOn && <PlannedDay on={group.finishOn} today={model.today} isProvisional={isGuess} />}
      </GridBox>
      <GridBox role="gridcell" class="c-float num quiet">
        {group.float !== null && signed(group.float)}
      </GridBox>
    </>
  );
}
