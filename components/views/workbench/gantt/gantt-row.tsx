import { type ComponentChildren, h, type VNode } from 'preact';
import { useRef } from 'preact/hooks';
import type { Moved } from '../../../../domain/gantt/preview.ts';
import { isLateNow } from '../../../../domain/health/is-late-now.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { statusName, taskWords } from '../../../../locales/task.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { Face } from '../../../ui/face.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { CellEditor } from '../project/cell-editor.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { type Editing, rowId } from '../project/task-line-row.tsx';
import { ROW_HEIGHT } from '../row-window.ts';
import { steady } from '../steady.ts';
import type { TaskLine } from '../task-lines.ts';
import { type BaselineDays, barSentence } from './gantt-bars.ts';

export type GanttRowProps = {
  line: TaskLine;
  index: number;
  /** Which row it is from the top of the rows' box. */
  place: number;
  model: ProjectModel;
  baseline: BaselineDays | null;
  isSelected: boolean;
  isActive: boolean;
  isLit: boolean;
  /** Its bar is being moved. */
  isHeld: boolean;
  /** It goes by too fast to be read: title and bar alone are drawn. */
  isFast: boolean;
  cell: Editing['cell'] | null;
  /** Where a tried change puts the task, and how many days it then takes. */
  moved: Moved | null;
  daysThen: number | null;
  onEdit: (editing: Editing | null) => void;
};

/** A row of the table beside the chart: state, title, late, who, days, first and last day, float. */
function DrawnRow(props: GanttRowProps) {
  const { line, isSelected, isActive } = props;
  const { task, group } = line;
  const { said, index, mark, rest } = useSlow(props);
  const style = [
    'wb-row gantt-row',
    props.isFast ? 'fast' : '',
    group ? 'group' : '',
    isSelected ? 'on' : '',
    isActive ? 'active' : '',
    props.isLit ? 'lit' : '',
    props.isHeld ? 'held' : '',
    task.status === 'done' && !group ? 'done' : '',
    props.cell ? 'editing' : '',
  ];
  return h(
    'div',
    {
      role: 'row',
      id: rowId(task.id),
      class: style.filter(Boolean).join(' '),
      style: `top: ${props.place * ROW_HEIGHT}px`,
      'data-task': task.id,
      'aria-rowindex': index + 2,
      'aria-level': line.level,
      'aria-selected': isSelected,
      'aria-label': said,
      'aria-expanded': group ? group.isOpen : undefined,
    },
    titleCell(props, mark),
    rest,
  );
}

export const GanttRow = steady(DrawnRow);

/** What is only made anew at a pace one can read; the same object as before makes no work. */
function useSlow(props: GanttRowProps) {
  const kept = useRef<{ said: string; index: number; mark: VNode; rest: VNode } | null>(null);
  const { line, index, model, isFast } = props;
  if (!kept.current || !isFast) {
    const rest = line.group ? <GroupDays {...props} group={line.group} /> : <TaskDays {...props} />;
    kept.current = { said: barSentence(line, model, props.baseline), index, mark: <Mark {...props} />, rest };
  }
  return kept.current;
}

function Mark({ line, model }: GanttRowProps) {
  const { task, group } = line;
  if (!group) return <Glyph task={task} model={model} />;
  return (
    <span class="wb-fold" data-cell="fold">
      <Icon name={group.isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
    </span>
  );
}

function titleCell({ line, cell, onEdit, isFast }: GanttRowProps, mark: VNode): VNode {
  const { task, group, level } = line;
  const title = isFast ? undefined : task.title;
  return h(
    'div',
    { role: 'gridcell', class: 'c-title', style: `left: ${8 + (level - 1) * 20}px` },
    mark,
    cell === 'title' ? (
      <CellEditor task={task} cell="title" onEdit={onEdit} />
    ) : (
      <span class="wb-name" title={title} data-cell="open">
        {task.title}
      </span>
    ),
    group && !isFast && group.total > 0 && (
      <span class="t12 quiet">
        {group.done}/{group.total}
      </span>
    ),
  );
}

function Glyph({ task, model }: { task: TaskLine['task']; model: ProjectModel }) {
  const facts = model.facts(task);
  const isLate = isLateNow(task, facts, model.today);
  return (
    <span class="wb-glyph" data-cell="status" title={taskWords.setStatus(task.title, statusName[task.status])}>
      <StatusGlyph kind={task.kind} status={task.status} isLate={isLate} />
    </span>
  );
}

function TaskDays({ line, model, moved, daysThen, cell, onEdit }: GanttRowProps) {
  const { task } = line;
  const facts = model.facts(task);
  const who = model.whoOf(task);
  const isMilestone = task.kind === 'milestone';
  const { startOn, finishOn, float } = facts;
  const isOpen = task.status !== 'done';
  const days =
    cell === 'days' ? <CellEditor task={task} cell="days" onEdit={onEdit} /> : (daysThen ?? task.durationDays);
  return (
    <>
      {box('c-late num', isOpen && <LateMark daysLate={facts.daysLate} severity={facts.severity} />)}
      {box('c-who', who && <Face name={who} />)}
      {box(`c-days num${daysThen === null ? '' : ' mv'}`, !isMilestone && days, isMilestone ? undefined : 'days')}
      {day('c-start', startOn, moved?.startOn ?? startOn, !isMilestone, model)}
      {day('c-finish', finishOn, moved?.finishOn ?? finishOn, true, model)}
      {box(facts.isCritical ? 'c-float num critical' : 'c-float num', signed(float))}
    </>
  );
}

function GroupDays({ group, moved, model }: GanttRowProps & { group: NonNullable<TaskLine['group']> }) {
  const { startOn, finishOn } = group;
  return (
    <>
      {box('c-late num', <LateMark daysLate={group.daysLate} severity={group.severity} />)}
      {box('c-who')}
      {box('c-days num')}
      {day('c-start', startOn, moved?.startOn ?? startOn, true, model)}
      {day('c-finish', finishOn, moved?.finishOn ?? finishOn, true, model)}
      {box('c-float num', signed(group.float))}
    </>
  );
}

/** Cells are made by calls, not components: two hundred of them are looked at in every frame of a scroll. */
const box = (style: string, inside?: ComponentChildren, cell?: string) =>
  h('div', { role: 'gridcell', class: style, 'data-cell': cell }, inside);

const day = (style: string, before: Day | null, on: Day | null, isShown: boolean, { today }: ProjectModel) =>
  box(isShown && on !== before ? `${style} num mv` : `${style} num`, isShown && on && plainDay(on, today));

const signed = (days: number | null) => (days !== null && days < 0 ? `−${-days}` : days);
