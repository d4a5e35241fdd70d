import type { AnchorRules } from '../surface.ts';

/** A place on the page that shows a record's id. */
export type Anchor = { number: string; el: Element; isLabelled: boolean };

/** What may stand around an id that is shown and not told of in passing. */
const bare = /^[\s:：]*$/;

const MOST_ANCHORS = 4000;
const MOST_TEXTS = 200_000;
/** A row names its number a few times; a page that repeats one thousands of times is up to something. */
const MOST_SAME = 6;

/** Texts after a label that may stand before its value: a colon of its own, a copy button's word. */
const MOST_BETWEEN = 3;

/** The value of a label that stood in the text before: at the very start of this one. */
function leadingNumber(text: string, number: RegExp): string | undefined {
  const match = number.exec(text);
  return match && /^\s*[:：]?\s*$/.test(text.slice(0, match.index)) ? match[1] : undefined;
}

class TextAnchors {
  /** Texts that are an id, with its label or alone. */
  readonly shown: Anchor[] = [];
  /** Texts that say more, such as a goods title that names another order. */
  readonly told: Anchor[] = [];
  private readonly counts = new Map<string, number>();
  private awaiting = 0;
  private readonly rules: AnchorRules;

  constructor(rules: AnchorRules) {
    this.rules = rules;
  }

  text(node: Text): void {
    if (node.length > 400) return;
    const text = node.data.trim();
    if (text === '') return;
    const { label, number, isDistinct } = this.rules;
    const leading = this.awaiting > 0 ? leadingNumber(text, number) : undefined;
    const match = leading === undefined ? label.exec(text) : null;
    if (leading !== undefined) {
      this.add(leading, node, text, true);
      this.awaiting = 0;
    } else if (match) {
      const value = number.exec(text.slice(match.index + match[0].length));
      if (value?.[1]) this.add(value[1], node, text, true);
      this.awaiting = value ? 0 : MOST_BETWEEN;
    } else if (this.awaiting > 0) {
      this.awaiting -= 1;
    } else if (isDistinct && text.length >= 12) {
      const value = number.exec(text);
      if (value?.[1]) this.add(value[1], node, text, false);
    }
  }

  private add(number: string, node: Text, text: string, isLabelled: boolean): void {
    const el = node.parentElement;
    const count = (this.counts.get(number) ?? 0) + 1;
    this.counts.set(number, count);
    if (el && count <= MOST_SAME && !/^(?:SCRIPT|STYLE|TEMPLATE|NOSCRIPT|TEXTAREA|OPTION|TITLE)$/.test(el.nodeName)) {
      const rest = text.replace(number, '').replace(this.rules.label, '');
      (bare.test(rest) ? this.shown : this.told).push({ number, el, isLabelled });
    }
  }
}

function attributeAnchors(root: Element, rules: AnchorRules, most: number): Anchor[] {
  for (const { selector, attribute, number } of rules.attributes) {
    const found: Anchor[] = [];
    for (const el of root.querySelectorAll(selector)) {
      if (found.length >= most) break;
      const value = number.exec((el.getAttribute(attribute) ?? '').slice(0, 500))?.[1];
      if (value) found.push({ number: value, el, isLabelled: false });
    }
    if (found.length > 0) return found;
  }
  return [];
}

function textAnchors(root: Element, rules: AnchorRules, most: number): Anchor[] {
  const texts = new TextAnchors(rules);
  const { shown, told } = texts;
  const walker = root.ownerDocument.createTreeWalker(root, 4);
  let left = MOST_TEXTS;
  for (let node = walker.nextNode(); node && left > 0; node = walker.nextNode()) {
    left -= 1;
    texts.text(node as Text);
    if (shown.length >= most || told.length >= most) break;
  }
  return shown.length > 0 ? shown : told;
}

/**
 * Every place under `root` that shows an id, in document order. Texts first: they outlive classes. Attributes stand in
 * where no text names one; where an id is distinct they also add the rows that draw it another way. At most `most`.
 */
export function findAnchors(root: Element, rules: AnchorRules, most = MOST_ANCHORS): Anchor[] {
  const texts = textAnchors(root, rules, most);
  // The head of a long list is enough: asking for attributes would go through all of it.
  if (texts.length >= most || (texts.length > 0 && !rules.isDistinct)) return texts;
  const seen = new Set(texts.map((anchor) => anchor.number));
  const others = attributeAnchors(root, rules, most).filter((anchor) => !seen.has(anchor.number));
  if (others.length === 0) return texts;
  return [...texts, ...others].sort((one, other) => (one.el.compareDocumentPosition(other.el) & 4 ? -1 : 1));
}
