import { roleWords as t } from '../../../locales/roles.ts';
import { useLive } from '../../../storage/live.ts';
import { allMembers } from '../../../storage/queries.ts';
import { settings } from '../../../storage/settings.ts';
import { Select } from '../../ui/select.tsx';
import { hrefOf } from '../workbench/route.ts';
import { useViewer } from './viewer.ts';

/** Which member this device belongs to. */
export function Me() {
  const { meId } = useViewer();
  const members = useLive(allMembers);
  if (!members) return null;
  const people = members.filter((member) => member.isActive || member.id === meId);
  if (people.length === 0) {
    return (
      <a class="link t12" href={hrefOf({ page: 'settings' })}>
        {t.noMembers}
      </a>
    );
  }
  return (
    <span class="ro-me">
      <Select
        size="sm"
        label={t.me}
        value={meId ?? ''}
        options={[{ value: '', label: t.meNone }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={(id) => void settings.meId.set(id || null)}
      />
    </span>
  );
}
