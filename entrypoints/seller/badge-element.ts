import { pageWords } from '../../locales/page.ts';
import type { Badge } from '../../messaging/protocol.ts';
import { badgeGlyph } from './badge-glyph.ts';

export type BadgeWords = { count: string; days: string };

/** What a badge says: state and counts, nothing the page could learn a plan from. */
export function badgeWords({ state, done, total, daysLate }: Badge): BadgeWords {
  if (state === 'unlinked') return { count: pageWords.unlinked, days: '' };
  const isBehind = (state === 'late' || state === 'risk') && daysLate > 0;
  return { count: `${done}/${total}`, days: isBehind ? pageWords.daysLate(daysLate) : '' };
}

/** Width of a text at 12 px, near enough to know whether a gap holds it. */
function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) width += text.charCodeAt(at) > 0x2e7f ? 12 : text[at] === ' ' ? 3.5 : 7;
  return width;
}

/** The badge at full size, in px: padding, glyph, words. */
export function badgeWidth({ count, days }: BadgeWords): number {
  return 27 + 6 + textWidth(count) + (days ? 6 + textWidth(days) : 0);
}

let template: HTMLButtonElement | undefined;

function blank(): HTMLButtonElement {
  if (!template) {
    template = document.createElement('button');
    template.type = 'button';
    for (const name of ['count', 'days']) {
      const span = document.createElement('span');
      span.className = name;
      template.append(span);
    }
  }
  return template.cloneNode(true) as HTMLButtonElement;
}

/** A button whose words are generated content: neither selection nor find-in-page of the site can read them. */
export class BadgeElement {
  readonly button = blank();
  private shown = '';

  show(badge: Badge, isGlyph: boolean): void {
    const words = badgeWords(badge);
    const wanted = `${badge.state}|${words.count}|${words.days}|${isGlyph}`;
    if (wanted === this.shown) return;
    const isOtherState = !this.shown.startsWith(`${badge.state}|`);
    this.shown = wanted;
    const [count, days] = this.button.querySelectorAll('span');
    count?.setAttribute('data-text', words.count);
    days?.setAttribute('data-text', words.days);
    this.button.setAttribute('aria-label', `${words.count} ${words.days}`.trim());
    this.button.className = `badge ${badge.state}${isGlyph ? ' glyph' : ''}`;
    if (!isOtherState) return;
    this.button.querySelector('svg')?.remove();
    this.button.prepend(badgeGlyph(badge.state));
  }
}
