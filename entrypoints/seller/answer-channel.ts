/**
 * Between the observer in the page's world and our script beside it: DOM events, which the page can see and forge. What
 * arrives is page text and nothing else; a forged answer is read like a real one, within the same limits.
 */
export const answerEvent = 'launchdeck:answer';
export const listenEvent = 'launchdeck:listen';
export const stopEvent = 'launchdeck:stop';
/** Is an observer here already? One that is prevents the event's default. */
export const hereEvent = 'launchdeck:here';

export const mostQueued = 200;
export const longestAnswer = 2 * 1024 * 1024;
/** Held at once while nobody reads, in characters. */
export const mostHeld = 24 * 1024 * 1024;

/** One text, so that it crosses between the worlds as it is. An empty answer says: one was too long. */
export const packAnswer = (url: string, text: string): string => `${url.slice(0, 2000).replace(/\n/g, '')}\n${text}`;

export function unpackAnswer(packed: string): { url: string; text: string } | null {
  const end = packed.slice(0, 2001).indexOf('\n');
  return end < 0 ? null : { url: packed.slice(0, end), text: packed.slice(end + 1) };
}
