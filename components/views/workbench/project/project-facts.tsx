import type { ComponentChildren } from 'preact';
import { projectSeverity } from '../../../../domain/health/project-late.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import { seesPart, seesView } from '../../../../domain/roles/role-table.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { oddsWords } from '../../../../locales/odds.ts';
import { projectWords } from '../../../../locales/project.ts';
import { dayText } from '../../../ui/day-text.ts';
import { Meter } from '../../../ui/meter.tsx';
import { useViewer } from '../../roles/viewer.ts';
import { hrefOf } from '../route.ts';

type Props = { project: Project; summary: ProjectSummary | null; today: Day };
type MoreProps = Props & {
  /** The chance of making the launch day. */
  chance?: { text: string; note: string } | null;
};

/** The row under the bar: goal, launch day and forecast, progress, who holds it up, budget. Facts that are missing are left out. */
export function ProjectFacts({ project, summary, today, chance }: MoreProps) {
  const goal = goalText(project, today);
  const { role } = useViewer();
  const isWhole = seesPart(role, 'wholePlan');
  return (
    <dl class="wb-facts">
      {isWhole && (
        <Fact name={projectWords.fact.goal} more="grow">
          <dd class="plain">
            {seesView(role, 'settings') ? (
              <a
                class={`link-quiet cut ${goal ? '' : 'quiet'}`}
                href={hrefOf({ page: 'project', projectId: project.id, view: 'settings', taskId: null })}
                title={projectWords.editGoal}
              >
                {goal || projectWords.noGoal}
              </a>
            ) : (
              <span class={`cut ${goal ? '' : 'quiet'}`}>{goal || projectWords.noGoal}</span>
            )}
          </dd>
        </Fact>
      )}
      <Launch project={project} summary={summary} today={today} />
      {chance && (
        <Fact name={oddsWords.short}>
          <dd>
            <a
              class="link-quiet"
              href={hrefOf({ page: 'project', projectId: project.id, view: 'check', taskId: null })}
              title={oddsWords.why}
            >
              {chance.text}
            </a>
            {chance.note && <small class="note">{chance.note}</small>}
          </dd>
        </Fact>
      )}
      {summary && summary.total > 0 && (
        <Fact name={projectWords.fact.progress}>
          <dd>
            {Math.floor((summary.done / summary.total) * 100)}%
            <Meter value={summary.done} total={summary.total} label={projectWords.fact.progress} />
            <small>
              {summary.done}/{summary.total}
            </small>
          </dd>
        </Fact>
      )}
      {isWhole && summary?.driver && summary.launch && summary.launch.daysLate > 0 && (
        <Driver summary={summary} driver={summary.driver} />
      )}
      {project.budgetFen !== null && seesPart(role, 'money') && (
        <Fact name={projectWords.fact.budget} more="budget">
          <dd>{yuanText(project.budgetFen)}</dd>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, more, children }: { name: string; more?: string; children: ComponentChildren }) {
  return (
    <div class={more ? `wb-fact ${more}` : 'wb-fact'}>
      <dt>{name}</dt>
      {children}
    </div>
  );
}

function Launch({ project, summary, today }: Props) {
  const launch = summary?.launch ?? null;
  const plannedOn = launch?.plannedOn ?? project.launchOn;
  const guess = summary?.isProvisional ? { class: 'provisional', title: projectWords.provisional } : {};
  if (!plannedOn) {
    if (!summary?.finishOn) return null;
    return (
      <Fact name={projectWords.fact.finish} more="wb-launch">
        <dd>
          <span {...guess}>{dayText(summary.finishOn, today)}</span>
        </dd>
      </Fact>
    );
  }
  const isMoved = launch !== null && !launch.isDone && launch.forecastOn > launch.plannedOn;
  const tone = summary && projectSeverity(summary) === 'red' ? 'late' : 'risk';
  return (
    <Fact name={launch?.title ?? projectWords.fact.launch} more="wb-launch">
      <dd>
        <span {...guess}>{dayText(plannedOn, today)}</span>
        {launch?.isDone && <small>{projectWords.reached}</small>}
        {isMoved && (
          <small class={tone}>{projectWords.forecast(dayText(launch.forecastOn, today), launch.daysLate)}</small>
        )}
        {launch && !isMoved && !launch.isDone && <small>{projectWords.onTime}</small>}
        {summary?.isProvisional && (
          <small class="note" title={projectWords.provisional}>
            {projectWords.provisionalShort}
          </small>
        )}
      </dd>
    </Fact>
  );
}

function Driver({ summary, driver }: { summary: ProjectSummary; driver: NonNullable<ProjectSummary['driver']> }) {
  const parts = (['supplier', 'ours', 'platform', 'courier'] as const).filter((side) => summary.split[side] > 0);
  return (
    <Fact name={projectWords.fact.driver}>
      <dd>
        <span class="cut wb-driver">{driver.waitFor || driver.title}</span>
        <small>
          {parts.map((side) => projectWords.sideDays(projectWords.side[side], summary.split[side])).join(' · ')}
        </small>
      </dd>
    </Fact>
  );
}

/** Made once: `toLocaleString` looks for its rules anew each time. */
const grouped = new Intl.NumberFormat('en-US');

/** `首月销售额 50万元，11-30 前`. '' when no goal was set. */
function goalText({ goal }: Pick<Project, 'goal'>, today: Day): string {
  const figure = goal.target === null ? '' : `${grouped.format(goal.target)}${goal.unit && ` ${goal.unit}`}`;
  const what = [goal.metric, figure].filter(Boolean).join(' ');
  const by = goal.byOn ? projectWords.by(dayText(goal.byOn, today)) : '';
  return what && by ? `${what}${projectWords.comma}${by}` : what || by;
}
