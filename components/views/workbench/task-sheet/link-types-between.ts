import { type Link, linkTypes } from '../../../../domain/model/link.ts';
import type { Task } from '../../../../domain/model/task.ts';

/** The kinds the engine plans: out of a group only FS, into one FS and SS, between tasks all; the link's own always. */
export function linkTypesBetween(link: Link, tasks: ReadonlyMap<string, Task>): Link['type'][] {
  let isFromGroup = false;
  let isToGroup = false;
  for (const { parentId } of tasks.values()) {
    if (parentId === link.fromId) isFromGroup = true;
    if (parentId === link.toId) isToGroup = true;
  }
  const planned: readonly Link['type'][] = isFromGroup ? ['FS'] : isToGroup ? ['FS', 'SS'] : linkTypes;
  return linkTypes.filter((type) => planned.includes(type) || type === link.type);
}
