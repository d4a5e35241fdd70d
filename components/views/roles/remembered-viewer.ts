import { type Role, roles } from '../../../domain/roles/role.ts';

const storageKey = 'launchdeck-viewer';

/**
 * As whom our pages looked last, for the popup: asking the settings and the member costs it more than its whole list.
 * Every page in which that can be changed reads who looks, and so keeps this up to date. null: as who sees everything.
 */
export function rememberedViewer(): { role: Role; meId: string | null } | null {
  const [name, meId] = localStorage.getItem(storageKey)?.split(' ', 2) ?? [];
  const role = roles.find((one) => one === name);
  return role && role !== 'admin' ? { role, meId: meId || null } : null;
}

export function rememberViewer({ role, meId }: { role: Role; meId: string | null }): void {
  if (role === 'admin') localStorage.removeItem(storageKey);
  else localStorage.setItem(storageKey, `${role} ${meId ?? ''}`);
}
