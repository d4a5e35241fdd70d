import { useState } from 'preact/hooks';
import { seesPart } from '../../../../domain/roles/role-table.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { openClashes, receivedHandovers } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { refusalText } from '../../refusal-text.ts';
import { useViewer } from '../../roles/viewer.ts';
import { PageFrame } from '../page-frame.tsx';
import { arrived, fileArrived } from './arrived-file.ts';
import { ClashTable } from './clash-table.tsx';
import { GiveDialog } from './give-dialog.tsx';
import { IncomingPreview } from './incoming-preview.tsx';
import { ReceivedList } from './received-list.tsx';
import './handover.css';

/** 交接: files taken in, what both sides changed, parts to be given back. */
export function HandoverPage() {
  const gives = seesPart(useViewer().role, 'giving');
  const clashes = useLive(async () => (gives ? await openClashes() : []), [gives]);
  const received = useLive(receivedHandovers);
  const [isGiving, setGiving] = useState(false);
  const file = arrived.value;
  const isEmpty = clashes?.length === 0 && received?.length === 0 && !file;
  return (
    <PageFrame
      title={t.title}
      verbs={
        <>
          <FileButton
            icon="download"
            accept=".json,application/json"
            fieldLabel={t.take}
            onFiles={([file]) => void fileArrived(file)}
          >
            {t.take}
          </FileButton>
          {gives && (
            <Button icon="upload" onClick={() => setGiving(true)}>
              {t.give}
            </Button>
          )}
        </>
      }
    >
      <div class="wb-page scroll">
        <div aria-live="polite">
          {file && !file.read.ok && (
            <div class="ho-notices">
              <Notice tone="late">{`${file.name} ${refusalText(file.read.refusal)}`}</Notice>
            </div>
          )}
          {file?.read.ok && (
            <IncomingPreview file={file.read.file} bytes={file.read.bytes} onClose={() => (arrived.value = null)} />
          )}
        </div>
        {clashes && clashes.length > 0 && <ClashTable clashes={clashes} />}
        {received && received.length > 0 && <ReceivedList handovers={received} />}
        {isEmpty ? (
          <EmptyState icon="arrow-right-left" fact={t.none} next={`${t.noneNext} · ${t.dropHere}`} />
        ) : (
          <p class="ho-note t12 quiet">{t.dropHere}</p>
        )}
      </div>
      {isGiving && <GiveDialog projectId={null} onClose={() => setGiving(false)} />}
    </PageFrame>
  );
}
