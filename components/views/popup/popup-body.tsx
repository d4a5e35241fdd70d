import type { Day } from '../../../domain/model/primitives.ts';
import { common } from '../../../locales/common.ts';
import { databaseWords } from '../../../locales/database.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { roleSwitchWords as r } from '../../../locales/role-switch.ts';
import { Calendar, Eye, type IconNode, Sun, TriangleAlert, WandSparkles } from '../../ui/few-icons.ts';
import { IconDrawing } from '../../ui/icon-drawing.tsx';
import type { DatabaseTrouble } from '../database-notice.tsx';
import { PopupGantt } from './popup-gantt.tsx';
import { LateTasks, NextMilestones } from './popup-lists.tsx';
import type { PopupModel } from './popup-model.ts';
import { MoneySaying, PopupMoney } from './popup-money.tsx';
import { places } from './popup-places.ts';
import { popupRoom } from './popup-room.ts';
import { PopupSaying } from './popup-saying.tsx';

export type PopupState = { kind: 'notSetUp' } | { kind: 'trouble'; trouble: DatabaseTrouble } | PopupModel;
type Props = { state: PopupState; today: Day; hasRole?: boolean };

/** What stands between header and footer, for each state of the plan. */
export function PopupBody({ state, today, hasRole = false }: Props) {
  if (state.kind === 'running') return <Running model={state} today={today} hasRole={hasRole} />;
  if (state.kind === 'notSetUp') {
    return <Teach icon={WandSparkles} words={t.notSetUp} isPrimary={true} opens={places.firstRun} />;
  }
  if (state.kind === 'trouble') {
    const words = { fact: databaseWords[state.trouble], next: databaseWords[`${state.trouble}Next`] };
    return <Teach icon={TriangleAlert} words={words} />;
  }
  if (state.kind === 'nobody') {
    return <Teach icon={Eye} words={{ fact: r.noMe, next: r.notALock, action: t.chooseMe }} opens={places.today} />;
  }
  if (state.kind === 'noneSeen') return <Teach icon={Sun} words={{ fact: r.none, next: t.noneNext }} />;
  if (state.kind === 'empty')
    return <Teach icon={Calendar} words={t.empty} isPrimary={true} opens={places.newProject} />;
  const words = { ...t.resting, next: t.resting.next(state.paused, state.done) };
  return <Teach icon={Sun} words={words} opens={places.projects} />;
}

type RunningProps = { model: Extract<PopupModel, { kind: 'running' }>; today: Day; hasRole: boolean };

function Running({ model, today, hasRole }: RunningProps) {
  const { saying } = model;
  const rest = { today, redAfterDays: model.redAfterDays };
  const has = {
    projects: saying.kind === 'money' ? saying.rows.length : model.projects.length,
    milestones: model.milestones.length,
    late: model.late.length,
    hasNote: saying.kind !== 'money' && model.projects.some(({ isProvisional }) => isProvisional),
    hasRole,
  };
  const room = popupRoom(has, saying.kind);
  return (
    <>
      {saying.kind === 'money' ? <MoneySaying rows={saying.rows} /> : <PopupSaying saying={saying} {...rest} />}
      {saying.kind === 'money' && <PopupMoney rows={saying.rows.slice(0, room.projects)} total={has.projects} />}
      {saying.kind !== 'money' && room.projects > 0 && (
        <PopupGantt
          projects={model.projects.slice(0, room.projects)}
          total={has.projects}
          hasNote={has.hasNote}
          {...rest}
        />
      )}
      <NextMilestones milestones={model.milestones.slice(0, room.milestones)} total={has.milestones} {...rest} />
      <LateTasks tasks={model.late.slice(0, room.late)} redCount={model.redCount} amberCount={model.amberCount} />
    </>
  );
}

type TeachWords = { fact: string; next: string; action?: string };

/** One fact, one next step: drawn as `EmptyState` and `Button` are, which would bring every icon along. */
function Teach(props: { icon: IconNode; words: TeachWords; opens?: string; isPrimary?: boolean }) {
  const { fact, next, action } = props.words;
  return (
    <div class="teach">
      <h1 class="unseen">{common.appName}</h1>
      <div class="empty">
        <IconDrawing icon={props.icon} />
        <p class="fact">{fact}</p>
        <p class="next">{next}</p>
        {action && props.opens && (
          <div class="act">
            <button type="button" class={props.isPrimary ? 'btn primary' : 'btn'} data-open={props.opens}>
              {action}
            </button>
          </div>
        )}
      </div>
    </div>
  );
}
