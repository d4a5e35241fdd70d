import { mergeChecklist } from '../handover/merge-field.ts';
import type { Task } from '../model/task.ts';
import { sameValue } from './same-value.ts';

export type SeenLists = Pick<Task, 'checklist' | 'tags'>;

/**
 * Lists are written whole. Two steps typed one after the other, or ticked in two windows, are both kept: what was
 * changed of the list as it was `seen` is changed of the list as it is now. Of one entry changed twice the last holds.
 */
export function followedLists(now: Task, fields: Partial<SeenLists>, seen: SeenLists): Partial<SeenLists> {
  const { checklist, tags } = fields;
  return {
    ...(checklist && !sameValue(now.checklist, seen.checklist)
      ? { checklist: followedSteps(now, checklist, seen) }
      : {}),
    ...(tags && !sameValue(now.tags, seen.tags) ? { tags: followedTags(now, tags, seen) } : {}),
  };
}

function followedSteps(now: Task, wanted: Task['checklist'], seen: SeenLists): Task['checklist'] {
  const merged = mergeChecklist(seen.checklist, now.checklist, wanted);
  return merged.kind === 'change' ? merged.becomes : merged.kind === 'same' ? now.checklist : wanted;
}

function followedTags(now: Task, wanted: Task['tags'], seen: SeenLists): Task['tags'] {
  const kept = now.tags.filter((tag) => wanted.includes(tag) || !seen.tags.includes(tag));
  return [...new Set([...kept, ...wanted.filter((tag) => !seen.tags.includes(tag))])].slice(0, 20);
}
