import { accessOf, type Role } from '../domain/roles/role.ts';
import type { SeenTasks } from '../domain/roles/seen-tasks.ts';
import { db } from './db.ts';
import { groupIds } from './open-rows.ts';
import { readSeen, type SeenSource } from './seen-reader.ts';

/** Who looks, as what, and at which tasks. `seen` null: at all. */
export type Viewer = { role: Role; meId: string | null; name: string; seen: SeenTasks | null };

const pages: SeenSource = {
  all: (table) => db.table(table).toArray(),
  by: (table, index, key) => db.table(table).where(index).equals(key).toArray(),
  tasks: (ids) => db.tasks.bulkGet([...ids]),
  groupIds,
};

/** `seeAs`: what was chosen on this device; without a choice what was decided for the member it belongs to. */
export async function readViewer(seeAs: Role | null, meId: string | null): Promise<Viewer> {
  const me = meId === null ? undefined : await db.members.get(meId);
  const role = seeAs ?? (me ? accessOf(me, meId) : 'admin');
  return { role, meId, name: me?.name ?? '', seen: await readSeen(role, meId, pages) };
}
