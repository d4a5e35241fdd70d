import { addDays } from '../../../domain/calendar/day.ts';
import { isCounted } from '../../../domain/health/is-counted.ts';
import type { Task } from '../../../domain/model/task.ts';
import { sideWords } from '../../../locales/side.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { SectionHead } from '../../ui/section-head.tsx';
import { OfItem } from './of-item.tsx';
import { countBefore } from './open-order.ts';
import { type OpenTask, TaskList } from './task-list.tsx';
import type { SidePlan } from './use-plan.ts';
import { WeekStrip } from './week-strip.tsx';

type Props = OpenTask & {
  plan: SidePlan;
  /** Tasks of the row pointed at. */
  ofItem: readonly Task[];
  onSeeTomorrow: () => void;
};

/** Open tasks due today or before. */
export const dueTasks = ({ open, today }: SidePlan): readonly Task[] =>
  (open ?? []).slice(0, countBefore(open ?? [], addDays(today, 1)));

/** 今天: the tasks of the row pointed at, what is due, what was done. */
export function TodayTab({ plan, ofItem, openId, onOpen, onSeeTomorrow }: Props) {
  const inItem = new Set(ofItem.map((task) => task.id));
  const due = dueTasks(plan).filter((task) => !inItem.has(task.id));
  const done = plan.doneToday.filter((task) => !inItem.has(task.id)).sort(byDoneTime);
  if (plan.open === null) return null;
  const shared = { plan, openId, onOpen };
  return (
    <>
      {ofItem.length > 0 && <OfItem title={sideWords.thisItem} tasks={ofItem} {...shared} />}
      {due.length > 0 && (
        <section>
          <SectionHead title={sideWords.dueAndLate} count={due.filter((task) => isCounted(task)).length} />
          <TaskList label={sideWords.dueAndLate} tasks={due} {...shared} />
        </section>
      )}
      {due.length === 0 && ofItem.length === 0 && <NothingDue plan={plan} onSeeTomorrow={onSeeTomorrow} />}
      {done.length > 0 && (
        <section>
          <SectionHead title={sideWords.doneToday} count={done.length} />
          <TaskList label={sideWords.doneToday} tasks={done} {...shared} />
        </section>
      )}
      {plan.open.length > 0 && <WeekStrip plan={plan} />}
    </>
  );
}

function NothingDue({ plan, onSeeTomorrow }: { plan: SidePlan; onSeeTomorrow: () => void }) {
  const tomorrow = addDays(plan.today, 1);
  const open = plan.open ?? [];
  const count = countBefore(open, addDays(tomorrow, 1)) - countBefore(open, tomorrow);
  if (plan.open?.length === 0) {
    return <EmptyState icon="list-checks" fact={sideWords.noTasks} next={sideWords.noTasksNext} />;
  }
  return (
    <EmptyState
      icon="sun"
      fact={sideWords.nothingDue}
      next={sideWords.nothingDueNext(count)}
      action={
        count > 0 && (
          <button type="button" class="link t12" onClick={onSeeTomorrow}>
            {sideWords.seeTomorrow}
          </button>
        )
      }
    />
  );
}

const byDoneTime = (left: Task, right: Task): number => ((left.doneAt ?? '') < (right.doneAt ?? '') ? -1 : 1);
