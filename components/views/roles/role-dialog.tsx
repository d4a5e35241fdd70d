import { roles } from '../../../domain/roles/role.ts';
import { roleWords as t } from '../../../locales/roles.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import '../settings/settings.css';
import { Me } from './me.tsx';
import { lookAs, useViewer } from './viewer.ts';

/** Who one is and as which role one looks; it holds as soon as it is chosen. */
export function RoleDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { role } = useViewer();
  return (
    <Dialog title={t.switch} isOpen={isOpen} onClose={onClose}>
      <div class="st-line">
        <span>{t.me}</span>
        <Me />
      </div>
      <div class="st-ways" role="radiogroup" aria-label={t.switch}>
        {roles.map((one) => (
          <label class="st-way" key={one}>
            <input type="radio" name="see-as" checked={one === role} onChange={() => void lookAs(one)} />
            <span>
              {t.role[one]}
              <span class="t12 quiet">{t.sees[one]}</span>
            </span>
          </label>
        ))}
      </div>
      <p class="ro-note t12 quiet">
        <Icon name="info" size={14} />
        {t.notALock}
      </p>
    </Dialog>
  );
}
