import { isDrawn, wrongEnding } from '../../../../domain/files/file-kind.ts';
import { removeAttachment } from '../../../../domain/intents/remove-attachment.ts';
import type { Attachment } from '../../../../domain/model/attachment.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { fileWords as t } from '../../../../locales/task-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { saveAttachment } from './save-attachment.ts';
import { sizeText } from './size-text.ts';
import { Thumbnail } from './thumbnail.tsx';

type Props = { attachment: Attachment; today: Day; onOpen: (id: string) => void };

/** Kinds that a browser would run if it were asked to open them. */
const isPage = (mediaType: string) => mediaType === 'image/svg+xml' || mediaType === 'text/html';

export function FileRow({ attachment, today, onOpen }: Props) {
  const { id, name, mediaType, bytes, sha256, addedAt } = attachment;
  const ending = wrongEnding(mediaType, name);
  return (
    <li class="ts-file">
      {isDrawn(mediaType) ? (
        <button type="button" class="ts-look" aria-label={t.open(name)} title={t.open(name)} onClick={() => onOpen(id)}>
          <Thumbnail sha256={sha256} mediaType={mediaType} />
        </button>
      ) : (
        <span class="ts-look">
          <Icon name="file" />
        </span>
      )}
      <div class="grow">
        <div class="cut" title={name}>
          {name}
        </div>
        <div class="t12 quiet cut">
          {sizeText(bytes)} · {momentText(addedAt, today)}
        </div>
        {ending !== null && <div class="t12 risk">{t.wrongEnding(ending)}</div>}
        {isPage(mediaType) && <div class="t12 quiet">{t.notDrawn}</div>}
      </div>
      <Button
        kind="ghost"
        size="sm"
        icon="download"
        label={t.save(name)}
        onClick={() => void saveAttachment(attachment)}
      />
      <Button
        kind="ghost"
        size="sm"
        icon="x"
        label={t.remove(name)}
        onClick={() => void doWish(removeAttachment, { id }, t.removed(name))}
      />
    </li>
  );
}
