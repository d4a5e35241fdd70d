import { useEffect, useState } from 'preact/hooks';
import type { Attachment } from '../../../../domain/model/attachment.ts';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { fileBlob } from '../../../../storage/files.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { saveAttachment } from './save-attachment.ts';

type Props = { pictures: readonly Attachment[]; openId: string | null; onOpen: (id: string | null) => void };

/** One picture large; ← and → go through those of the task. */
export function FileViewer({ pictures, openId, onOpen }: Props) {
  const at = pictures.findIndex(({ id }) => id === openId);
  const picture = pictures[at];
  const step = (by: number) => {
    const next = pictures[at + by];
    if (next) onOpen(next.id);
  };
  return (
    <Dialog title={picture?.name ?? ''} isOpen={picture !== undefined} isWide onClose={() => onOpen(null)}>
      {picture && (
        // biome-ignore lint/a11y/noStaticElementInteractions: arrows pressed anywhere in the viewer
        <div
          class="ts-viewer"
          onKeyDown={(event) => {
            const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
            if (by === undefined) return;
            event.preventDefault();
            step(by);
          }}
        >
          <Picture key={picture.id} attachment={picture} />
          <div class="row g2">
            <Button icon="chevron-left" label={t.before} disabled={at === 0} onClick={() => step(-1)} />
            <Button
              autofocus
              icon="chevron-right"
              label={t.after}
              aria-disabled={at === pictures.length - 1}
              onClick={() => step(1)}
            />
            <span class="quiet">{t.place(at + 1, pictures.length)}</span>
            <span class="grow" />
            <Button icon="download" label={t.save(picture.name)} onClick={() => void saveAttachment(picture)} />
          </div>
        </div>
      )}
    </Dialog>
  );
}

/** An address inside this page for as long as the picture is shown; an <img> draws pixels and runs nothing. */
function Picture({ attachment }: { attachment: Attachment }) {
  const [url, setUrl] = useState<string | null>(null);
  const [why, setWhy] = useState<'gone' | 'broken' | null>(null);
  const { sha256, mediaType, name } = attachment;
  useEffect(() => {
    let made: string | null = null;
    let isHere = true;
    void fileBlob(sha256).then((blob) => {
      if (!isHere) return;
      if (!blob) return setWhy('gone');
      made = URL.createObjectURL(blob.slice(0, blob.size, mediaType));
      setUrl(made);
    });
    return () => {
      isHere = false;
      if (made) URL.revokeObjectURL(made);
    };
  }, [sha256, mediaType]);
  if (why) return <Notice tone="risk">{t[why]}</Notice>;
  return <div class="ts-picture">{url && <img src={url} alt={name} onError={() => setWhy('broken')} />}</div>;
}
