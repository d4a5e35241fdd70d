import type { Intent } from '../../../../domain/intents/intent.ts';
import { mergeTasks } from '../../../../domain/intents/merge-tasks.ts';
import { splitTask } from '../../../../domain/intents/split-task.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { type Finding, ownerFor, timeoutFor } from '../../../../domain/quality/findings.ts';
import { exampleFor } from '../../../../domain/quality/vague-title.ts';
import { qualityWords as t } from '../../../../locales/quality.ts';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** `run` null: the task is opened, only its owner knows what to write. */
export type QualityFix = { label: string; run: (() => void) | null };

const wish =
  <Input>(intent: Intent<Input>, input: Input, said: string) =>
  (): void =>
    void doWish(intent, input, said);

/** What one press can do about a finding, the likeliest first. */
export function qualityFixes({ kind, taskIds }: Finding, task: Task, model: ProjectModel): QualityFix[] {
  const { id, title } = task;
  const change = (fields: Partial<Task>, said: string) => wish(updateTasks, { ids: [id], fields }, said);
  switch (kind) {
    case 'vague':
    case 'noResult':
      return [{ label: t.write, run: null }];
    case 'noOwner': {
      const owner = ownerFor(task, [...model.tasks.values()], model.members);
      if (!owner) return [{ label: t.open, run: null }];
      return [{ label: t.give(owner.name), run: change({ assigneeId: owner.id }, t.given(title, owner.name)) }];
    }
    case 'tooLong': {
      const ids = { newId: crypto.randomUUID(), linkId: crypto.randomUUID() };
      return [
        {
          label: t.split,
          run: wish(splitTask, { id, ...ids, titles: [t.firstPart(title), t.secondPart(title)] }, t.splitDone(title)),
        },
        { label: t.toWait, run: change({ kind: 'wait', side: 'supplier' }, t.waitDone(title)) },
      ];
    }
    case 'crumbs': {
      const count = taskIds.length;
      const input = { ids: taskIds, title: t.merged(title, count) };
      return [{ label: t.merge, run: wish(mergeTasks, input, t.mergeDone(count)) }];
    }
    case 'waitNoEnd': {
      const days = timeoutFor(task);
      return [{ label: t.timeout(days), run: change({ timeoutDays: days }, t.timeoutDone(title, days)) }];
    }
    default:
      return [{ label: t.open, run: null }];
  }
}

/** Kept on the task, so that nobody is told twice; undo brings it back. */
export const passFinding = ({ kind }: Finding, { id, title, qualityPassed = [] }: Task): void =>
  void doWish(
    updateTasks,
    { ids: [id], fields: { qualityPassed: [...new Set([...qualityPassed, kind])] } },
    t.passed(title),
  );

export function findingText({ kind, taskIds, days }: Finding, { title }: Task): string {
  if (kind === 'vague') return t.say.vague(t.example[exampleFor(title)]);
  if (kind === 'tooLong') return t.say.tooLong(days);
  if (kind === 'crumbs') return t.say.crumbs(taskIds.length);
  return t.say[kind];
}
