import type { Incoming } from './incoming.ts';

/** Whose doing a file tells of, by our ids: the colleague who gives back, or whoever handed the part on; '' when not known here. */
export function authorOf({ file, people }: Pick<Incoming, 'file' | 'people'>): string {
  if (file.way === 'back') return file.part.memberId ?? '';
  const giver = file.people.find(({ name }) => name.trim() === file.from.trim());
  return giver ? (people[giver.id] ?? '') : '';
}
