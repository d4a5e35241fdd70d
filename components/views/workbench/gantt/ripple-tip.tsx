import type { PromoBand } from '../../../../domain/gantt/picture.ts';
import { gantt } from '../../../../locales/gantt.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { refusalText } from '../../refusal-text.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { type Cause, rippleCauses, rippleSentence } from './ripple-words.ts';
import type { Tried } from './use-preview.ts';

type Props = {
  tried: Tried | null;
  model: ProjectModel;
  promos: readonly PromoBand[];
  hint: string;
  left: number;
  top: number;
};

/** One sentence about what the change does, its causes, and how to drop it. */
export function RippleTip({ tried, model, promos, hint, left, top }: Props) {
  const { sentence, causes } = wordsOf(tried, model, promos, hint);
  return (
    <div class="tip gantt-tip" style={{ left: `${left}px`, top: `${top}px` }}>
      <div class="t14 strong">{sentence}</div>
      <div class="row g2 t12 quiet">
        {causes.map(({ text, isWarning }) => (
          <span key={text} class={isWarning ? 'gantt-warning cut' : 'cut'}>
            {isWarning && <Icon name="triangle-alert" size={12} />}
            {text}
          </span>
        ))}
        <span class="grow" />
        <Kbd>Esc</Kbd>
        {gantt.drop}
      </div>
    </div>
  );
}

function wordsOf(
  tried: Tried | null,
  model: ProjectModel,
  promos: readonly PromoBand[],
  hint: string,
): { sentence: string; causes: Cause[] } {
  if (!tried) return { sentence: hint, causes: [] };
  if ('refusal' in tried.result) return { sentence: refusalText(tried.result.refusal), causes: [] };
  return {
    sentence: rippleSentence(tried.result, model),
    causes: rippleCauses(tried.wish, tried.result, model, promos),
  };
}

/** The same for those who listen. */
export const spokenRipple = (tried: Tried | null, model: ProjectModel): string =>
  tried ? wordsOf(tried, model, [], '').sentence : '';
