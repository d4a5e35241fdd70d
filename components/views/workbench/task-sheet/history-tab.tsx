import { useMemo } from 'preact/hooks';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import { historyWords as t } from '../../../../locales/task-history.ts';
import { sheetWords } from '../../../../locales/task-sheet.ts';
import { useLive } from '../../../../storage/live.ts';
import { historyOf } from '../../../../storage/task-talk.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { momentText } from '../../../ui/time-text.ts';
import { doWish } from '../../do-wish.ts';
import { type HistoryLine, historyLines } from './history-lines.ts';

type Props = { taskId: string; members: readonly Member[]; today: Day };

/** What happened to a task, newest first, from the log; one value can be brought back. */
export function HistoryTab({ taskId, members, today }: Props) {
  const changes = useLive(() => historyOf(taskId), [taskId]);
  const lines = useMemo(
    () => (changes ?? []).flatMap((change) => historyLines(change, taskId, { members, today })),
    [changes, taskId, members, today],
  );
  if (changes && lines.length === 0) return <EmptyState icon="history" fact={t.none} />;
  return (
    <ol class="ts-history" aria-label={t.list}>
      {lines.slice(0, 200).map((line) => (
        <li key={line.key}>
          <time class="t12 quiet" dateTime={line.at}>
            {momentText(line.at, today)}
          </time>
          <span class="ts-dot" />
          <span class="grow ts-what">
            <b>{nameOf(line, members)}</b> {line.text}
          </span>
          {line.back && (
            <Button
              kind="ghost"
              size="sm"
              icon="history"
              label={`${t.restore} ${line.text}`}
              onClick={() => restore(taskId, line)}
            />
          )}
        </li>
      ))}
    </ol>
  );
}

function nameOf({ actorId, isFile }: HistoryLine, members: readonly Member[]): string {
  const name = members.find(({ id }) => id === actorId)?.name ?? (actorId === '' ? '' : sheetWords.someone);
  return isFile ? t.byFile(name) : name;
}

function restore(taskId: string, { back }: HistoryLine): void {
  if (back) void doWish(updateTasks, { ids: [taskId], fields: back.fields }, t.restored(back.name));
}
