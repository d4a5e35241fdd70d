import type { Member } from '../model/member.ts';
import type { Intent, Need, Rows } from './intent.ts';
import { changeRow, createRow, editedRow, refuse } from './patch.ts';
import { calendarNeeds, projectNeeds } from './replan.ts';
import { replanAll } from './replan-all.ts';

/** Of one that is there, only what was changed: the rest may have become something else meanwhile. */
export type MemberEdit = Pick<Member, 'id'> & Partial<Member>;

/** A new member or fields of one, with new planned days where the working days change. Names are unique, so that `@名字` means one person. */
export const saveMember: Intent<{ member: MemberEdit }> = {
  name: 'saveMember',
  needs({ member }, loaded) {
    const tasks: Need = { table: 'tasks', field: 'assigneeId', value: member.id };
    return [
      ...calendarNeeds,
      ...(isMovedBy(loaded, member) ? [tasks, ...projectNeeds(projectsOf(loaded, member.id))] : []),
    ];
  },
  plan(rows, input) {
    const existing = rows.members.get(input.member.id);
    const whole = editedRow(existing, input.member, ['name', 'role', 'isActive']);
    if (!whole) return refuse('memberGone');
    const member: Member = { ...whole, name: whole.name.trim(), role: whole.role.trim() };
    if (!member.name) return refuse('nameEmpty');
    const isTaken = [...rows.members.values()].some((other) => other.id !== member.id && other.name === member.name);
    if (isTaken) return refuse('nameTaken', { name: member.name });
    if (member.calendarId && !rows.calendars.has(member.calendarId)) return refuse('calendarGone');
    if (!existing) return { patches: [createRow('members', member)] };
    const patches = changeRow('members', existing, member);
    return isMovedBy(rows, member) ? replanAll(rows, patches, projectsOf(rows, member.id)) : { patches };
  },
};

const isMovedBy = (rows: Rows, edit: MemberEdit): boolean => {
  const existing = rows.members.get(edit.id);
  return existing !== undefined && 'calendarId' in edit && (existing.calendarId ?? null) !== (edit.calendarId ?? null);
};

const projectsOf = (rows: Rows, memberId: string): Set<string> =>
  new Set([...rows.tasks.values()].filter((task) => task.assigneeId === memberId).map(({ projectId }) => projectId));
