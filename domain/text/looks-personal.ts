import { halfWidth } from './half-width.ts';
import { addresses } from './personal/addresses.ts';
import { idCards } from './personal/id-cards.ts';
import type { PersonalPart } from './personal/part.ts';
import { phones } from './personal/phones.ts';

/**
 * Finds what looks like somebody's phone number, address or identity card number. It warns, it does not forbid: better
 * one question too few than one for every order number, so digits that stand in longer numbers or codes are let be.
 */
export function looksPersonal(text: string): PersonalPart[] {
  const plain = narrowed(text);
  const found = [...idCards(plain), ...phones(plain), ...addresses(plain)];
  const parts: PersonalPart[] = [];
  for (const part of found.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = parts.at(-1);
    if (!last || part.from >= last.to) parts.push(part);
  }
  return parts;
}

/** Longer texts are no notes; the beginning tells enough. */
const searched = 5000;

/** Signs of an address as they are written in 台湾 and 香港. */
const simple: Record<string, string> = {
  ...{ 號: '号', 樓: '楼', 區: '区', 縣: '县', 鎮: '镇', 鄉: '乡' },
  ...{ 棟: '栋', 層: '层', 廈: '厦', 園: '园' },
};

/** As long as before, so that places stay the same. */
const narrowed = (text: string): string =>
  halfWidth(text.slice(0, searched))
    .replace(/[\u2002-\u200d\u2060\ufeff\t]/g, ' ')
    .replace(/[‐-―−]/g, '-')
    .replace(/[號樓區縣鎮鄉棟層廈園]/g, (sign) => simple[sign] ?? sign);
