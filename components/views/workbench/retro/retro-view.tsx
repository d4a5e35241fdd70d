import { useMemo, useRef } from 'preact/hooks';
import { saveRetro } from '../../../../domain/intents/save-retro.ts';
import type { Retro } from '../../../../domain/model/retro.ts';
import { retroFacts } from '../../../../domain/retro/retro-facts.ts';
import { common } from '../../../../locales/common.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { useLive } from '../../../../storage/live.ts';
import { baselinesOf, budgetLinesOf } from '../../../../storage/queries.ts';
import { retroOf } from '../../../../storage/retros.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { useSetting } from '../use-setting.ts';
import { FactsColumn } from './facts-column.tsx';
import { RetroBoard, type RetroChange } from './retro-board.tsx';
import { retroText } from './retro-text.ts';
import { TemplateLines } from './template-lines.tsx';
import './retro.css';

const nothingSaid = { good: [], bad: [], actions: [] };

/** 复盘: facts at the left, what people say at the right, and what the template learns from both. */
export function RetroView({ model }: { model: ProjectModel }) {
  const { project, tasks, calendars, today } = model;
  const retro = useLive(() => retroOf(project.id), [project.id]);
  const budgetLines = useLive(() => budgetLinesOf(project.id), [project.id]);
  const baselines = useLive(() => baselinesOf(project.id), [project.id]);
  const redAfterDays = useSetting('redAfterDays');
  const facts = useMemo(() => {
    if (!budgetLines || !baselines || redAfterDays === undefined) return null;
    const baseline = baselines.find(({ id }) => id === project.baselineId) ?? null;
    return retroFacts({ project, tasks: [...tasks.values()], budgetLines, baseline, calendars, today, redAfterDays });
  }, [project, tasks, calendars, budgetLines, baselines, today, redAfterDays]);
  const turns = useRef(Promise.resolve(true));
  if (!facts || retro === undefined) return null;
  // One after the other, each on what is stored by then.
  const save = (change: RetroChange, said?: string) => {
    const turn = async () => {
      const fields = change((await retroOf(project.id)) ?? nothingSaid);
      return doWish(saveRetro, { projectId: project.id, fields }, said);
    };
    turns.current = turns.current.then(turn, turn);
    return turns.current;
  };
  return (
    <div class="rt scroll">
      <FactsColumn facts={facts} model={model} />
      <div class="rt-right">
        <Verbs {...{ model, retro }} onCopy={() => void copy(retroText(model, facts, retro))} onSave={save} />
        <RetroBoard {...{ model, retro }} onSave={(change) => void save(change)} />
        <TemplateLines model={model} />
      </div>
    </div>
  );
}

type VerbProps = {
  model: ProjectModel;
  retro: Retro | null;
  onCopy: () => void;
  onSave: (change: RetroChange, said?: string) => Promise<boolean>;
};

function Verbs({ retro, onCopy, onSave }: VerbProps) {
  const isClosed = retro?.closedAt != null;
  return (
    <div class="rt-verbs">
      <Button kind="ghost" icon="copy" onClick={onCopy}>
        {t.copy}
      </Button>
      <Button
        kind={isClosed ? 'plain' : 'primary'}
        disabled={!retro}
        onClick={() => void onSave(() => ({ isClosed: !isClosed }), isClosed ? t.reopened : t.closed)}
      >
        {isClosed ? t.reopen : t.close}
      </Button>
    </div>
  );
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text);
  showToast({ text: common.copied });
}
