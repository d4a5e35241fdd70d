import { saveMember } from '../../../../domain/intents/save-member.ts';
import { doWish } from '../../do-wish.ts';

/** A new member by name; their id, or null when refused, and that was said. */
export async function addPerson(name: string, role: string): Promise<string | null> {
  const id = crypto.randomUUID();
  return (await doWish(saveMember, { member: { id, name, role, isActive: true } })) ? id : null;
}
