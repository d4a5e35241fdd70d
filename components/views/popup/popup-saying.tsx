import type { Day } from '../../../domain/model/primitives.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { plainDay } from '../../ui/day-text.ts';
import { SideSplit } from '../../ui/side-split.tsx';
import type { NextMilestone, Saying } from './popup-model.ts';
import { places } from './popup-places.ts';
import { PlaceLink } from './row-list.tsx';

/** What everybody but finance is told. */
type Told = Exclude<Saying, { kind: 'money' }>;
type Props = { saying: Told; today: Day; redAfterDays: number };

/** The one answer: which launch is how late and what for, or that all is well. */
export function PopupSaying({ saying, today, redAfterDays }: Props) {
  if (saying.kind === 'late') {
    return <LaunchLate saying={saying} today={today} redAfterDays={redAfterDays} />;
  }
  return (
    <section class="say">
      <h1 class="t16 strong cut">{saying.kind === 'calm' ? t.calm : t.launchesOnTime}</h1>
      {saying.kind === 'tasksLate' && <p class="quiet cut">{t.tasksLate(saying.count, saying.daysLate)}</p>}
      <p class="quiet cut">{saying.next ? <NextLink next={saying.next} today={today} /> : t.noNextMilestone}</p>
    </section>
  );
}

function NextLink({ next, today }: { next: NextMilestone; today: Day }) {
  const words = t.nextMilestone(plainDay(next.forecastOn, today), next.title, next.projectName);
  return (
    <PlaceLink href={places.task(next.projectId, next.taskId)} class="plainlink">
      {words}
    </PlaceLink>
  );
}

function LaunchLate(props: Props & { saying: Extract<Saying, { kind: 'late' }> }) {
  const { launch, summary } = props.saying;
  const tone = launch.daysLate > props.redAfterDays ? 'late' : 'risk';
  const opensAt = places.task(summary.id, summary.driver?.taskId ?? launch.taskId);
  return (
    <section class="say">
      <h1 class="t16 line">
        <PlaceLink href={places.task(summary.id, launch.taskId)} class="strong cut who">
          {summary.name}
        </PlaceLink>
        <span class="nowrap">{` ${t.launchLate} `}</span>
        <b class={`strong nowrap ${tone}`}>{t.launchLateDays(launch.daysLate)}</b>
        <span class="cut">{t.launchLateEnd(launch.title)}</span>
      </h1>
      <p class="line quiet">
        <span class="nowrap">{`${plainDay(launch.plannedOn, props.today)} → `}</span>
        <span
          class={`strong nowrap ${tone}${summary.isProvisional ? ' provisional' : ''}`}
          {...(summary.isProvisional ? { title: t.provisional } : {})}
        >
          {plainDay(launch.forecastOn, props.today)}
        </span>
        {summary.driver && (
          <>
            <span>{t.comma}</span>
            <PlaceLink href={opensAt} class="cut plainlink">
              <Reason driver={summary.driver} />
            </PlaceLink>
          </>
        )}
      </p>
      {Object.values(summary.split).some((days) => days > 0) && (
        <SideSplit split={summary.split} label={t.split.label} />
      )}
    </section>
  );
}

type Driver = NonNullable<Extract<Saying, { kind: 'late' }>['summary']['driver']>;

function Reason({ driver }: { driver: Driver }) {
  const { side, title, waitFor } = driver;
  const [before, what, after] = waitFor
    ? [t.waitingFor, waitFor, t.ofWhat(title)]
    : side === 'ours'
      ? [t.heldUpBy, title, '']
      : [t.waitingFor, t.awaited(title), ''];
  return (
    <span title={`${before}${what}${after}`}>
      {before}
      <b class="medium person">{what}</b>
      {after}
    </span>
  );
}
