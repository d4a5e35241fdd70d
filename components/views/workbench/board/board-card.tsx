import { draggable } from '@atlaskit/pragmatic-drag-and-drop/element/adapter';
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview';
import { useEffect, useRef } from 'preact/hooks';
import { isLateNow } from '../../../../domain/health/is-late-now.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { statusName, taskWords } from '../../../../locales/task.ts';
import { Chip } from '../../../ui/chip.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { Face } from '../../../ui/face.tsx';
import { LateMark } from '../../../ui/late-mark.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { hrefOf } from '../route.ts';
import { steady } from '../steady.ts';

type Props = {
  task: Task;
  model: ProjectModel;
  /** Cannot be carried. */
  isFixed: boolean;
  isStop: boolean;
  isCarried: boolean;
  isOpen: boolean;
};

/** A task as a card (LOOK §5). A link to its sheet; the pointer or Space carries it. */
function DrawnCard({ task, model, isFixed, isStop, isCarried, isOpen }: Props) {
  const node = useRef<HTMLAnchorElement>(null);
  useDraggable(node, task, isFixed);
  const { id: projectId } = model.project;
  const isDone = task.status === 'done';
  const facts = model.facts(task);
  const isRed = facts.severity === 'red';
  const isOver = !isDone && facts.dueOn !== null && facts.dueOn < model.today;
  const names = ['bd-card', isDone ? 'done' : '', isCarried ? 'ghost' : '', isOpen ? 'on' : ''];
  return (
    <a
      ref={node}
      class={names.filter(Boolean).join(' ')}
      href={hrefOf({ page: 'project', projectId, view: 'board', taskId: task.id })}
      draggable={!isFixed}
      data-card={task.id}
      tabIndex={isStop ? 0 : -1}
      aria-describedby="board-hint"
      {...(isOpen ? { 'aria-current': true } : {})}
    >
      <span class="bd-title">
        <StatusGlyph kind={task.kind} status={task.status} isLate={isLateNow(task, facts, model.today)} />
        <span class="unseen">{statusName[task.status]}</span>
        <span class="bd-name" title={task.title}>
          {task.title}
        </span>
      </span>
      <span class="bd-foot">
        <Chips task={task} />
        {!isDone && <LateMark daysLate={facts.daysLate} severity={facts.severity} />}
        {facts.dueOn && (
          <time class={`t12 ${isOver ? (isRed ? 'late' : 'risk') : 'quiet'}`} dateTime={facts.dueOn}>
            {dayText(facts.dueOn, model.today)}
          </time>
        )}
        <Face name={model.whoOf(task) || null} />
      </span>
    </a>
  );
}

export const BoardCard = steady(DrawnCard);

function Chips({ task }: { task: Task }) {
  const done = task.checklist.filter(({ isDone }) => isDone).length;
  return (
    <span class="bd-chips">
      {task.waitFor && (
        <Chip tone="wait" icon="hourglass" title={taskWords.waiting(task.waitFor)}>
          {task.waitFor}
        </Chip>
      )}
      {task.checklist.length > 0 && (
        <Chip icon="list-checks" title={taskWords.checklist}>
          {done}/{task.checklist.length}
        </Chip>
      )}
      {task.tags.slice(0, 2).map((tag) => (
        <Chip key={tag}>{tag}</Chip>
      ))}
    </span>
  );
}

function useDraggable(node: { current: HTMLElement | null }, { id, kind }: Task, isFixed: boolean): void {
  useEffect(() => {
    const element = node.current;
    if (!element || isFixed) return;
    return draggable({
      element,
      getInitialData: () => ({ taskId: id, kind }),
      onGenerateDragPreview: ({ nativeSetDragImage, location }) =>
        setCustomNativeDragPreview({
          nativeSetDragImage,
          getOffset: () => heldAt(element, location.current.input),
          render: ({ container }) => container.append(pictureOf(element)),
        }),
    });
  }, [node, id, kind, isFixed]);
}

/** The point of the picture that stays under the pointer: where the card was taken hold of. */
function heldAt(card: HTMLElement, { clientX, clientY }: { clientX: number; clientY: number }) {
  const { left, top } = card.getBoundingClientRect();
  return { x: clientX - left + air.x, y: clientY - top + air.y };
}

/** Room for the shadow, as in the style sheet. */
const air = { x: 24, y: 16 };

/** What hangs on the pointer: the card, tilted and lifted. */
function pictureOf(card: HTMLElement): HTMLElement {
  const picture = document.createElement('div');
  picture.className = 'bd-lifted';
  const copy = card.cloneNode(true) as HTMLElement;
  copy.style.width = `${card.offsetWidth}px`;
  copy.style.height = `${card.offsetHeight}px`;
  picture.append(copy);
  return picture;
}
