import { useState } from 'preact/hooks';
import type { SinceThen } from '../../../../domain/history/since-then.ts';
import { historyWords } from '../../../../locales/history.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { Icon } from '../../../ui/icon.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import { isChanged, type PastProject, type PastTask } from './history-model.ts';

type Props = {
  projects: readonly PastProject[];
  today: string;
  onlyChanged: boolean;
  onBring: (kind: 'task' | 'project', id: string, name: string) => void;
};

/** The projects of a past moment, to look at; what is different today can be brought back. */
export function PastProjects({ projects, today, onlyChanged, onBring }: Props) {
  const shown = onlyChanged ? projects.filter(isChanged) : projects;
  if (shown.length === 0) {
    return <p class="hs-none quiet">{projects.length === 0 ? historyWords.nothing : historyWords.unchanged}</p>;
  }
  return (
    <ul class="hs-projects">
      {shown.map((project) => (
        <PastProjectItem key={project.id} {...{ project, today, onlyChanged, onBring }} isAlone={shown.length === 1} />
      ))}
    </ul>
  );
}

type ItemProps = Omit<Props, 'projects'> & { project: PastProject; isAlone: boolean };

function PastProjectItem({ project: past, today, onlyChanged, onBring, isAlone }: ItemProps) {
  const [isOpen, setOpen] = useState(isAlone);
  const { id, project, since, tasks, done } = past;
  const name = project?.name ?? historyWords.inbox;
  const shown = onlyChanged ? tasks.filter((task) => task.since.state !== 'same') : tasks;
  return (
    <li>
      <div class="hs-row hs-project">
        <button type="button" class="hs-fold grow" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} size={14} />
          <span class="medium cut">{name}</span>
          <span class="quiet num">{historyWords.counts(done, tasks.length)}</span>
          {project?.launchOn && <span class="quiet num">{historyWords.launch(dayText(project.launchOn, today))}</span>}
        </button>
        <Since since={since} />
        {project && isChanged(past) && (
          <Button size="sm" title={historyWords.bringProject(name)} onClick={() => onBring('project', id, name)}>
            {historyWords.bring}
          </Button>
        )}
      </div>
      {isOpen && (
        <ul>
          {shown.map((task) => (
            <PastTaskRow key={task.task.id} row={task} isHomeless={since.state === 'deleted'} {...{ today, onBring }} />
          ))}
        </ul>
      )}
    </li>
  );
}

type RowProps = Pick<Props, 'today' | 'onBring'> & { row: PastTask; isHomeless: boolean };

function PastTaskRow({ row: { task, since }, isHomeless, today, onBring }: RowProps) {
  return (
    <li class="hs-row hs-task">
      <StatusGlyph status={task.status} kind={task.kind} />
      <span class="grow cut" title={task.title}>
        {task.title}
      </span>
      <Since since={since} />
      <span class="quiet num hs-day">{task.plannedFinishOn && dayText(task.plannedFinishOn, today)}</span>
      <span class="hs-verb">
        {since.state !== 'same' && (
          <Button
            kind="ghost"
            size="sm"
            disabled={isHomeless}
            title={isHomeless ? historyWords.first : historyWords.bringTask(task.title)}
            onClick={() => onBring('task', task.id, task.title)}
          >
            {historyWords.bring}
          </Button>
        )}
      </span>
    </li>
  );
}

function Since({ since }: { since: SinceThen }) {
  if (since.state === 'same') return null;
  const names = [...new Set(since.fields.map(historyWords.fieldName))];
  const text =
    since.state === 'changed' && names.length > 0 ? historyWords.fields(names) : historyWords.state[since.state];
  return (
    <span class={`t12 cut hs-since${since.state === 'deleted' ? ' late' : ''}`} title={text}>
      {text}
    </span>
  );
}
