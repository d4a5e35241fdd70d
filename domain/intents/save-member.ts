import type { Member } from '../model/member.ts';
import type { Intent } from './intent.ts';
import { changeRow, createRow, refuse } from './patch.ts';

/** A new member or a changed one. Names are unique, so that `@名字` means one person. */
export const saveMember: Intent<{ member: Member }> = {
  name: 'saveMember',
  needs: () => [{ table: 'members', all: true }],
  plan(rows, input) {
    const member = { ...input.member, name: input.member.name.trim(), role: input.member.role.trim() };
    if (!member.name) return refuse('nameEmpty');
    const isTaken = [...rows.members.values()].some((other) => other.id !== member.id && other.name === member.name);
    if (isTaken) return refuse('nameTaken', { name: member.name });
    const existing = rows.members.get(member.id);
    return { patches: existing ? changeRow('members', existing, member) : [createRow('members', member)] };
  },
};
