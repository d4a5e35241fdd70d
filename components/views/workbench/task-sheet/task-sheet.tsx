import type { ComponentChildren } from 'preact';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { common } from '../../../../locales/common.ts';
import { projectWords } from '../../../../locales/project.ts';
import { TaskCard } from '../../../task/task-card.tsx';
import { Button } from '../../../ui/button.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import { WaitMore } from '../../waits/wait-more.tsx';
import { useToday } from '../use-today.ts';

type Props = {
  task: Task;
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
export function TaskSheet({ task, members, order, crumb, onOpen, onClose, onDelete, children }: Props) {
  const today = useToday();
  const place = order.indexOf(task.id);
  const step = (by: number) => {
    const id = place < 0 ? undefined : order[place + by];
    if (id !== undefined) onOpen(id);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: arrows pressed anywhere in the sheet, as in the list
    <div class="wb-sheet" onKeyDown={(event) => onArrow(event, step)}>
      <Sheet
        label={task.title}
        onClose={onClose}
        top={
          <>
            <h2 class="grow cut">{crumb}</h2>
            <Button
              kind="ghost"
              icon="chevron-up"
              label={projectWords.previous}
              disabled={place <= 0}
              onClick={() => step(-1)}
            />
            <Button
              kind="ghost"
              icon="chevron-down"
              label={projectWords.next}
              disabled={place < 0 || place >= order.length - 1}
              onClick={() => step(1)}
            />
            <Button kind="ghost" icon="link" label={projectWords.copyLink} onClick={() => void copyAddress()} />
          </>
        }
      >
        <TaskCard
          waitMore={task.kind === 'wait' && <WaitMore task={task} />}
          key={task.id}
          task={task}
          members={members}
          today={today}
          onChange={(fields) => void doWish(updateTasks, { ids: [task.id], fields })}
          onClose={onClose}
          onDelete={onDelete}
        >
          {children}
        </TaskCard>
      </Sheet>
    </div>
  );
}

/** Arrows in a field move in the field. */
function onArrow(event: KeyboardEvent, step: (by: number) => void): void {
  const isTyped = event.target instanceof Element && event.target.closest('input, textarea, select, [role="menu"]');
  const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (by === undefined || isTyped || event.defaultPrevented || event.altKey) return;
  event.preventDefault();
  step(by);
}

async function copyAddress(): Promise<void> {
  await navigator.clipboard.writeText(location.href);
  showToast({ text: common.copied });
}
