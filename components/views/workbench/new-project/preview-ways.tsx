import { useMemo } from 'preact/hooks';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { toSteps } from '../../../../domain/templates/keyed-changes.ts';
import { newProjectWords as t } from '../../../../locales/new-project.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import type { Question } from '../plan-check/question.ts';
import { useAnswer } from '../plan-check/use-planner.ts';
import { changeText, costText } from '../plan-check/way-text.ts';
import type { PreviewPlan } from './preview-plan.ts';
import type { ProjectForm } from './project-form.ts';

type Ways = ProjectForm['ways'];
type Props = {
  /** The plan with none of the ways. */
  base: Extract<PreviewPlan, { ok: true }>;
  days: number;
  today: Day;
  members: readonly Member[];
  chosen: Ways;
  onChoose: (ways: Ways) => void;
};

/** 三个最省的办法: the cheapest ways to be in time after all; ticked ones are in the plan at once. */
export function PreviewWays({ base, days, today, members, chosen, onChoose }: Props) {
  const question = useMemo<Question>(() => {
    const { plan: _plan, ok: _ok, ...known } = base;
    const rows = { ...known, booked: [] };
    return { kind: 'winBack', rows, today, days: Math.min(260, days) };
  }, [base, days, today]);
  const { answer, isAsking } = useAnswer(question);
  const ways = answer?.kind === 'winBack' ? answer.ways : null;
  const keyed = (ways ?? []).flatMap((way) => {
    const changes = toSteps(way.changes, base);
    return changes ? [{ ...way, steps: changes }] : [];
  });
  const rows = {
    tasks: new Map(base.tasks.map((task) => [task.id, task])),
    links: new Map(base.links.map((link) => [link.id, link])),
    members,
    today,
  };
  return (
    <section class="np-ways" aria-label={t.ways} aria-busy={isAsking}>
      <p class="t12 quiet">{!ways ? t.waysBusy : keyed.length > 0 ? t.ways : t.waysNone}</p>
      <ul>
        {keyed.map(({ changes, steps, days: won, cost }) => {
          const key = JSON.stringify(steps);
          const isChosen = chosen.some((one) => JSON.stringify(one) === key);
          const others = chosen.filter((one) => JSON.stringify(one) !== key);
          const text = changes.map((change) => changeText(change, rows)).join('，');
          return (
            <li key={key} class={isChosen ? 'np-way chosen' : 'np-way'}>
              <Checkbox isChecked={isChosen} onChange={(isOn) => onChoose(isOn ? [...others, steps] : others)}>
                <span class="grow np-way-text">
                  <span class="np-way-what" title={text}>
                    {text}
                  </span>
                  <span class="t12 quiet cut">{costText(cost, rows)}</span>
                </span>
                <b class="strong ok nowrap">{t.wayWins(won)}</b>
              </Checkbox>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
