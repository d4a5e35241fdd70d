import { boardWords } from '../../../../locales/views.ts';
import { settings } from '../../../../storage/settings.ts';
import { Menu } from '../../../ui/menu.tsx';
import type { Bucket } from '../task-buckets.ts';

const choices = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

export const limitKey = (projectId: string, by: string, columnId: string): string => `${projectId}/${by}/${columnId}`;

/** The limit when `count` cards are more than it allows, else null. */
export const overLimit = (count: number, limit: number | null): number | null =>
  limit !== null && count > limit ? limit : null;

type Props = {
  column: Bucket;
  settingKey: string;
  /** null: it stands by day already. */
  onByDay: (() => void) | null;
};

/** How many cards a column should hold at most, kept on this computer; and the way back from an order made by hand. */
export function ColumnLimit({ column, settingKey, onByDay }: Props) {
  const set = async (limit: number | null) => {
    const { [settingKey]: _old, ...others } = await settings.boardLimits.get();
    await settings.boardLimits.set(limit === null ? others : { ...others, [settingKey]: limit });
  };
  return (
    <Menu
      label={boardWords.limitMenu(column.title)}
      button={{ kind: 'ghost', size: 'sm', icon: 'ellipsis' }}
      items={[
        ...(onByDay ? [{ id: 'byDay', label: boardWords.byDay, onSelect: onByDay }] : []),
        { id: 'none', label: boardWords.noLimit, onSelect: () => void set(null) },
        ...choices.map((limit) => ({
          id: String(limit),
          label: boardWords.limit(limit),
          onSelect: () => void set(limit),
        })),
      ]}
    />
  );
}
