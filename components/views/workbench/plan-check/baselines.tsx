import { useState } from 'preact/hooks';
import { todayIn } from '../../../../domain/calendar/day.ts';
import { chooseBaseline } from '../../../../domain/intents/choose-baseline.ts';
import { deleteBaseline } from '../../../../domain/intents/delete-baseline.ts';
import { renameBaseline } from '../../../../domain/intents/rename-baseline.ts';
import type { Baseline } from '../../../../domain/model/baseline.ts';
import { baselineWords as t } from '../../../../locales/baseline.ts';
import { useLive } from '../../../../storage/live.ts';
import { baselinesOf } from '../../../../storage/queries.ts';
import { Button } from '../../../ui/button.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { EditText } from '../../../ui/edit-text.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { BaselineDrift } from './baseline-drift.tsx';
import { TakeBaseline } from './take-baseline.tsx';

/** 计划基准: plans kept by name, the one lateness is measured by, and how far this plan has drifted from one of them. */
export function Baselines({ model }: { model: ProjectModel }) {
  const { project } = model;
  const baselines = useLive(() => baselinesOf(project.id), [project.id]);
  const [comparedId, setCompared] = useState<string | null>(null);
  if (!baselines) return null;
  const compared =
    baselines.find(({ id }) => id === comparedId) ??
    baselines.find(({ id }) => id === project.baselineId) ??
    baselines.at(-1);
  return (
    <section class="wb-section" aria-label={t.baselines}>
      <SectionHead title={t.baselines} count={baselines.length} />
      {baselines.length === 0 ? (
        <EmptyState icon="history" fact={t.noBaselines} next={t.noBaselinesNext} />
      ) : (
        <BaselineList model={model} baselines={baselines} comparedId={compared?.id ?? null} onCompare={setCompared} />
      )}
      <TakeBaseline projectId={project.id} isFirst={baselines.length === 0} />
      {compared && <BaselineDrift model={model} baselines={baselines} compared={compared} />}
    </section>
  );
}

type ListProps = {
  model: ProjectModel;
  baselines: readonly Baseline[];
  comparedId: string | null;
  onCompare: (id: string) => void;
};

function BaselineList({ model: { project, today }, baselines, comparedId, onCompare }: ListProps) {
  const choose = (baselineId: string | null, name: string) =>
    void doWish(chooseBaseline, { projectId: project.id, baselineId }, t.chosen(name));
  const currentId = project.baselineId ?? null;
  return (
    <ul class="pc-baselines">
      {baselines.map(({ id, name, takenAt, launchOn }) => (
        <li key={id} class={id === comparedId ? 'pc-baseline on' : 'pc-baseline'}>
          <label class="pc-current" title={t.makeCurrent(name)}>
            <input
              type="radio"
              name="current-baseline"
              aria-label={t.makeCurrent(name)}
              checked={id === currentId}
              onChange={() => choose(id, name)}
            />
          </label>
          <EditText
            class="grow"
            size="sm"
            label={t.rename(name)}
            maxLength={200}
            value={name}
            onCommit={(text) => void doWish(renameBaseline, { id, name: text })}
          />
          <span class="t12 quiet nowrap pc-of">{id === currentId ? t.current : ''}</span>
          <span class="t12 quiet nowrap">{plainDay(todayIn(new Date(takenAt)), today)}</span>
          <span class="t12 quiet nowrap">{launchOn ? t.launchThen(plainDay(launchOn, today)) : ''}</span>
          <Button
            size="sm"
            aria-pressed={id === comparedId}
            aria-label={t.compareWith(name)}
            onClick={() => onCompare(id)}
          >
            {t.compare}
          </Button>
          <Button
            kind="ghost"
            size="sm"
            icon="trash-2"
            label={t.deleteBaseline(name)}
            onClick={() => void doWish(deleteBaseline, { id }, t.deletedBaseline(name))}
          />
        </li>
      ))}
      {currentId !== null && (
        <li class="pc-baseline">
          <label class="pc-current row g2 quiet">
            <input type="radio" name="current-baseline" checked={false} onChange={() => choose(null, t.lastAccepted)} />
            {t.lastAccepted}
          </label>
        </li>
      )}
    </ul>
  );
}
