import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { useLive } from '../../../../storage/live.ts';
import { mentionsFor } from '../../../../storage/task-talk.ts';
import { Face } from '../../../ui/face.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { hrefOf } from '../route.ts';

type Props = { meId: string; members: readonly Member[]; today: Day };

/** Where a colleague named me and waits for an answer. */
export function Mentions({ meId, members, today }: Props) {
  const mentions = useLive(() => mentionsFor(meId), [meId]) ?? [];
  if (mentions.length === 0) return null;
  return (
    <section class="wb-section" aria-label={t.mentions}>
      <SectionHead title={t.mentions} count={mentions.length}>
        <span class="t12">{t.mentionsHint}</span>
      </SectionHead>
      {mentions.slice(0, 20).map(({ comment, task }) => (
        <a class="ts-mention" key={comment.id} href={hrefOf({ page: 'today', taskId: task.id })}>
          <Face name={members.find(({ id }) => id === comment.authorId)?.name ?? null} />
          <span class="cut grow">{comment.text}</span>
          <span class="t12 quiet cut">{task.title}</span>
          <span class="t12 quiet nowrap">{momentText(comment.writtenAt, today)}</span>
        </a>
      ))}
    </section>
  );
}
