import type { Retro } from '../../../../domain/model/retro.ts';
import { retroWords as t } from '../../../../locales/retro.ts';
import { useLive } from '../../../../storage/live.ts';
import { projectById } from '../../../../storage/queries.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { CardWords } from './card-words.tsx';

type Action = Retro['actions'][number];
type Props = { action: Action; model: ProjectModel; onChange: (fields: Partial<Action>) => void; onRemove: () => void };

/** Something to do differently: with an owner and a day, or it will not happen. */
export function ActionCard({ action, model, onChange, onRemove }: Props) {
  const carried = useLive(() => projectById(action.carriedTo?.projectId ?? ''), [action.carriedTo?.projectId]);
  return (
    <li class="rt-card">
      <CardWords text={action.text} label={t.next} onChange={(text) => onChange({ text })} onRemove={onRemove} />
      <div class="rt-who">
        <PersonPicker
          label={t.owner}
          members={model.members}
          personId={action.ownerId}
          none={t.owner}
          onChange={(ownerId) => onChange({ ownerId })}
        />
        <DateField size="sm" label={t.due} value={action.dueOn} onChange={(dueOn) => onChange({ dueOn })} />
      </div>
      <div class="rt-who">
        <Checkbox isChecked={action.isDone} onChange={(isDone) => onChange({ isDone })}>
          {t.done}
        </Checkbox>
        <span class="grow" />
        {action.carriedTo ? (
          <Chip tone="line">{t.carried(carried?.name ?? '')}</Chip>
        ) : (
          !action.isDone && <Chip tone="ok">{t.carries}</Chip>
        )}
      </div>
    </li>
  );
}
