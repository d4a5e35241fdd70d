import type { Member } from '../../../../domain/model/member.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { settings } from '../../../../storage/settings.ts';
import { Select } from '../../../ui/select.tsx';

type Props = { members: readonly Member[]; meId: string | null };

/** Who writes and approves. On one machine this is a name, not a lock, and it says so. */
export function WhoAmI({ members, meId }: Props) {
  const active = members.filter((member) => member.isActive || member.id === meId);
  return (
    <div class="ts-who" title={t.iAmHint}>
      <span class="t12 quiet nowrap">{t.iAm}</span>
      <Select
        size="sm"
        label={t.iAm}
        value={meId ?? ''}
        options={[{ value: '', label: t.someone }, ...active.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => void settings.meId.set(id || null)}
      />
      <span class="t12 quiet cut">{t.iAmHint}</span>
    </div>
  );
}
