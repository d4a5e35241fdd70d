import type { Link } from '../model/link.ts';
import type { Task } from '../model/task.ts';
import { type Draft, memberNamed, type PasteContext, withNote } from './draft.ts';
import { type LaunchTie, lastBefore } from './launch-tie.ts';

export type NewRows = {
  tasks: (Partial<Task> & Pick<Task, 'id' | 'title'>)[];
  links: Omit<Link, 'projectId'>[];
  members: { id: string; name: string }[];
};

type Wish = {
  newId: () => string;
  context: PasteContext /** Names that become members. */;
  addNames: ReadonlySet<string>;
  ownerLabel: string;
  /** The launch that is to come after them. */
  launch: LaunchTie | null;
};

/** What is saved of the drafts. A name that is nobody's stays in the notes. */
export function rowsOf(drafts: readonly Draft[], { newId, context, addNames, ownerLabel, launch }: Wish): NewRows {
  const ids = new Map(drafts.map(({ key }) => [key, newId()]));
  const members = new Map([...addNames].map((name) => [name, newId()]));
  const parentOf = parents(drafts);
  const tasks = drafts.map((given) => {
    const draft = { ...given };
    const assigneeId = memberNamed(draft.ownerName, context)?.id ?? members.get(draft.ownerName) ?? null;
    if (assigneeId === null && draft.ownerName) withNote(draft, `${ownerLabel}：${draft.ownerName}`);
    const parentId = ids.get(parentOf(draft) ?? -1) ?? null;
    return { id: ids.get(draft.key) ?? newId(), title: draft.title, parentId, assigneeId, ...fieldsOf(draft) };
  });
  const links = drafts.flatMap((draft) =>
    draft.before.flatMap(({ key, ...link }) => {
      const [fromId, toId] = [ids.get(key), ids.get(draft.key)];
      return fromId && toId ? [{ id: newId(), fromId, toId, ...link }] : [];
    }),
  );
  for (const { key } of launch ? lastBefore(drafts, launch.on) : []) {
    const fromId = ids.get(key);
    if (launch && fromId)
      links.push({ id: newId(), fromId, toId: launch.taskId, type: 'FS', lag: 0, lagUnit: 'working' });
  }
  return { tasks, links, members: [...members].map(([name, id]) => ({ id, name })) };
}

/** A draft below one that was left out goes up to the next that is kept. */
function parents(drafts: readonly Draft[]): (draft: Draft) => number | null {
  const kept = new Set(drafts.map(({ key }) => key));
  return ({ parentKey }) => (parentKey !== null && kept.has(parentKey) ? parentKey : null);
}

function fieldsOf(draft: Draft): Partial<Task> {
  const isMilestone = draft.kind === 'milestone';
  return {
    kind: draft.isGroup ? 'work' : draft.kind,
    durationDays: isMilestone ? 0 : Math.max(1, draft.durationDays ?? 1),
    unit: draft.unit,
    ...(isMilestone ? { pinnedOn: draft.dueOn } : { deadlineOn: draft.dueOn }),
    ...(draft.startOn && !isMilestone && !draft.isGroup ? { constraint: { type: 'SNET', on: draft.startOn } } : {}),
    status: draft.isGroup ? 'todo' : draft.status,
    ...(draft.progress > 0 && draft.progress < 1 ? { progress: draft.progress } : {}),
    ...(draft.repeat && !draft.isGroup ? { recurrence: draft.repeat } : {}),
    priority: draft.priority,
    tags: draft.tags,
    deliverable: draft.deliverable,
    notes: draft.notes,
    ...(draft.kind === 'wait' ? { waitFor: draft.waitFor.slice(0, 60), side: draft.side } : {}),
  };
}
