import { todayWords } from '../../../../locales/workbench.ts';
import { useLive } from '../../../../storage/live.ts';
import { allMembers, projectById, tasksByIds } from '../../../../storage/queries.ts';
import { Icon } from '../../../ui/icon.tsx';
import { HiddenTask } from '../../roles/hidden.tsx';
import { useViewer } from '../../roles/viewer.ts';
import { hrefOf } from '../route.ts';
import { goTo } from '../use-route.ts';
import { removeTask } from './remove-task.ts';
import { TaskSheet } from './task-sheet.tsx';

type Props = {
  taskId: string;
  order: readonly string[];
  /** Another task of the list; by default 今天 shows it. */
  onOpen?: (taskId: string) => void;
  onClose: () => void;
};

/** The sheet of a task from anywhere, its project not being open. */
export function LooseTaskSheet({ taskId, order, onOpen = showToday, onClose }: Props) {
  const answer = useLive(() => tasksByIds([taskId]), [taskId]);
  const task = answer?.find(({ id }) => id === taskId);
  const members = useLive(allMembers) ?? [];
  const project = useLive(async () => (task ? await projectById(task.projectId) : undefined), [task?.projectId]);
  const { seen } = useViewer();
  if (!task) return null;
  if (seen && !seen.ids.has(taskId)) return <HiddenTask onClose={onClose} />;
  return (
    <TaskSheet
      task={task}
      members={members}
      order={order}
      crumb={project?.name ?? todayWords.inbox}
      onOpen={onOpen}
      onClose={onClose}
      onDelete={() => {
        onClose();
        removeTask(task);
      }}
    >
      {project && (
        <a class="link row g2" href={hrefOf({ page: 'project', projectId: project.id, view: 'list', taskId: task.id })}>
          <Icon name="arrow-right" size={14} />
          {todayWords.wholeProject}
        </a>
      )}
    </TaskSheet>
  );
}

const showToday = (taskId: string): void => goTo({ page: 'today', taskId }, 'replace');
