import { projectWords } from '../../../../locales/project.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';

type Props = { hasAny: boolean; onClear: () => void; onAdd: () => void };

/** The list is empty because of the filter, or because nothing is there yet. */
export function NoTasks({ hasAny, onClear, onAdd }: Props) {
  return (
    <div class="grow">
      {hasAny ? (
        <EmptyState
          icon="filter-x"
          fact={projectWords.noMatch}
          action={<Button onClick={onClear}>{projectWords.clearFilter}</Button>}
        />
      ) : (
        <EmptyState
          icon="list-checks"
          fact={projectWords.noTasks}
          next={projectWords.noTasksNext}
          action={
            <Button icon="plus" onClick={onAdd}>
              {projectWords.addTask}
            </Button>
          }
        />
      )}
    </div>
  );
}
