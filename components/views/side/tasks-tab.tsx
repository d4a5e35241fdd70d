import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import { dueOn } from '../../../domain/health/lateness.ts';
import type { Task } from '../../../domain/model/task.ts';
import { fieldEnd, textFilter } from '../../../domain/search/text-filter.ts';
import { sideWords } from '../../../locales/side.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Input } from '../../ui/input.tsx';
import { useAlphabet } from '../../ui/use-alphabet.ts';
import { type OpenTask, TaskList } from './task-list.tsx';
import type { SidePlan } from './use-plan.ts';

type Props = OpenTask & {
  plan: SidePlan;
  filter: string;
  onFilter: (text: string) => void;
  filterRef: Ref<HTMLInputElement>;
};

/** 任务: all open tasks by due day, filtered by what is typed. */
export function TasksTab({ plan, filter, onFilter, filterRef, openId, onOpen }: Props) {
  const alphabet = useAlphabet(filter !== '');
  const shown = useMemo(() => matching(plan, filter), [plan.open, plan.members, filter, alphabet]);
  if (plan.open === null) return null;
  return (
    <>
      <div class="side-filter">
        <Input
          size="sm"
          type="search"
          icon="filter"
          label={sideWords.filter}
          placeholder={sideWords.filter}
          value={filter}
          onInput={onFilter}
          inputRef={filterRef}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || !filter) return;
            event.preventDefault();
            onFilter('');
          }}
        />
      </div>
      {shown.length > 0 ? (
        <TaskList label={sideWords.tasks} tasks={shown} plan={plan} openId={openId} onOpen={onOpen} />
      ) : filter ? (
        <EmptyState
          icon="filter-x"
          fact={sideWords.noMatch}
          next={filter}
          action={
            <Button size="sm" onClick={() => onFilter('')}>
              {sideWords.clearFilter}
            </Button>
          }
        />
      ) : (
        <EmptyState icon="list-checks" fact={sideWords.noTasks} next={sideWords.noTasksNext} />
      )}
    </>
  );
}

/** Every word typed must stand in the title, a tag, the person, who is waited for, the project or the due day. */
function matching(plan: SidePlan, filter: string): readonly Task[] {
  const open = plan.open ?? [];
  if (filter.trim() === '') return open;
  const isWanted = textFilter(filter);
  return open.filter((task) =>
    isWanted(
      [
        task.title,
        task.waitFor,
        dueOn(task) ?? '',
        plan.memberName(task.assigneeId) ?? '',
        plan.projectName(task.projectId) ?? '',
        ...task.tags,
      ].join(fieldEnd),
    ),
  );
}
