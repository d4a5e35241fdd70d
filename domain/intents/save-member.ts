import type { Member } from '../model/member.ts';
import type { Intent, Need, Rows } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';
import { calendarNeeds, projectNeeds } from './replan.ts';
import { replanAll } from './replan-all.ts';

/** A new member or a changed one, with new planned days where the working days change. Names are unique, so that `@名字` means one person. */
export const saveMember: Intent<{ member: Member }> = {
  name: 'saveMember',
  needs({ member }, loaded) {
    const tasks: Need = { table: 'tasks', field: 'assigneeId', value: member.id };
    return [
      ...calendarNeeds,
      ...(isMovedBy(loaded, member) ? [tasks, ...projectNeeds(projectsOf(loaded, member.id))] : []),
    ];
  },
  plan(rows, input) {
    const member = { ...input.member, name: input.member.name.trim(), role: input.member.role.trim() };
    if (!member.name) return refuse('nameEmpty');
    const isTaken = [...rows.members.values()].some((other) => other.id !== member.id && other.name === member.name);
    if (isTaken) return refuse('nameTaken', { name: member.name });
    if (member.calendarId && !rows.calendars.has(member.calendarId)) return refuse('calendarGone');
    const existing = rows.members.get(member.id);
    if (!existing) return { patches: [createRow('members', member)] };
    const patches = changeRow('members', existing, member);
    return isMovedBy(rows, member) ? replanAll(rows, patches, projectsOf(rows, member.id)) : { patches };
  },
};

const isMovedBy = (rows: Rows, { id, calendarId = null }: Member): boolean => {
  const existing = rows.members.get(id);
  return existing !== undefined && (existing.calendarId ?? null) !== calendarId;
};

const projectsOf = (rows: Rows, memberId: string): Set<string> =>
  new Set([...rows.tasks.values()].filter((task) => task.assigneeId === memberId).map(({ projectId }) => projectId));
