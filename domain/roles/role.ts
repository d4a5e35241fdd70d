import type { Member } from '../model/member.ts';

/** As whom somebody looks: at everything, at all planning, at the money, at their own tasks. A job (运营, 设计) is `member.role`. */
export const roles = ['admin', 'productManager', 'finance', 'member'] as const;
export type Role = (typeof roles)[number];

/** What was decided for a member; where nobody decided, whoever the device belongs to sees everything and others their own. */
export const accessOf = (member: Pick<Member, 'id' | 'access'>, meId: string | null): Role =>
  member.access ?? (member.id === meId ? 'admin' : 'member');
