import { takeBaseline } from '../../../../domain/intents/take-baseline.ts';
import { baselineWords as t } from '../../../../locales/baseline.ts';
import { NameForm } from '../../../ui/name-form.tsx';
import { doWish } from '../../do-wish.ts';

type Props = {
  projectId: string;
  /** The first one is what everybody means by late from now on. */
  isFirst: boolean;
  onTaken?: (id: string) => void;
};

/** Keeps the plan as it is now under a name. */
export function TakeBaseline({ projectId, isFirst, onTaken }: Props) {
  const take = async (name: string) => {
    const id = crypto.randomUUID();
    const isTaken = await doWish(takeBaseline, { id, projectId, name, isCurrent: isFirst }, t.taken(name.trim()));
    if (isTaken) onTaken?.(id);
    return isTaken;
  };
  return (
    <NameForm
      class="pc-take row g2"
      label={t.baselineName}
      placeholder={t.baselineHint}
      maxLength={200}
      verb={t.takeBaseline}
      onAdd={take}
    />
  );
}
