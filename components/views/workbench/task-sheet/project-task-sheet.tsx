import type { Task } from '../../../../domain/model/task.ts';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import { conflictWords } from '../../../../locales/conflict.ts';
import { projectWords } from '../../../../locales/project.ts';
import { dayText } from '../../../ui/day-text.ts';
import { Notice } from '../../../ui/notice.tsx';
import { HiddenTask } from '../../roles/hidden.tsx';
import { useViewer } from '../../roles/viewer.ts';
import { TaskMoney } from '../budget/task-money.tsx';
import { FreezeNotices } from '../plan-check/freeze-notices.tsx';
import { OverNotices } from '../plan-check/over-notices.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { Predecessors } from './predecessors.tsx';
import { QualityHints } from './quality-hints.tsx';
import { TaskCalendar } from './task-calendar.tsx';
import { TaskSheet } from './task-sheet.tsx';

type Props = {
  model: ProjectModel;
  taskId: string;
  order: readonly string[];
  onOpen: (taskId: string) => void;
  onClose: () => void;
  onDelete: (taskId: string) => void;
};

/** The sheet of a task of the open project: with its planned days, its float and what it waits for. */
export function ProjectTaskSheet({ model, taskId, order, onOpen, onClose, onDelete }: Props) {
  const task = model.tasks.get(taskId);
  const { role } = useViewer();
  // For who looks at the money: its days and its money, not how it is worked on.
  const works = seesPart(role, 'talk');
  if (!task) return model.seen ? <HiddenTask onClose={onClose} /> : null;
  const isGroup = [...model.tasks.values()].some((other) => other.parentId === taskId);
  return (
    <TaskSheet
      task={task}
      isGroup={isGroup}
      members={model.members}
      order={order}
      crumb={model.tasks.get(task.parentId ?? '')?.title ?? model.project.name}
      onOpen={onOpen}
      onClose={onClose}
      onDelete={() => {
        onClose();
        onDelete(taskId);
      }}
    >
      {!isGroup && <PlanLine model={model} task={task} />}
      {works && (
        <>
          {!isGroup && task.kind !== 'milestone' && <TaskCalendar model={model} task={task} />}
          <Clashes model={model} taskId={task.id} />
          <FreezeNotices model={model} task={task} />
          <OverNotices model={model} task={task} />
          <Predecessors model={model} task={task} onOpen={onOpen} />
          <QualityHints model={model} task={task} />
        </>
      )}
      {seesPart(role, 'money') && <TaskMoney model={model} task={task} />}
    </TaskSheet>
  );
}

/** What of this task's days cannot hold, and what to do; how late its chain is stands in the plan line already. */
function Clashes({ model, taskId }: { model: ProjectModel; taskId: string }) {
  const clashes = model.plan?.ok ? model.plan.conflicts : [];
  return clashes
    .filter(
      ({ kind, taskIds }) =>
        kind !== 'negativeFloat' && taskIds.includes(taskId) && taskIds.every((id) => model.tasks.has(id)),
    )
    .map(({ kind, taskIds }) => (
      <Notice key={`${kind} ${taskIds.join()}`} tone="risk" icon="triangle-alert">
        {conflictWords[kind](taskIds.map((id) => model.tasks.get(id)?.title ?? ''))}
      </Notice>
    ));
}

/** When it is planned, how long it takes, and what a delay would do. */
function PlanLine({ model, task }: { model: ProjectModel; task: Task }) {
  const { startOn, finishOn, float, daysLate, severity, isProvisional } = model.facts(task);
  return (
    <dl class="wb-plan">
      {startOn && finishOn && (
        <>
          <dt>{projectWords.planned}</dt>
          <dd>
            <span {...(isProvisional ? { class: 'provisional', title: projectWords.provisional } : {})}>
              {dayText(startOn, model.today)}
              {finishOn !== startOn && ` – ${dayText(finishOn, model.today)}`}
            </span>
            {task.kind !== 'milestone' && (
              <span class="quiet"> · {projectWords.days(task.durationDays, task.unit === 'calendar')}</span>
            )}
          </dd>
        </>
      )}
      {float !== null && (
        <>
          <dt>{projectWords.column.float}</dt>
          <dd>
            {float > 0 ? projectWords.float(float) : float === 0 ? projectWords.noFloat : projectWords.overBy(-float)}
          </dd>
        </>
      )}
      {daysLate > 0 && task.status !== 'done' && (
        <>
          <dt>{projectWords.column.late}</dt>
          <dd class={severity === 'red' ? 'late' : 'risk'}>{projectWords.days(daysLate, false)}</dd>
        </>
      )}
    </dl>
  );
}
