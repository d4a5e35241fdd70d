import { useState } from 'preact/hooks';
import { authorOf } from '../../../../domain/handover/author-of.ts';
import type { HandoverFile } from '../../../../domain/handover/handover-file.ts';
import type { Incoming, Wish } from '../../../../domain/handover/incoming.ts';
import { firstTicks, isFree, ticked } from '../../../../domain/handover/tick.ts';
import type { Ties } from '../../../../domain/handover/ties.ts';
import { importHandover } from '../../../../domain/intents/import-handover.ts';
import { receiveHandover } from '../../../../domain/intents/receive-handover.ts';
import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import { personalTexts } from '../../../../domain/text/personal/personal-texts.ts';
import { common } from '../../../../locales/common.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { keepUnpacked, type Unpacked } from '../../../../storage/handed-files.ts';
import { lookAtHandover } from '../../../../storage/handovers.ts';
import { useLive } from '../../../../storage/live.ts';
import { settings } from '../../../../storage/settings.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PersonalFound } from '../../../ui/personal-found.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { goTo } from '../use-route.ts';
import { useSetting } from '../use-setting.ts';
import { useToday } from '../use-today.ts';
import { filesText } from './files-text.ts';
import { projectsText } from './projects-text.ts';
import { WishTable } from './wish-table.tsx';

/** What a file would change, row by row; followed while the plan changes under it. Nothing is saved before the button. */
type Props = { file: HandoverFile; bytes: Unpacked; onClose: () => void };

export function IncomingPreview({ file, bytes, onClose }: Props) {
  const look = useLive(() => lookAtHandover(file), [file]);
  if (!look) return null;
  if (!look.ok) return <Notice tone="late">{refusalText(look.refusal)}</Notice>;
  return <Preview key={file.exportedAt} found={look.found} tiesOf={look.tiesOf} bytes={bytes} onClose={onClose} />;
}

type PreviewProps = Omit<Props, 'file'> & { found: Incoming; tiesOf: (taken: readonly Wish[]) => Ties };

function Preview({ found, tiesOf, bytes, onClose }: PreviewProps) {
  const today = useToday();
  const { file, wishes } = found;
  const [keys, setKeys] = useState(() => firstTicks(wishes, found.isOlder));
  const free = wishes.filter(isFree);
  const clashes = wishes.filter(({ kind }) => kind === 'clash').length;
  const taken = free.filter(({ key }) => keys.has(key));
  const { links, goneLinks, attachments } = tiesOf(taken);
  const along = [
    ...(links.length + goneLinks.length > 0 ? [t.links(links.length)] : []),
    ...(attachments.length > 0 ? [filesText(attachments)] : []),
  ];
  const isSome = free.length + clashes + along.length > 0;
  const project = projectsText(file.projects);
  const title = file.way === 'back' ? t.answerOf(file.part.name, project) : t.partOf(file.from, project);
  const meId = useSetting('meId');
  const [isMe, setMe] = useState(true);
  const canBeMe = file.way === 'out' && file.part.kind === 'person' && meId === null;
  const take = async () => {
    const ticks = taken.map(({ key }) => key);
    const ok = await takeIn(
      found,
      bytes,
      ticks,
      file.way === 'out' ? t.tookPart(project) : t.took(ticks.length, clashes),
    );
    if (!ok) return;
    if (canBeMe && isMe) await settings.meId.set(found.people[file.part.memberId ?? ''] ?? null);
    onClose();
    if (file.way === 'out' && clashes === 0) openFirst(file);
  };
  return (
    <section class="wb-section ho-preview" aria-label={title}>
      <SectionHead title={title}>
        <span class="t12 quiet">{t.exportedAt(momentText(file.exportedAt, today))}</span>
      </SectionHead>
      <Warnings found={found} taken={taken} attachments={attachments} />
      {wishes.length > 0 ? (
        <WishTable
          wishes={wishes}
          keys={keys}
          who={file.way === 'back' ? file.part.name : file.from}
          today={today}
          label={title}
          onTick={(wish, isTicked) => setKeys(ticked(keys, wish, isTicked, wishes))}
          onAll={(isTicked) => setKeys(new Set(isTicked ? free.map(({ key }) => key) : []))}
        />
      ) : (
        !isSome && <p class="ho-note quiet">{t.sameAsHere}</p>
      )}
      {along.length > 0 && <p class="ho-note t12 quiet">{t.along(along.join(t.dot))}</p>}
      <div class="ho-ends">
        {isSome && (
          <>
            {free.length + clashes > 0 && <span class="quiet">{t.facts(free.length, clashes)}</span>}
            <span class="grow" />
            {canBeMe && (
              <Checkbox isChecked={isMe} onChange={setMe}>
                {t.isMe(file.part.name)}
              </Checkbox>
            )}
            <Button onClick={onClose}>{t.leave}</Button>
            <Button kind="primary" disabled={taken.length + clashes + along.length === 0} onClick={() => void take()}>
              {taken.length === 0 && along.length > 0
                ? t.takeAlong
                : file.way === 'out'
                  ? t.receive(taken.length)
                  : t.takeIn(taken.length)}
            </Button>
          </>
        )}
        {!isSome && <Button onClick={onClose}>{t.close}</Button>}
      </div>
    </section>
  );
}

type WarningProps = { found: Incoming; taken: readonly Wish[]; attachments: Ties['attachments'] };

/** What to know before anything is taken. */
function Warnings({ found, taken, attachments }: WarningProps) {
  const { file, isOlder, goneProjects } = found;
  const texts = personalTexts([taken.map(({ becomes }) => becomes), attachments.map(({ name }) => name)]);
  return (
    <div class="ho-notices">
      {isOlder && <Notice tone="risk">{t.older}</Notice>}
      {goneProjects.length > 0 && <Notice tone="risk">{t.goneProjects(goneProjects.join(common.listJoin))}</Notice>}
      {file.dropped.length > 0 && (
        <Notice tone="risk">{t.dropped(file.dropped.map(knownName).join(common.listJoin))}</Notice>
      )}
      <PersonalFound texts={texts} />
    </div>
  );
}

/** In words where the field has some, else as it stands in the file. */
const knownName = (name: string): string => (t.fieldName(name) === t.fieldName('') ? name : t.fieldName(name));

async function takeIn(found: Incoming, bytes: Unpacked, keys: string[], said: string): Promise<boolean> {
  const { file } = found;
  const full = await keepUnpacked(file, bytes);
  if (full) {
    showToast({ text: refusalText(full), tone: 'refused' });
    return false;
  }
  // What a colleague did is told under their name.
  const options = { origin: 'import', actor: authorOf(found) } as const;
  return file.way === 'out'
    ? await doWish(receiveHandover, { file, keys }, said, options)
    : await doWish(importHandover, { file, keys }, said, options);
}

function openFirst({ projects }: HandoverFile): void {
  const [first] = projects;
  if (first?.id === INBOX_ID) goTo({ page: 'today', taskId: null });
  else if (projects.length === 1 && first) goTo({ page: 'project', projectId: first.id, view: 'list', taskId: null });
}
