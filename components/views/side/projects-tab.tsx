import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { sideWords } from '../../../locales/side.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Meter } from '../../ui/meter.tsx';
import { WindowList } from '../../ui/window-list.tsx';
import { openPlace } from '../popup/open-place.ts';
import { ProjectRow } from './project-row.tsx';
import type { SidePlan } from './use-plan.ts';

/** 项目: running projects, soonest launch first. */
export function ProjectsTab({ plan }: { plan: SidePlan }) {
  if (plan.open === null) return null;
  const create = (
    <Button size="sm" icon="plus" onClick={() => void openPlace('#/new')}>
      {sideWords.newProject}
    </Button>
  );
  if (plan.projects.length === 0) {
    return <EmptyState icon="layers" fact={sideWords.noProjects} next={sideWords.noProjectsNext} action={create} />;
  }
  return (
    <>
      <div class="side-list-gap" />
      <WindowList
        label={sideWords.projects}
        items={plan.projects}
        keyOf={(project) => project.id}
        render={(project) => (
          <ProjectRow project={project} today={plan.today}>
            <Progress project={project} />
          </ProjectRow>
        )}
      />
      <div class="side-foot">{create}</div>
    </>
  );
}

function Progress({ project: { done, total } }: { project: ProjectSummary }) {
  return (
    <span class="side-progress t12 quiet">
      <Meter value={done} total={total} label={sideWords.progress(done, total)} />
      {done}/{total}
    </span>
  );
}
