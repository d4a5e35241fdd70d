import { INBOX_ID } from '../../../domain/model/inbox-id.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { dayText } from '../../ui/day-text.ts';
import { Diamond } from '../../ui/diamond.tsx';
import { ChevronRight } from '../../ui/few-icons.ts';
import { IconDrawing } from '../../ui/icon-drawing.tsx';
import { StatusGlyph } from '../../ui/status-glyph.tsx';
import { LateDays } from './late-days.tsx';
import type { LateTask, NextMilestone } from './popup-model.ts';
import { places } from './popup-places.ts';
import { PlaceLink, RowList } from './row-list.tsx';

/** Milestones of the next 14 days; `total` counts the ones not shown too. */
export function NextMilestones(props: {
  milestones: readonly NextMilestone[];
  total: number;
  today: Day;
  redAfterDays: number;
}) {
  const rows = props.milestones.map((each) => ({
    id: each.taskId,
    href: places.task(each.projectId, each.taskId),
    label: [each.forecastOn, each.title, each.projectName, each.daysLate > 0 ? t.late(each.daysLate) : '']
      .filter(Boolean)
      .join(' '),
    content: <MilestoneRow milestone={each} today={props.today} redAfterDays={props.redAfterDays} />,
  }));
  return (
    <section class="part">
      <div class="head">
        <h2>{t.next14}</h2>
        {props.total > 0 && <span>{t.milestoneCount(props.total)}</span>}
        {props.total > rows.length && <AllLink href={places.projects} />}
      </div>
      {rows.length === 0 ? (
        <p class="nothing quiet">{t.noMilestones}</p>
      ) : (
        <RowList rows={rows} name={t.next14} class="lines" />
      )}
    </section>
  );
}

function MilestoneRow(props: { milestone: NextMilestone; today: Day; redAfterDays: number }) {
  const { title, projectName, forecastOn, daysLate, isProvisional } = props.milestone;
  const isRed = daysLate > props.redAfterDays;
  return (
    <>
      <time
        class={isProvisional ? 'on provisional' : 'on'}
        dateTime={forecastOn}
        {...(isProvisional ? { title: t.provisional } : {})}
      >
        {dayText(forecastOn, props.today)}
      </time>
      <Diamond size={12} isLate={isRed} />
      <span class="cut">{title}</span>
      <span class="cut quiet grow from">{projectName}</span>
      <LateDays daysLate={daysLate} isRed={isRed} />
    </>
  );
}

/** Late open tasks, worst first; the counts are of all of them. */
export function LateTasks(props: { tasks: readonly LateTask[]; redCount: number; amberCount: number }) {
  const { tasks, redCount, amberCount } = props;
  const isMixed = tasks.some(({ projectId }) => projectId !== tasks[0]?.projectId);
  const rows = tasks.map((task) => ({
    id: task.taskId,
    href: places.task(task.projectId, task.taskId),
    label: [task.title, projectOf(task), task.who, t.late(task.daysLate)].filter(Boolean).join(' · '),
    content: <LateRow task={task} who={task.who || (isMixed ? projectOf(task) : '')} />,
    end: task.isAsked && <Chase task={task} />,
  }));
  return (
    <section class="part">
      <div class="head">
        <h2>{t.toHandle}</h2>
        {redCount > 0 && <span class="late">{t.red(redCount)}</span>}
        {amberCount > 0 && <span class="risk">{t.amber(amberCount)}</span>}
        {redCount + amberCount > rows.length && <AllLink href={places.today} />}
      </div>
      {rows.length === 0 ? (
        <p class="nothing quiet">{t.nothingLate}</p>
      ) : (
        <RowList
          rows={rows}
          name={t.toHandle}
          class={tasks.some(({ isAsked }) => isAsked) ? 'lines chases' : 'lines'}
        />
      )}
    </section>
  );
}

const projectOf = ({ projectId, projectName }: LateTask): string => (projectId === INBOX_ID ? '' : projectName);

function LateRow({ task, who }: { task: LateTask; who: string }) {
  // A wait keeps its own glyph: who is waited for says more than a second sign of lateness beside the number.
  const isLate = task.severity === 'red' && task.kind === 'work';
  return (
    <>
      <StatusGlyph kind={task.kind} status={task.status} isLate={isLate} />
      <span class="cut grow">{task.title}</span>
      <span class="cut quiet t12 whom">{who}</span>
      <LateDays daysLate={task.daysLate} isRed={task.severity === 'red'} />
    </>
  );
}

/** Reached from its row by Tab: `listen` gives it the row's place among the stops. */
const Chase = ({ task: { taskId, title } }: { task: LateTask }) => (
  <button type="button" class="btn sm chase" data-chase={taskId} aria-label={t.chaseOf(title)} tabIndex={-1}>
    {t.chase}
  </button>
);

function AllLink({ href }: { href: string }) {
  return (
    <>
      <span class="grow" />
      <PlaceLink href={href} class="all">
        {t.all}
        <IconDrawing icon={ChevronRight} size={12} />
      </PlaceLink>
    </>
  );
}
