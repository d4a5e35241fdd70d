/**
 * The rules of the drawing with their colours in numbers: a saved file knows none of our names. Read from the style
 * sheets themselves, so that what is saved looks like what is seen; always the light colours, paper is white.
 */
export function pictureStyle(): string {
  const probe = document.createElement('div');
  probe.className = 'light';
  document.body.append(probe);
  const value = getComputedStyle(probe);
  const rules = [...document.styleSheets].flatMap(rulesOf);
  const drawn = rules.filter((rule) => rule.selectorText.includes('.gc-')).map((rule) => rule.cssText);
  const text = drawn.join('\n').replace(/var\((--[\w-]+)\)/g, (_, name: string) => colourOf(probe, value, name));
  probe.remove();
  return text;
}

function rulesOf(sheet: CSSStyleSheet): CSSStyleRule[] {
  return [...sheet.cssRules].filter((rule): rule is CSSStyleRule => rule instanceof CSSStyleRule);
}

/** A name stands for another name or a mixture; a colour property makes it a plain one. */
function colourOf(probe: HTMLElement, value: CSSStyleDeclaration, name: string): string {
  const raw = value.getPropertyValue(name).trim();
  if (/^\d|px|sans-serif/.test(raw)) return raw;
  probe.style.color = `var(${name})`;
  return value.color;
}
