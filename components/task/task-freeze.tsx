import { freezeKinds } from '../../domain/model/promo-window.ts';
import { promoWords } from '../../locales/promo.ts';
import { Select } from '../ui/select.tsx';
import type { TaskCardProps } from './task-card.tsx';

/** 会改：价格 / 主图 / 库存: what promotions may have frozen. */
export function TaskFreeze({ task, onChange }: Pick<TaskCardProps, 'task' | 'onChange'>) {
  return (
    <Select<'' | (typeof freezeKinds)[number]>
      size="sm"
      label={promoWords.changesHint}
      value={task.freeze ?? ''}
      options={[
        { value: '', label: promoWords.changesNothing },
        ...freezeKinds.map((value) => ({ value, label: promoWords.kind[value] })),
      ]}
      onChange={(kind) => onChange({ freeze: kind || null })}
    />
  );
}
