import { useState } from 'preact/hooks';
import { isCounted } from '../../../domain/health/is-counted.ts';
import type { Task } from '../../../domain/model/task.ts';
import { sideWords } from '../../../locales/side.ts';
import { SectionHead } from '../../ui/section-head.tsx';
import { type OpenTask, TaskList } from './task-list.tsx';
import type { SidePlan } from './use-plan.ts';

const shownOfItem = 5;

type Props = OpenTask & { title: string; tasks: readonly Task[]; plan: SidePlan };

/** The tasks of the row pointed at; more than a handful are folded. */
export function OfItem({ title, tasks, ...shared }: Props) {
  const [isWhole, setWhole] = useState(false);
  // The open card must not vanish behind the fold.
  const shown =
    isWhole || tasks.length <= shownOfItem + 1
      ? tasks
      : tasks.filter((task, at) => at < shownOfItem || task.id === shared.openId);
  return (
    <section>
      <SectionHead title={title} count={tasks.filter((task) => isCounted(task)).length} />
      <TaskList label={title} tasks={shown} {...shared} />
      {shown.length < tasks.length && (
        <button type="button" class="side-more" onClick={() => setWhole(true)}>
          {sideWords.showAll(tasks.length - shown.length)}
        </button>
      )}
    </section>
  );
}
