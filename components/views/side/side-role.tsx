import { roleWords as t } from '../../../locales/roles.ts';
import { Icon } from '../../ui/icon.tsx';
import { openPlace } from '../popup/open-place.ts';
import { lookAs, useViewer } from '../roles/viewer.ts';
import type { SideMode } from './use-tab-id.ts';

/** As whom the panel looks, while that is not everything. Docked in a page it is switched in the workbench: the page could steal the press. */
export function SideRole({ mode }: { mode: SideMode }) {
  const { role, name } = useViewer();
  if (role === 'admin') return null;
  const back = () => (mode === 'docked' ? openPlace('#/settings') : lookAs('admin'));
  return (
    <section class="side-role t12" aria-label={t.switch} title={t.notALock}>
      <Icon name="eye" size={14} />
      <span class="grow cut">{t.now(t.role[role], role === 'member' ? name : '')}</span>
      <button type="button" class="link" onClick={() => void back()}>
        {mode === 'docked' ? t.switch : t.back}
      </button>
    </section>
  );
}
