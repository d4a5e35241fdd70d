import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { disableNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/disable-native-drag-preview';
import { useEffect, useRef } from 'preact/hooks';
import type { Task } from '../../../../domain/model/task.ts';
import { statusName } from '../../../../locales/task.ts';
import { calendarWords } from '../../../../locales/views.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { Diamond } from '../../../ui/diamond.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { hrefOf } from '../route.ts';
import type { CalendarItem } from './items.ts';
import { canMove } from './move-preview.ts';
import type { Segment } from './weeks.ts';

type Props = {
  model: ProjectModel;
  item: CalendarItem;
  segment: Segment;
  isFirst: boolean;
  isStop: boolean;
  isOpen: boolean;
  isHeld: boolean;
};

/** A task on its days: a link to its sheet; a milestone is a diamond. Its parts in later weeks are no stops of their own. */
export function CalendarBar({ model, item, segment, isFirst, isStop, isOpen, isHeld }: Props) {
  const { task } = item;
  const facts = model.facts(task);
  const isDone = task.status === 'done';
  const isRed = !isDone && facts.severity === 'red';
  const node = useRef<HTMLAnchorElement>(null);
  const isMovable = canMove(model, task);
  useBarDrag(node, task.id, isMovable);
  const names = [
    'cal-bar',
    task.kind === 'milestone' ? 'milestone' : stateOf(task),
    segment.isStart ? 'start' : '',
    segment.isEnd ? 'end' : '',
    item.isMoved ? 'moved' : '',
    isOpen ? 'on' : '',
    isHeld ? 'held' : '',
  ];
  return (
    <a
      ref={node}
      class={names.filter(Boolean).join(' ')}
      href={hrefOf({ page: 'project', projectId: model.project.id, view: 'calendar', taskId: task.id })}
      draggable={isMovable}
      data-bar={task.id}
      tabIndex={isFirst && isStop ? 0 : -1}
      title={sentenceOf(model, item, task.title)}
      {...(isFirst ? { 'data-first': '', 'aria-describedby': 'calendar-hint' } : {})}
      {...(isOpen ? { 'aria-current': true } : {})}
    >
      {task.kind === 'milestone' && <Diamond isDone={isDone} isLate={isRed && facts.daysLate > 0} size={12} />}
      <span class="cut">{task.title}</span>
      <span class="unseen">{sentenceOf(model, item, '')}</span>
      {segment.isEnd && !isDone && <LateMark daysLate={facts.daysLate} severity={facts.severity} />}
    </a>
  );
}

function stateOf({ status, kind }: Task): string {
  if (status === 'done') return 'done';
  return kind === 'wait' ? 'wait' : status === 'todo' ? 'todo' : 'run';
}

function sentenceOf(model: ProjectModel, { task, startOn, finishOn }: CalendarItem, title: string): string {
  const [from, to] = [plainDay(startOn, model.today), plainDay(finishOn, model.today)];
  const { daysLate } = model.facts(task);
  return calendarWords.sentence(
    title,
    from === to ? from : calendarWords.span(from, to),
    statusName[task.status],
    model.whoOf(task),
    task.status === 'done' ? 0 : daysLate,
  );
}

function useBarDrag(node: { current: HTMLElement | null }, taskId: string, isMovable: boolean): void {
  useEffect(() => {
    const element = node.current;
    if (!element || !isMovable) return;
    return draggable({
      element,
      getInitialData: () => ({ barId: taskId }),
      // The bar itself shows where it would stand.
      onGenerateDragPreview: ({ nativeSetDragImage }) => disableNativeDragPreview({ nativeSetDragImage }),
    });
  }, [node, taskId, isMovable]);
}
