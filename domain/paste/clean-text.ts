/** Without what cannot be seen: control characters, marks that turn the writing direction, zero-width signs. */
export const cleanText = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ue000\ufeff]/g, '')
    .replace(/\ud83c[\udffb-\udfff]|\ufe0f/g, '');

/** A title as it may be stored, and what did not fit. */
export function fitTitle(text: string): { title: string; rest: string } {
  const title = text.replace(/\s+/g, ' ').trim();
  if (title.length <= 200) return { title, rest: '' };
  const cut = title.slice(0, 199).replace(/[\ud800-\udbff]$/, '');
  return { title: `${cut}…`, rest: title };
}
