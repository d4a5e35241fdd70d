import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Task } from '../../../domain/model/task.ts';
import { sideWords } from '../../../locales/side.ts';
import { TaskCard } from '../../task/task-card.tsx';
import { TaskRow } from '../../task/task-row.tsx';
import { Button } from '../../ui/button.tsx';
import { WindowList } from '../../ui/window-list.tsx';
import { openPlace } from '../popup/open-place.ts';
import { WaitMore } from '../waits/wait-more.tsx';
import { hrefOf } from '../workbench/route.ts';
import { rowFacts } from './row-facts.ts';
import { changeTask, removeTask, turnTask } from './task-wishes.ts';
import type { SidePlan } from './use-plan.ts';

export type OpenTask = { openId: string | null; onOpen: (taskId: string | null) => void };
type Props = OpenTask & { label: string; tasks: readonly Task[]; plan: SidePlan };

/** Task rows; the open one is its card, in its place. */
export function TaskList({ label, tasks, plan, openId, onOpen }: Props) {
  return (
    <WindowList
      label={label}
      items={tasks}
      keyOf={(task) => task.id}
      openKey={openId}
      render={(task) =>
        task.id === openId ? (
          <OpenCard
            task={task}
            plan={plan}
            onClose={() => closeToRow(task.id, onOpen)}
            onDelete={async () => {
              if (await removeTask(task)) onOpen(null);
            }}
          />
        ) : (
          <TaskRow
            task={task}
            today={plan.today}
            {...rowFacts(task, plan)}
            where={plan.projectName(task.projectId) ?? ''}
            onOpen={onOpen}
            onStatus={(_, status) => void turnTask(task, status)}
          />
        )
      }
    />
  );
}

/** The focus goes back to the row that the card stood for. */
function closeToRow(taskId: string, onOpen: (taskId: string | null) => void): void {
  onOpen(null);
  requestAnimationFrame(() => document.querySelector<HTMLElement>(`[data-row="${CSS.escape(taskId)}"]`)?.focus());
}

type CardProps = { task: Task; plan: SidePlan; onClose: () => void; onDelete: () => Promise<void> };

function OpenCard({ task, plan, onClose, onDelete }: CardProps) {
  const project = plan.projectName(task.projectId);
  const card = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    card.current?.focus({ preventScroll: true });
    card.current?.scrollIntoView?.({ block: 'nearest' });
  }, [task.id]);
  return (
    <div class="side-open-card" tabIndex={-1} ref={card}>
      <TaskCard
        waitMore={task.kind === 'wait' && <WaitMore task={task} />}
        task={task}
        members={plan.members}
        today={plan.today}
        onChange={(fields) => void changeTask(task, fields)}
        onClose={onClose}
        onDelete={() => void onDelete()}
      >
        {project && (
          <Button
            kind="ghost"
            size="sm"
            icon="maximize-2"
            class="side-to-project"
            label={sideWords.openProject(project)}
            onClick={() =>
              void openPlace(hrefOf({ page: 'project', projectId: task.projectId, view: 'list', taskId: task.id }))
            }
          >
            <span class="cut">{project}</span>
          </Button>
        )}
      </TaskCard>
    </div>
  );
}
