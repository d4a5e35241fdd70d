import { useState } from 'preact/hooks';
import { deleteComment } from '../../../../domain/intents/delete-comment.ts';
import { saveComment } from '../../../../domain/intents/save-comment.ts';
import type { Comment } from '../../../../domain/model/comment.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { mentionPieces } from '../../../../domain/text/mentions.ts';
import { sheetWords as t } from '../../../../locales/task-sheet.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Face } from '../../../ui/face.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { CommentBox } from './comment-box.tsx';

type Props = { comments: readonly Comment[]; members: readonly Member[]; meId: string | null; today: Day };

/** What was said about a task, newest last. One's own can be changed and deleted. */
export function TalkTab({ comments, members, meId, today }: Props) {
  const [editedId, setEditedId] = useState<string | null>(null);
  if (comments.length === 0) return <EmptyState icon="info" fact={t.noComments} next={t.noCommentsNext} />;
  return (
    <ol class="ts-talk">
      {comments.map((comment) =>
        comment.id === editedId ? (
          <li key={comment.id}>
            <CommentBox
              members={members}
              meId={meId}
              label={t.editComment}
              value={comment.text}
              onSend={async (text) => {
                const isKept = await doWish(saveComment, { ...comment, text });
                if (isKept) setEditedId(null);
                return isKept;
              }}
              onCancel={() => setEditedId(null)}
            />
          </li>
        ) : (
          <li key={comment.id}>
            <Said
              comment={comment}
              members={members}
              today={today}
              {...(comment.authorId === (meId ?? '') ? { onEdit: () => setEditedId(comment.id) } : {})}
            />
          </li>
        ),
      )}
    </ol>
  );
}

type SaidProps = { comment: Comment; members: readonly Member[]; today: Day; onEdit?: () => void };

function Said({ comment, members, today, onEdit }: SaidProps) {
  const author = members.find(({ id }) => id === comment.authorId)?.name ?? null;
  const { id, authorId } = comment;
  return (
    <article class="ts-said" aria-label={`${author ?? t.someone} ${momentText(comment.writtenAt, today)}`}>
      <Face name={author} />
      <div class="grow">
        <div class="row g2">
          <b>{author ?? t.someone}</b>
          <time class="t12 quiet" dateTime={comment.writtenAt}>
            {momentText(comment.writtenAt, today)}
          </time>
          {comment.editedAt && <span class="t12 quiet">{t.edited}</span>}
          <span class="grow" />
          {onEdit && (
            <span class="ts-verbs">
              <Button kind="ghost" size="sm" icon="pencil" label={t.editComment} onClick={onEdit} />
              <Button
                kind="ghost"
                size="sm"
                icon="trash-2"
                label={t.deleteComment}
                onClick={() => void doWish(deleteComment, { id, authorId }, t.commentDeleted)}
              />
            </span>
          )}
        </div>
        <p>
          {mentionPieces(comment.text, members).map((piece) =>
            piece.memberId ? <b class="ts-named">{piece.text}</b> : piece.text,
          )}
        </p>
      </div>
    </article>
  );
}
