import { useMemo } from 'preact/hooks';
import { adoptChanges } from '../../../../domain/intents/adopt-changes.ts';
import { common } from '../../../../locales/common.ts';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { EditText } from '../../../ui/edit-text.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Way } from './answer.ts';
import type { PlannedRows, Question } from './question.ts';
import { useAnswer } from './use-planner.ts';
import { changeText, costText } from './way-text.ts';

type Props = {
  model: ProjectModel;
  rows: PlannedRows | null;
  /** Working days to win; 0: none asked for. */
  days: number;
  onDays: (days: number) => void;
};

const mostDays = 260;

/** 赢回几天: the three cheapest ways to have the launch that much earlier. */
export function WinBack({ model, rows, days, onDays }: Props) {
  const { today } = model;
  const question = useMemo<Question | null>(
    () => (rows && days > 0 ? { kind: 'winBack', rows, today, days } : null),
    [rows, today, days],
  );
  const { answer, isAsking } = useAnswer(question);
  const ways = question && answer?.kind === 'winBack' ? answer.ways : null;
  return (
    <section class="wb-section" aria-label={t.winBack} id="win-back" aria-busy={isAsking}>
      <SectionHead title={t.winBack}>
        <span class="row g2 t12 quiet">
          <EditText
            class="pc-days"
            size="sm"
            type="number"
            min={0}
            max={mostDays}
            label={t.winBackDays}
            value={String(days)}
            onCommit={(text) => onDays(Math.min(mostDays, Math.max(0, Math.round(Number(text) || 0))))}
          />
          {t.workdays}
        </span>
      </SectionHead>
      {days === 0 && <p class="pc-note quiet">{t.noneLate}</p>}
      {days > 0 && !ways && <p class="pc-note quiet">{isAsking || !answer ? t.working : t.failed}</p>}
      {ways?.length === 0 && <p class="pc-note quiet">{t.noWay}</p>}
      {ways && ways.length > 0 && (
        <>
          <p class="pc-note quiet">{t.cheapest}</p>
          <ol class="pc-ways">
            {ways.map((way, at) => (
              <li key={JSON.stringify(way.changes)}>
                <WayCard model={model} way={way} wanted={days} place={at + 1} />
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  );
}

function WayCard({ model, way, wanted, place }: { model: ProjectModel; way: Way; wanted: number; place: number }) {
  const { project, today } = model;
  const { changes, fromOn, toOn, days, isEnough, cost, moved } = way;
  const adopt = () => void doWish(adoptChanges, { projectId: project.id, changes }, t.adopted(days));
  const lines = changes.map((change) => changeText(change, model));
  return (
    <article class="card pc-way" aria-label={lines.join(common.listJoin)}>
      <div class="row g2">
        <ul class="grow">
          {lines.map((line) => (
            <li key={line} class="medium">
              {line}
            </li>
          ))}
        </ul>
        <b class="strong ok nowrap" title={t.wonSaid(days)}>
          {t.won(days)}
        </b>
      </div>
      <p class="t12 quiet">{costText(cost, model)}</p>
      <p class="t12">
        {t.shift(project.launchTaskId ? t.launch : t.finish, plainDay(fromOn, today), plainDay(toOn, today), 0)}
        {moved > 0 && <span class="quiet">·{t.movesTasks(moved)}</span>}
        {!isEnough && <span class="risk">·{t.notEnough(wanted - days)}</span>}
      </p>
      <Button size="sm" aria-label={t.adoptWay(place)} onClick={adopt}>
        {t.adopt}
      </Button>
    </article>
  );
}
