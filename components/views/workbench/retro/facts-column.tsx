import type { RetroFacts, TaskFact } from '../../../../domain/retro/retro-facts.ts';
import { yuanText } from '../../../../domain/text/read-amount.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { useLive } from '../../../../storage/live.ts';
import { handedOnTo } from '../../../../storage/retros.ts';
import { Face } from '../../../ui/face.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';
import type { ProjectModel } from '../project/project-model.ts';

/** As many bars as fit; the rest is nearer to its plan. */
const shownTasks = 10;

/** What happened, without anybody filling it in. */
export function FactsColumn({ facts, model }: { facts: RetroFacts; model: ProjectModel }) {
  const shown = facts.tasks.slice(0, shownTasks);
  const longest = Math.max(1, ...shown.map((fact) => Math.max(fact.actualDays, fact.plannedDays)));
  const rest = facts.tasks.length - shown.length;
  return (
    <div class="rt-left">
      <Figures facts={facts} />
      <section aria-label={t.planned}>
        <SectionHead title={t.planned} count={t.plannedHint} />
        {shown.length === 0 && <p class="quiet">{t.noDone}</p>}
        <ul class="rt-bars">
          {shown.map((fact) => (
            <Bars key={fact.taskId} fact={fact} longest={longest} />
          ))}
        </ul>
        {rest > 0 && <p class="t12 quiet">{t.more(rest)}</p>}
      </section>
      <LastActions model={model} />
    </div>
  );
}

function Figures({ facts: { waited, red, money } }: { facts: RetroFacts }) {
  const figure = (name: string, [big = '', small = '']: readonly string[]) => (
    <div>
      <dt class="t12 quiet">{name}</dt>
      <dd>
        <span class="rt-figure">{big}</span> <span class="quiet">{small}</span>
      </dd>
    </div>
  );
  return (
    <dl class="rt-figures">
      {figure(t.waited, [t.dayCount(waited.days), t.waitedShare(waited.share)])}
      {figure(t.red, [String(red.days), t.redTasks(red.tasks)])}
      {money && figure(t.money, [yuanText(money.spentFen), t.moneyPlan(yuanText(money.plannedFen))])}
    </dl>
  );
}

/** The plan above, what it took below; what is beyond the plan is red. */
function Bars({ fact, longest }: { fact: TaskFact; longest: number }) {
  const planned = fact.baselineDays ?? fact.plannedDays;
  const over = Math.max(0, fact.actualDays - planned);
  const share = (days: number) => `${(days / longest) * 100}%`;
  const said = t.said(fact.title, fact.plannedDays, fact.actualDays, fact.baselineDays);
  return (
    <li title={said}>
      <span class="cut">{fact.title}</span>
      <span class="rt-pair" role="img" aria-label={said}>
        <span class="rt-plan" style={{ width: share(planned) }} />
        <span class="rt-took">
          <span class={fact.isWait ? 'wait' : ''} style={{ width: share(fact.actualDays - over) }} />
          {over > 0 && <span class="over" style={{ width: share(over) }} />}
        </span>
      </span>
      <span class={`num${over > 0 ? ' over' : ''}`} aria-hidden={true}>
        {t.days(planned, fact.actualDays)}
      </span>
    </li>
  );
}

function LastActions({ model }: { model: ProjectModel }) {
  const ids = useLive(() => handedOnTo(model.project.id), [model.project.id]) ?? [];
  const carried = ids.flatMap((id) => model.tasks.get(id) ?? []);
  if (carried.length === 0) return null;
  return (
    <section aria-label={t.last}>
      <SectionHead
        title={t.last}
        count={t.lastCount(carried.length, carried.filter(({ status }) => status === 'done').length)}
      />
      <ul class="rt-last">
        {carried.map((task) => (
          <li key={task.id}>
            <StatusGlyph status={task.status} isLate={model.facts(task).severity === 'red'} />
            <span class="grow cut">{task.title}</span>
            <Face name={model.whoOf(task) || null} />
          </li>
        ))}
      </ul>
    </section>
  );
}
