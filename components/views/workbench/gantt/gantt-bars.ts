import { dayNumber } from '../../../../domain/calendar/day.ts';
import type { DaySpan, GanttBar } from '../../../../domain/gantt/gantt-bar.ts';
import type { Moved, Preview } from '../../../../domain/gantt/preview.ts';
import { valuesOf } from '../../../../domain/model/placed-map.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Task } from '../../../../domain/model/task.ts';
import type { ProjectPlan } from '../../../../domain/schedule/plan-project.ts';
import { gantt } from '../../../../locales/gantt.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { TaskFacts } from '../task-facts.ts';
import type { TaskLine } from '../task-lines.ts';
import { driftWords } from './drift-words.ts';

/** Days of a baseline by task id; a task that is not in it was added later. */
export type BaselineDays = ReadonlyMap<string, { startOn: Day; finishOn: Day }>;

export type BarSource = {
  model: ProjectModel;
  lines: readonly TaskLine[];
  /** A chosen baseline; without one the last accepted plan, where the plan has left it. */
  baseline: BaselineDays | null;
  preview: Preview | null;
  showsCritical: boolean;
};

/** Bars are made when they come into view; more than these are forgotten again. */
const kept = 2000;

/** The bar of each row, made when asked for. */
export function barsOf(source: BarSource): (row: number) => GanttBar | null {
  const known = new Map<number, GanttBar>();
  const marks = marksOf(source.model);
  return (row) => {
    const found = known.get(row);
    if (found) return found;
    const line = source.lines[row];
    const bar = line ? barOf(line, source, marks) : null;
    if (bar) {
      if (known.size >= kept) known.clear();
      known.set(row, bar);
    }
    return bar;
  };
}

type Marks = { conflicts: ReadonlySet<string>; isWaiting: (taskId: string) => boolean };
const marksOfModel = new WeakMap<ProjectModel, Marks>();

/** Tasks in conflict, and tasks that wait for another: read once per state of the project. */
function marksOf(model: ProjectModel): Marks {
  const found = marksOfModel.get(model);
  if (found) return found;
  const conflicts = new Set<string>();
  if (model.plan?.ok)
    for (const { kind, taskIds } of model.plan.conflicts) {
      // The line that is too late is told by its floats; a mark on every task of it would tell nothing.
      if (kind !== 'negativeFloat') conflicts.add(taskIds.at(-1) ?? '');
    }
  let waiting: ReadonlySet<string> | null = null;
  const marks: Marks = {
    conflicts,
    // Only milestones ask; without one the links of a large plan are not gone through.
    isWaiting: (taskId) => {
      waiting ??= new Set(Array.from(model.links.values(), (link) => link.toId));
      return waiting.has(taskId);
    },
  };
  marksOfModel.set(model, marks);
  return marks;
}

function barOf(line: TaskLine, source: BarSource, marks: Marks): GanttBar | null {
  const { model, preview } = source;
  const task = preview?.tasks.get(line.task.id) ?? line.task;
  const facts = line.group ? null : model.facts(line.task);
  const span = spanOf(line, task, facts, model, marks);
  if (!span) return null;
  const moved = preview?.moved.get(task.id) ?? null;
  const there = moved ? movedSpan(task, moved, span, model, marks) : span;
  return {
    taskId: task.id,
    shape: line.group ? 'summary' : task.kind === 'milestone' ? 'milestone' : 'bar',
    ...there,
    ...stateOf(task, line, facts, source),
    baseline: baselineOf(line, task, span, source, marks),
    ...flagsOf(task, marks),
    label: labelOf(task, facts, moved),
    ghost: moved ? span : null,
    isMoved: moved !== null,
  };
}

function spanOf(
  line: TaskLine,
  task: Task,
  facts: TaskFacts | null,
  model: ProjectModel,
  marks: Marks,
): DaySpan | null {
  const { startOn, finishOn } = line.group ?? facts ?? { startOn: null, finishOn: null };
  if (!startOn || !finishOn) return null;
  return task.kind === 'milestone' && !line.group ? instantOf(task, finishOn, model, marks) : daysOf(startOn, finishOn);
}

const daysOf = (startOn: Day, finishOn: Day): DaySpan => ({ start: dayNumber(startOn), end: dayNumber(finishOn) + 1 });

/** DESIGN §6: an `end` milestone stands behind the day it shows, a `start` one before it. */
function instantOf(task: Task, on: Day, { project }: ProjectModel, marks: Marks): DaySpan {
  const edge =
    task.milestoneEdge ?? (task.id === project.launchTaskId ? 'start' : marks.isWaiting(task.id) ? 'end' : 'start');
  const at = dayNumber(on) + (edge === 'end' ? 1 : 0);
  return { start: at, end: at };
}

const movedSpan = (task: Task, moved: Moved, span: DaySpan, model: ProjectModel, marks: Marks): DaySpan =>
  task.kind === 'milestone' && span.start === span.end
    ? instantOf(task, moved.finishOn, model, marks)
    : daysOf(moved.startOn, moved.finishOn);

type State = Pick<GanttBar, 'tone' | 'progress' | 'critical' | 'near' | 'forecastEnd' | 'daysLate' | 'severity'>;

function stateOf(task: Task, line: TaskLine, facts: TaskFacts | null, { model, showsCritical }: BarSource): State {
  const isDone = line.group ? line.group.total > 0 && line.group.done === line.group.total : task.status === 'done';
  const dates = model.plan?.ok ? model.plan.dates.get(task.id) : undefined;
  const isLeaf = facts !== null;
  const float = facts?.float ?? null;
  const finishOn = facts?.finishOn ?? null;
  const isOver = isLeaf && !isDone && dates !== undefined && finishOn !== null && dates.forecastFinishOn > finishOn;
  return {
    tone: toneOf(task, isDone, facts),
    progress: task.status === 'doing' || task.status === 'review' ? task.progress : 0,
    critical: showsCritical && (facts?.isCritical ?? false),
    near: showsCritical && float !== null && float > 0 && float <= 2,
    forecastEnd: isOver ? instantEnd(task, dates.forecastFinishOn, model) : null,
    daysLate: facts?.daysLate ?? 0,
    severity: facts?.severity ?? null,
  };
}

const instantEnd = (task: Task, on: Day, model: ProjectModel): number =>
  task.kind === 'milestone' ? instantOf(task, on, model, marksOf(model)).end : dayNumber(on) + 1;

function toneOf(task: Task, isDone: boolean, facts: TaskFacts | null): GanttBar['tone'] {
  if (isDone) return 'done';
  if (task.kind === 'milestone') return facts?.severity === 'red' ? 'late' : 'todo';
  if (task.kind === 'wait') return 'wait';
  return task.status === 'todo' ? 'todo' : 'run';
}

function baselineOf(
  line: TaskLine,
  task: Task,
  span: DaySpan,
  { baseline, model }: BarSource,
  marks: Marks,
): DaySpan | null {
  if (line.group) return null;
  const then = baseline ? baseline.get(task.id) : accepted(task);
  if (!then) return null;
  const days =
    task.kind === 'milestone' ? instantOf(task, then.finishOn, model, marks) : daysOf(then.startOn, then.finishOn);
  return !baseline && days.start === span.start && days.end === span.end ? null : days;
}

const accepted = ({ plannedStartOn, plannedFinishOn }: Task) =>
  plannedStartOn && plannedFinishOn ? { startOn: plannedStartOn, finishOn: plannedFinishOn } : null;

function flagsOf(task: Task, marks: Marks): Pick<GanttBar, 'deadline' | 'notBefore' | 'isPinned' | 'hasConflict'> {
  const isOpen = task.status !== 'done';
  const on = task.constraint?.type === 'SNET' ? task.constraint.on : null;
  return {
    deadline: isOpen && task.deadlineOn ? dayNumber(task.deadlineOn) + 1 : null,
    notBefore: isOpen && task.actualStartOn === null && on ? dayNumber(on) : null,
    isPinned: isOpen && (task.pinnedOn !== null || task.constraint?.type === 'MSO' || task.constraint?.type === 'MFO'),
    hasConflict: marks.conflicts.has(task.id),
  };
}

/** Milestones carry name and day, late waits who is waited for; bars have their name in the table. */
function labelOf(task: Task, facts: TaskFacts | null, moved: Moved | null): string {
  if (task.kind === 'milestone') return `${task.title} ${(moved?.finishOn ?? facts?.finishOn ?? '').slice(5)}`;
  return task.kind === 'wait' && task.status !== 'done' && (facts?.daysLate ?? 0) > 0 ? task.waitFor : '';
}

type Span = readonly [first: Day, last: Day];
const spans = new WeakMap<ProjectPlan, Span>();

/** The whole chart's first and last day, forecasts included. */
export function planSpan({ plan, today }: Pick<ProjectModel, 'plan' | 'today'>): Span {
  if (!plan?.ok) return [today, today];
  const known = spans.get(plan);
  if (known) return known;
  let last = plan.finishOn ?? today;
  for (const { forecastFinishOn } of valuesOf(plan.dates)) if (forecastFinishOn > last) last = forecastFinishOn;
  const span: Span = [plan.startOn ?? today, last];
  spans.set(plan, span);
  return span;
}

/** The sentence a bar is to those who cannot see it; with a chosen baseline also how far it is from that. */
export function barSentence(line: TaskLine, model: ProjectModel, baseline: BaselineDays | null): string {
  const { task, group } = line;
  const said = gantt.sentence;
  const facts = group ?? model.facts(task);
  const day = (on: Day) => on.slice(5);
  const parts = [task.title, model.whoOf(task)];
  if (group) parts.push(said.group(group.done, group.total));
  else if (task.kind === 'milestone') parts.push(said.milestone);
  else if (task.kind === 'wait') parts.push(said.wait(task.waitFor));
  if (facts.startOn && facts.finishOn)
    parts.push(
      task.kind === 'milestone' ? said.on(day(facts.finishOn)) : said.span(day(facts.startOn), day(facts.finishOn)),
    );
  if (!group) parts.push(...stateWords(task, model), driftWords(task, model, baseline));
  return parts.filter(Boolean).join(said.join);
}

function stateWords(task: Task, model: ProjectModel): string[] {
  const said = gantt.sentence;
  const facts = model.facts(task);
  const isOpen = task.status !== 'done';
  const marks = marksOf(model);
  return [
    task.kind === 'milestone' ? '' : said.days(task.durationDays),
    isOpen && facts.daysLate > 0 ? said.late(facts.daysLate) : '',
    isOpen && facts.isCritical ? said.critical : facts.float !== null && facts.float > 0 ? said.float(facts.float) : '',
    isOpen && task.pinnedOn ? said.pinned : '',
    isOpen && task.deadlineOn ? said.deadline(task.deadlineOn.slice(5)) : '',
    isOpen && task.constraint?.type === 'SNET' && task.constraint.on ? said.notBefore(task.constraint.on.slice(5)) : '',
    marks.conflicts.has(task.id) ? said.conflict : '',
  ];
}
