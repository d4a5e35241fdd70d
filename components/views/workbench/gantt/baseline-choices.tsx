import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { todayIn } from '../../../../domain/calendar/day.ts';
import { chooseBaseline } from '../../../../domain/intents/choose-baseline.ts';
import type { Baseline } from '../../../../domain/model/baseline.ts';
import { seesView } from '../../../../domain/roles/role-table.ts';
import { baselineWords as t } from '../../../../locales/baseline.ts';
import { useLive } from '../../../../storage/live.ts';
import { baselinesOf } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { doWish } from '../../do-wish.ts';
import { useViewer } from '../../roles/viewer.ts';
import { Drifted } from '../plan-check/drifted.tsx';
import { TakeBaseline } from '../plan-check/take-baseline.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { hrefOf } from '../route.ts';
import { type DrawnBaseline, drawBaseline, launchDrift } from './use-drawn-baseline.ts';

type Props = { model: ProjectModel; choice: DrawnBaseline['choice']; close: () => void };

/** Nothing, the last accepted plan, or one of the baselines: what is picked is drawn at once. */
export function BaselineChoices({ model, choice, close }: Props) {
  const { project } = model;
  const { role } = useViewer();
  const baselines = useLive(() => baselinesOf(project.id), [project.id]);
  const list = useRef<HTMLFieldSetElement>(null);
  useEffect(() => list.current?.querySelector<HTMLElement>('input:checked')?.focus(), [baselines !== undefined]);
  if (!baselines) return null;
  const draw = (id: string) => void drawBaseline(project.id, id);
  const drawnId = typeof choice === 'object' ? choice.id : choice;
  return (
    <>
      <Choices {...{ model, baselines, drawnId, list }} onDraw={draw} />
      {seesView(role, 'check') && (
        <>
          <Measure {...{ model, choice }} />
          <TakeBaseline projectId={project.id} isFirst={baselines.length === 0} onTaken={draw} />
          <a
            class="gb-says link t12"
            href={hrefOf({ page: 'project', projectId: project.id, view: 'check', taskId: null })}
            onClick={close}
          >
            {t.toCheck}
          </a>
        </>
      )}
    </>
  );
}

type ChoicesProps = {
  model: ProjectModel;
  baselines: readonly Baseline[];
  drawnId: string;
  list: { current: HTMLFieldSetElement | null };
  onDraw: (id: string) => void;
};

function Choices({ model, baselines, drawnId, list, onDraw }: ChoicesProps) {
  const name = useId();
  const radio = (id: string) => ({ name, isOn: id === drawnId, onPick: () => onDraw(id) });
  return (
    <fieldset class="gb-choices" ref={list} aria-label={t.drawn}>
      {(['none', 'accepted'] as const).map((id) => (
        <Choice key={id} {...radio(id)}>
          {t.drawnName[id]}
        </Choice>
      ))}
      {baselines.map((one) => (
        <Choice
          key={one.id}
          {...radio(one.id)}
          title={t.takenOn(one.name, plainDay(todayIn(new Date(one.takenAt)), model.today))}
        >
          <span class="cut">{one.name}</span>
          <LaunchThen baseline={one} model={model} />
        </Choice>
      ))}
    </fieldset>
  );
}

type ChoiceProps = { name: string; isOn: boolean; title?: string; onPick: () => void; children: ComponentChildren };

const Choice = ({ name, isOn, title, onPick, children }: ChoiceProps) => (
  <label class="gb-choice" title={title}>
    <input type="radio" name={name} checked={isOn} onChange={onPick} />
    {children}
  </label>
);

function LaunchThen({ baseline, model }: { baseline: Baseline; model: ProjectModel }) {
  const drift = launchDrift(baseline, model);
  return (
    <>
      {baseline.launchOn && (
        <span class="t12 quiet nowrap">{t.launchThen(plainDay(baseline.launchOn, model.today))}</span>
      )}
      {drift !== null && (
        <span class="gb-drift">
          <Drifted days={drift} />
        </span>
      )}
    </>
  );
}

/** Whether lateness is measured by what is drawn, and the way to do so. */
function Measure({ model: { project }, choice }: Pick<Props, 'model' | 'choice'>) {
  if (choice === 'none') return null;
  const [id, name] = choice === 'accepted' ? [null, t.lastAccepted] : [choice.id, choice.name];
  if (id === (project.baselineId ?? null)) return <span class="gb-says t12 quiet">{t.current}</span>;
  return (
    <Button
      size="sm"
      class="gb-measure"
      onClick={() => void doWish(chooseBaseline, { projectId: project.id, baselineId: id }, t.chosen(name))}
    >
      <span class="cut">{t.makeCurrent(name)}</span>
    </Button>
  );
}
