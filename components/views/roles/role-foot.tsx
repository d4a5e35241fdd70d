import { useState } from 'preact/hooks';
import { roleWords as t } from '../../../locales/roles.ts';
import { Icon } from '../../ui/icon.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { lookAs, useViewer } from './viewer.ts';
import './roles.css';

/** At the foot of the nav: as whom one looks, and with one press back to everything. */
export function RoleFoot() {
  const { role, name } = useViewer();
  const [isOpen, setOpen] = useState(false);
  const now = t.now(t.role[role], role === 'member' ? name : '');
  return (
    <>
      {role === 'admin' ? (
        <button type="button" class="wb-entry ro-entry" onClick={() => setOpen(true)}>
          <Icon name="eye" />
          <span class="grow cut">{t.switch}</span>
        </button>
      ) : (
        <div class="ro-now">
          <button
            type="button"
            class="wb-entry ro-entry"
            aria-label={`${t.switch} ${now}`}
            title={t.notALock}
            onClick={() => setOpen(true)}
          >
            <Icon name="eye" />
            <span class="grow cut">{now}</span>
          </button>
          <button type="button" class="wb-entry ro-entry" onClick={() => void lookAs('admin')}>
            <Icon name="chevron-left" />
            <span class="grow cut">{t.back}</span>
          </button>
        </div>
      )}
      <RoleDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}
