import { useMemo } from 'preact/hooks';
import type { Task } from '../../../../domain/model/task.ts';
import { Notice } from '../../../ui/notice.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { overText } from './conflict-rows.ts';
import type { Question } from './question.ts';
import { useAnswer, usePlannedRows } from './use-planner.ts';

/** In a task's sheet: who has too much on its days. */
export function OverNotices({ model, task }: { model: ProjectModel; task: Task }) {
  const isAsked = task.kind === 'work' && task.status !== 'done' && hasSomebody(model, task);
  const rows = usePlannedRows(model, isAsked);
  const question = useMemo<Question | null>(
    () => (rows ? { kind: 'people', rows, today: model.today } : null),
    [rows, model.today],
  );
  const { answer } = useAnswer(question);
  if (!question || answer?.kind !== 'people') return null;
  return answer.over
    .filter(({ taskIds }) => taskIds.includes(task.id))
    .map((over) => (
      <Notice key={`${over.name} ${over.fromOn}`} tone="risk" icon="triangle-alert">
        {overText(over, model.today)}
      </Notice>
    ));
}

/** Only known people and the roles they have can be over capacity. */
const hasSomebody = ({ members }: ProjectModel, { assigneeId, role }: Task): boolean =>
  members.some((member) => member.id === assigneeId || (member.isActive && member.role !== '' && member.role === role));
