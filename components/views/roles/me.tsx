import { roleWords as t } from '../../../locales/roles.ts';
import { useLive } from '../../../storage/live.ts';
import { allMembers } from '../../../storage/queries.ts';
import { settings } from '../../../storage/settings.ts';
import { PersonPicker } from '../../task/person-picker.tsx';
import { hrefOf } from '../workbench/route.ts';
import { useViewer } from './viewer.ts';

/** Which member this device belongs to. */
export function Me() {
  const { meId } = useViewer();
  const members = useLive(allMembers);
  if (!members) return null;
  if (!members.some((member) => member.isActive || member.id === meId)) {
    return (
      <a class="link t12" href={hrefOf({ page: 'settings' })}>
        {t.noMembers}
      </a>
    );
  }
  return (
    <span class="ro-me">
      <PersonPicker
        label={t.me}
        members={members}
        personId={meId}
        none={t.meNone}
        onChange={(id) => void settings.meId.set(id)}
      />
    </span>
  );
}
