import type { Member } from '../model/member.ts';

type Named = Pick<Member, 'id' | 'name'>;

/** Members that a text names with @; of two that begin alike the longer name is meant. */
export function mentionsIn(text: string, members: readonly Named[]): string[] {
  return [...new Set(mentionPieces(text, members).flatMap(({ memberId }) => memberId ?? []))];
}

/** A text cut at its mentions, for drawing them. */
export function mentionPieces(text: string, members: readonly Named[]): { text: string; memberId?: string }[] {
  const byLength = [...members].filter(({ name }) => name).sort((left, right) => right.name.length - left.name.length);
  const pieces: { text: string; memberId?: string }[] = [];
  let plain = '';
  for (let at = 0; at < text.length; ) {
    const isSign = text[at] === '@' || text[at] === '＠';
    const member = isSign ? byLength.find(({ name }) => text.startsWith(name, at + 1)) : undefined;
    if (!member) {
      plain += text[at];
      at += 1;
      continue;
    }
    if (plain) pieces.push({ text: plain });
    plain = '';
    pieces.push({ text: `@${member.name}`, memberId: member.id });
    at += member.name.length + 1;
  }
  if (plain) pieces.push({ text: plain });
  return pieces;
}

/** The mention being typed at the caret: where its @ stands and what follows it. */
export function openMention(text: string, caret: number): { at: number; typed: string } | null {
  const found = /[@＠]([^\s@＠]{0,20})$/.exec(text.slice(0, caret));
  if (!found) return null;
  // An address is no mention.
  const before = text[found.index - 1];
  return before && /[\w.]/.test(before) ? null : { at: found.index, typed: found[1] ?? '' };
}
