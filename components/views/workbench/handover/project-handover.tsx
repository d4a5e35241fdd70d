import { useState } from 'preact/hooks';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { receivedHandovers } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';
import { Button } from '../../../ui/button.tsx';
import { BackDialog } from './back-dialog.tsx';
import { GiveDialog } from './give-dialog.tsx';
import './handover.css';

/** On a project's bar: hand a part of it on, or give back what was received. */
export function ProjectHandover({ projectId }: { projectId: string }) {
  const [isOpen, setOpen] = useState(false);
  const received = useLive(receivedHandovers)?.find((handover) => handover.projectId === projectId);
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
