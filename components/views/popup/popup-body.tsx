import type { Day } from '../../../domain/model/primitives.ts';
import { common } from '../../../locales/common.ts';
import { databaseWords } from '../../../locales/database.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { DatabaseTrouble } from '../database-notice.tsx';
import { PopupGantt } from './popup-gantt.tsx';
import { LateTasks, NextMilestones } from './popup-lists.tsx';
import type { PopupModel } from './popup-model.ts';
import { places } from './popup-places.ts';
import { popupRoom } from './popup-room.ts';
import { PopupSaying } from './popup-saying.tsx';

export type PopupState = { kind: 'notSetUp' } | { kind: 'trouble'; trouble: DatabaseTrouble } | PopupModel;
type Props = { state: PopupState; today: Day; redAfterDays: number; onOpen: (href: string) => void };

/** What stands between header and footer, for each state of the plan. */
export function PopupBody({ state, today, redAfterDays, onOpen }: Props) {
  if (state.kind === 'running') {
    return <Running model={state} today={today} redAfterDays={redAfterDays} onOpen={onOpen} />;
  }
  if (state.kind === 'notSetUp') {
    return <Teach icon="wand-sparkles" words={t.notSetUp} isPrimary={true} onAct={() => onOpen(places.firstRun)} />;
  }
  if (state.kind === 'trouble') {
    const words = { fact: databaseWords[state.trouble], next: databaseWords[`${state.trouble}Next`] };
    return <Teach icon="triangle-alert" words={words} />;
  }
  if (state.kind === 'empty')
    return <Teach icon="calendar" words={t.empty} isPrimary={true} onAct={() => onOpen(places.newProject)} />;
  const words = { ...t.resting, next: t.resting.next(state.paused, state.done) };
  return <Teach icon="sun" words={words} onAct={() => onOpen(places.projects)} />;
}

function Running(props: Omit<Props, 'state'> & { model: Extract<PopupModel, { kind: 'running' }> }) {
  const { model, ...rest } = props;
  const has = {
    projects: model.projects.length,
    milestones: model.milestones.length,
    late: model.late.length,
    hasNote: model.projects.some(({ isProvisional }) => isProvisional),
  };
  const room = popupRoom(has, model.saying.kind);
  return (
    <>
      <PopupSaying saying={model.saying} {...rest} />
      {room.projects > 0 && (
        <PopupGantt
          projects={model.projects.slice(0, room.projects)}
          total={has.projects}
          hasNote={has.hasNote}
          {...rest}
        />
      )}
      <NextMilestones milestones={model.milestones.slice(0, room.milestones)} total={has.milestones} {...rest} />
      <LateTasks
        tasks={model.late.slice(0, room.late)}
        redCount={model.redCount}
        amberCount={model.amberCount}
        onOpen={rest.onOpen}
      />
    </>
  );
}

type TeachWords = { fact: string; next: string; action?: string };

/** One fact, one next step. */
function Teach(props: {
  icon: 'wand-sparkles' | 'triangle-alert' | 'calendar' | 'sun';
  words: TeachWords;
  onAct?: () => void;
  isPrimary?: boolean;
}) {
  const { fact, next, action } = props.words;
  return (
    <div class="teach">
      <h1 class="unseen">{common.appName}</h1>
      <EmptyState
        icon={props.icon}
        fact={fact}
        next={next}
        action={
          action &&
          props.onAct && (
            <Button kind={props.isPrimary ? 'primary' : 'plain'} onClick={props.onAct}>
              {action}
            </Button>
          )
        }
      />
    </div>
  );
}
