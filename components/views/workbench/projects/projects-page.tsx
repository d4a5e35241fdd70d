import { useMemo, useState } from 'preact/hooks';
import { roleTable, seesPage, seesPart } from '../../../../domain/roles/role-table.ts';
import { roleWords } from '../../../../locales/roles.ts';
import { overviewWords } from '../../../../locales/views.ts';
import { projectListWords, workbenchWords } from '../../../../locales/workbench.ts';
import { useLive } from '../../../../storage/live.ts';
import { allProjects, allSummaries } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Input } from '../../../ui/input.tsx';
import { Segments } from '../../../ui/segments.tsx';
import { useAlphabet } from '../../../ui/use-alphabet.ts';
import { seesProject, useViewer } from '../../roles/viewer.ts';
import { ListTable } from '../list-table.tsx';
import { PageFrame } from '../page-frame.tsx';
import { filterProjects, projectRows } from '../project-rows.ts';
import { hrefOf } from '../route.ts';
import { StartVerbs } from '../start-verbs.tsx';
import { goTo } from '../use-route.ts';
import { useToday } from '../use-today.ts';
import { ProjectAxis } from './project-axis.tsx';
import { useColumns } from './use-columns.tsx';

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
  const viewer = useViewer();
  const rows = useMemo(
    () =>
      projectRows(
        (projects ?? []).filter(({ id }) => seesProject(viewer, id)),
        summaries ?? [],
      ),
    [projects, summaries, viewer],
  );
  const columns = useColumns(viewer.role, today);
  const { firstView } = roleTable[viewer.role];
  const hasAxis = seesPart(viewer.role, 'wholePlan');
  const isAxis = hasAxis && view === 'axis';
  useAlphabet(text !== '');
  const shown = filterProjects(rows, text, which);
  return (
    <PageFrame
      title={workbenchWords.projects}
      aside={
        <>
          <span class="quiet nowrap">{projectListWords.count(shown.length)}</span>
          {hasAxis && <Views value={view} onChange={setView} />}
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
          {seesPage(viewer.role, 'new') && <NewProject />}
        </>
      }
    >
      {shown.length > 0 && isAxis && <ProjectAxis rows={shown} summaries={summaries ?? []} today={today} />}
      {shown.length > 0 && !isAxis && (
        <ListTable
          label={workbenchWords.projects}
          columns={columns}
          rows={shown}
          keyOf={(row) => row.id}
          hrefOf={(row) => hrefOf({ page: 'project', projectId: row.id, view: firstView, taskId: null })}
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

/** As a list or on one axis; remembered in this window. */
const Views = ({ value, onChange }: { value: typeof lastView; onChange: (view: typeof lastView) => void }) => (
  <Segments
    label={overviewWords.views}
    items={[
      { id: 'list', label: overviewWords.list },
      { id: 'axis', label: overviewWords.overview },
    ]}
    value={value}
    onChange={(next) => {
      lastView = next;
      onChange(next);
    }}
  />
);

const NewProject = () => (
  <Button kind="primary" icon="plus" onClick={() => goTo({ page: 'new' })}>
    {workbenchWords.newProject}
  </Button>
);

function NoProjects({ hasAny, onClear }: { hasAny: boolean; onClear: () => void }) {
  const { role } = useViewer();
  if (!hasAny && !seesPage(role, 'new')) return <EmptyState icon="layers" fact={roleWords.none} />;
  return hasAny ? (
    <EmptyState
      icon="filter-x"
      fact={projectListWords.noMatch}
      next={projectListWords.noMatchNext}
      action={<Button onClick={onClear}>{projectListWords.clear}</Button>}
    />
  ) : (
    <EmptyState icon="layers" fact={projectListWords.none} next={projectListWords.noneNext} action={<StartVerbs />} />
  );
}
