import type { ComponentChildren } from 'preact';
import { projectLate, projectSeverity } from '../../../domain/health/project-late.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { lateReason, popupWords } from '../../../locales/popup.ts';
import { sideWords } from '../../../locales/side.ts';
import { dayText } from '../../ui/day-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { LateMark } from '../../ui/late-mark.tsx';
import { openPlace } from '../popup/open-place.ts';
import { hrefOf } from '../workbench/route.ts';

type Props = {
  project: ProjectSummary;
  today: Day;
  /** In the row's card the day says what it is; in a list the column does. */
  isInCard?: boolean;
  children?: ComponentChildren;
};

/** The worst a project has, as a dot's tone. */
export function projectTone(summary: ProjectSummary): 'late' | 'risk' | 'ok' | 'run' {
  const severity = projectSeverity(summary);
  if (severity) return severity === 'red' ? 'late' : 'risk';
  return summary.total > 0 && summary.done === summary.total ? 'ok' : 'run';
}

/** Why a launch is late and whose days those are, below its row. */
export function LateReason({ project: { launch, driver, split } }: { project: ProjectSummary }) {
  if (!launch || launch.daysLate <= 0) return null;
  const whose = (['supplier', 'ours', 'platform', 'courier'] as const)
    .filter((side) => split[side] > 0)
    .map((side) => `${popupWords.split[side]} ${popupWords.split.days(split[side])}`);
  const who = driver && lateReason(driver);
  const text = [who, ...whose].filter(Boolean).join('·');
  return (
    <p class="side-late t12 quiet cut" title={text}>
      {text}
    </p>
  );
}

/** One project, a line: state, name, days late, launch day. Opens it in the workbench. */
export function ProjectRow({ project, today, isInCard = false, children }: Props) {
  const { launch } = project;
  const daysLate = projectLate(project);
  const on = launch?.forecastOn ?? project.finishOn;
  const href = hrefOf({ page: 'project', projectId: project.id, view: 'list', taskId: null });
  return (
    <button
      type="button"
      class="side-project"
      data-row={project.id}
      title={sideWords.openProject(project.name)}
      onClick={() => void openPlace(href)}
    >
      <span class={`dot ${projectTone(project)}`} />
      <span class="cut grow medium">{project.name}</span>
      {children}
      {daysLate > 0 ? (
        <LateMark daysLate={daysLate} severity={projectSeverity(project)} />
      ) : (
        <span class="late-space" />
      )}
      {on && (
        <span class="on t12 quiet nowrap">
          {isInCard && launch ? sideWords.launchOn(dayText(on, today)) : dayText(on, today)}
        </span>
      )}
      <Icon name="chevron-right" size={14} />
    </button>
  );
}
