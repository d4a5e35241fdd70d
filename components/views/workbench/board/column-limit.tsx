import { boardWords } from '../../../../locales/views.ts';
import { settings } from '../../../../storage/settings.ts';
import { Menu } from '../../../ui/menu.tsx';
import type { Bucket } from '../task-buckets.ts';

const choices = [1, 2, 3, 4, 5, 6, 8, 10, 15, 20];

export const limitKey = (projectId: string, by: string, columnId: string): string => `${projectId}/${by}/${columnId}`;

/** The limit when `count` cards are more than it allows, else null. */
export const overLimit = (count: number, limit: number | null): number | null =>
  limit !== null && count > limit ? limit : null;

/** How many cards a column should hold at most; kept on this computer. */
export function ColumnLimit({ column, settingKey }: { column: Bucket; settingKey: string }) {
  const set = async (limit: number | null) => {
    const { [settingKey]: _old, ...others } = await settings.boardLimits.get();
    await settings.boardLimits.set(limit === null ? others : { ...others, [settingKey]: limit });
  };
  return (
    <Menu
      label={boardWords.limitMenu(column.title)}
      button={{ kind: 'ghost', size: 'sm', icon: 'ellipsis' }}
      items={[
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
