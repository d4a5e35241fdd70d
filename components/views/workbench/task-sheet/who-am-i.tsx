import type { Member } from '../../../../domain/model/member.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { settings } from '../../../../storage/settings.ts';
import { PersonPicker } from '../../../task/person-picker.tsx';

type Props = { members: readonly Member[]; meId: string | null };

/** Who writes and approves. On one machine this is a name, not a lock, and it says so. */
export function WhoAmI({ members, meId }: Props) {
  return (
    <div class="ts-who" title={t.iAmHint}>
      <span class="t12 quiet nowrap">{t.iAm}</span>
      <PersonPicker
        label={t.iAm}
        members={members}
        personId={meId}
        none={t.someone}
        onChange={(id) => void settings.meId.set(id)}
      />
      <span class="t12 quiet cut">{t.iAmHint}</span>
    </div>
  );
}
