const date = '(1[0-2]|0?[1-9])[./](3[01]|[12]\\d|0?[1-9])';
const opening = new RegExp(
  `^(\\s*(?:[-*•·]\\s+|\\p{Extended_Pictographic}\\s*)?)${date}(?:(\\s?(?:[-~～—–]|至|到)\\s?)${date})?(?=[\\s:：、，,(（\\u4e00-\\u9fff])`,
  'u',
);

const closing = new RegExp(
  `((?:(?<=\\S\\s*)[\\s，,、（(【:：→]|[\\u4e00-\\u9fff]))${date}(?=[）)】]?(?:之?前)?\\s*(?:[（(【]?@?[\\u4e00-\\u9fffA-Za-z]{1,8}[）)】]?)?\\s*$)`,
);

/** `主图 小美 12.2`, `（12.4）` at the end of several lines: no prices. */
function spellEnds(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '').length;
  const dated = lines.filter((line) => closing.test(line)).length;
  if (dated < 2 || dated * 3 < filled) return [...lines];
  return lines.map((line) =>
    line.replace(closing, (_, before: string, m: string, d: string) => `${before}${m}月${d}日`),
  );
}

/** A date at the beginning of a part of a line, after so many signs. */
export const spelled = (part: string, from: number): string =>
  part.slice(0, from) +
  part
    .slice(from)
    .replace(
      new RegExp(`^(\\s*[：:]?\\s*)${date}(?![\\d.])`),
      (_, lead: string, m: string, d: string) => `${lead}${m}月${d}日`,
    );

/**
 * `12.14-12.16 调研`, `12.17 选品会`: in a list whose lines begin so, they are days and no numbers of an outline or
 * prices. Written out, so that nobody takes them for anything else.
 */
export function spellDates(lines: readonly string[]): string[] {
  const filled = lines.filter((line) => line.trim() !== '');
  const opened = filled.flatMap((line) => opening.exec(line) ?? []);
  const dated = filled.filter((line) => opening.test(line));
  const isOutline = /^\s*1[.、\s]|^\s*1\.[01]\s/.test(dated[0] ?? '') && !/^\s*1\.1[\d]/.test(dated[0] ?? '');
  if (opened.length === 0 || dated.length < 2 || dated.length * 2 < filled.length || isOutline) return spellEnds(lines);
  return lines.map((line) =>
    line.replace(opening, (_, lead: string, m: string, d: string, joint: string | undefined, m2: string, d2: string) =>
      joint === undefined ? `${lead}${m}月${d}日 ` : `${lead}${m}月${d}日到${m2}月${d2}日 `,
    ),
  );
}
