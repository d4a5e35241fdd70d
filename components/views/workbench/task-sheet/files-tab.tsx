import { useEffect, useState } from 'preact/hooks';
import { isDrawn } from '../../../../domain/files/file-kind.ts';
import type { Attachment } from '../../../../domain/model/attachment.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { roomLeft } from '../../../../storage/files.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { addFiles, type NamedFile } from './add-files.ts';
import { FileRow } from './file-row.tsx';
import { FileViewer } from './file-viewer.tsx';
import { sizeText } from './size-text.ts';

type Props = {
  taskId: string;
  attachments: readonly Attachment[];
  today: Day;
  /** Files dropped or pasted anywhere on the sheet. */
  dropped: readonly NamedFile[];
  onTaken: () => void;
};

/** Files of a task: chosen, dropped or pasted. Pictures are shown; everything else is only handed out. */
export function FilesTab({ taskId, attachments, today, dropped, onTaken }: Props) {
  const [openId, setOpenId] = useState<string | null>(null);
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const add = async (files: readonly NamedFile[]) => {
    if (files.length === 0) return;
    const why = await addFiles(taskId, files, (done) => setProgress({ done, all: files.length }));
    setProgress(null);
    setRefused(why);
  };
  useEffect(() => {
    if (dropped.length === 0) return;
    onTaken();
    void add(dropped);
  }, [dropped]);
  const pictures = attachments.filter(({ mediaType }) => isDrawn(mediaType));
  return (
    <div class="ts-files">
      <div class="row g2">
        <FileButton
          icon="paperclip"
          disabled={progress !== null}
          isMultiple
          fieldLabel={t.choose}
          onFiles={(files) => void add(files.map((file) => ({ file, name: file.name })))}
        >
          {progress ? t.adding(progress.done, progress.all) : t.add}
        </FileButton>
        <span class="t12 quiet cut">{t.hint}</span>
      </div>
      {refused.map((text) => (
        <Notice key={text} tone="late">
          {text}
        </Notice>
      ))}
      {attachments.length > 0 && (
        <ul class="ts-file-list" aria-label={t.list}>
          {attachments.map((attachment) => (
            <FileRow key={attachment.id} attachment={attachment} today={today} onOpen={setOpenId} />
          ))}
        </ul>
      )}
      <Room count={attachments.length} />
      <FileViewer pictures={pictures} openId={openId} onOpen={setOpenId} />
    </div>
  );
}

/** How much room there is, asked anew when the number of files changes. */
function Room({ count }: { count: number }) {
  const [text, setText] = useState('');
  useEffect(() => {
    void roomLeft().then((room) => setText(room ? t.room(sizeText(room.used), sizeText(room.most)) : ''));
  }, [count]);
  return <p class="t12 quiet">{text}</p>;
}
