import { useMemo, useState } from 'preact/hooks';
import { overviewWords } from '../../../../locales/views.ts';
import { projectListWords, workbenchWords } from '../../../../locales/workbench.ts';
import { useLive } from '../../../../storage/live.ts';
import { allProjects, allSummaries } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useAlphabet } from '../../use-alphabet.ts';
import { ListTable } from '../list-table.tsx';
import { PageFrame } from '../page-frame.tsx';
import { filterProjects, type ProjectRow, projectRows } from '../project-rows.ts';
import { hrefOf } from '../route.ts';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';
import { ProjectAxis } from './project-axis.tsx';
import { projectColumns } from './project-columns.tsx';

/** How the projects were last looked at, in this window. */
let lastView: 'list' | 'axis' = 'list';

/** Every project with its launch day, how it goes and how late it is. */
export function ProjectsPage() {
  const today = useToday();
  const projects = useLive(allProjects);
  const summaries = useLive(allSummaries);
  const [text, setText] = useState('');
  const [view, setView] = useState(lastView);
  const [which, setWhich] = useState<'open' | 'all'>('open');
  const rows = useMemo(() => projectRows(projects ?? [], summaries ?? []), [projects, summaries]);
  useAlphabet(text !== '');
  const shown = filterProjects(rows, text, which);
  const columns = useMemo(() => projectColumns(today), [today]);
  return (
    <PageFrame
      title={workbenchWords.projects}
      aside={
        <>
          <span class="quiet nowrap">{projectListWords.count(shown.length)}</span>
          <Segments
            label={overviewWords.views}
            items={[
              { id: 'list', label: overviewWords.list },
              { id: 'axis', label: overviewWords.overview },
            ]}
            value={view}
            onChange={(next) => {
              lastView = next;
              setView(next);
            }}
          />
        </>
      }
      verbs={
        <>
          <Input
            size="sm"
            type="search"
            icon="search"
            label={projectListWords.find}
            placeholder={projectListWords.find}
            value={text}
            onInput={setText}
          />
          <Segments
            label={projectListWords.which}
            items={[
              { id: 'open', label: projectListWords.open },
              { id: 'all', label: projectListWords.all },
            ]}
            value={which}
            onChange={setWhich}
          />
          <NewProject />
        </>
      }
    >
      {shown.length > 0 && view === 'axis' && <ProjectAxis rows={shown} summaries={summaries ?? []} today={today} />}
      {shown.length > 0 && view === 'list' && (
        <ListTable
          label={workbenchWords.projects}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.id}
          hrefOf={rowHref}
        />
      )}
      {shown.length === 0 && projects && (
        <NoProjects
          hasAny={rows.length > 0}
          onClear={() => {
            setText('');
            setWhich('all');
          }}
        />
      )}
    </PageFrame>
  );
}

const rowHref = (row: ProjectRow): string => hrefOf({ page: 'project', projectId: row.id, view: 'list', taskId: null });

const NewProject = () => (
  <Button kind="primary" icon="plus" onClick={() => goTo({ page: 'new' })}>
    {workbenchWords.newProject}
  </Button>
);

function NoProjects({ hasAny, onClear }: { hasAny: boolean; onClear: () => void }) {
  return hasAny ? (
    <EmptyState
      icon="filter-x"
      fact={projectListWords.noMatch}
      next={projectListWords.noMatchNext}
      action={<Button onClick={onClear}>{projectListWords.clear}</Button>}
    />
  ) : (
    <EmptyState
      icon="layers"
      fact={projectListWords.none}
      next={projectListWords.noneNext}
      action={
        <Button icon="plus" onClick={() => goTo({ page: 'new' })}>
          {workbenchWords.newProject}
        </Button>
      }
    />
  );
}
