import { settings } from './settings.ts';

/** What the user's settings say to every change: who makes it, and when a task is red. Read before its transaction. */
export async function changeChoices(): Promise<{ actor: string; redAfterDays: number }> {
  const [meId, redAfterDays] = await Promise.all([settings.meId.get(), settings.redAfterDays.get()]);
  return { actor: meId ?? '', redAfterDays };
}
