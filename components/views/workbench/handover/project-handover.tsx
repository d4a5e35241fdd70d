import { useState } from 'preact/hooks';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { receivedHandovers } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';
import { Button } from '../../../ui/button.tsx';
import { useViewer } from '../../roles/viewer.ts';
import { BackDialog } from './back-dialog.tsx';
import { GiveDialog } from './give-dialog.tsx';
import './handover.css';

/** On a project's bar: hand a part of it on, or give back what was received. */
export function ProjectHandover({ projectId }: { projectId: string }) {
  const [isOpen, setOpen] = useState(false);
  const gives = seesPart(useViewer().role, 'giving');
  const received = useLive(receivedHandovers)?.find((handover) => handover.projectId === projectId);
  // A part that was given can be given back by anybody; handing on is for who plans.
  if (!received && !gives) return null;
  return (
    <>
      <Button kind="ghost" icon="arrow-right-left" onClick={() => setOpen(true)}>
        {received ? t.back : t.title}
      </Button>
      {isOpen && received && <BackDialog handovers={[received]} onClose={() => setOpen(false)} />}
      {isOpen && !received && <GiveDialog projectId={projectId} onClose={() => setOpen(false)} />}
    </>
  );
}
