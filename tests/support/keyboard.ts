import { expect, type Frame, type Locator, type Page } from '@playwright/test';

/** What has the focus, and whether one can see it. */
type Stop = { id: number; name: string; isSeen: boolean };
type Probe = { now: (before: number) => Stop | null; missed: (reached: readonly number[]) => string[] };
declare const window: Window & { focusProbe: Probe };

/** Runs in the document: numbers its elements, says which has the focus and which Tab should have reached. */
function installProbe(): void {
  const numbers = new Map<Element, number>();
  const numberOf = (node: Element): number => {
    if (!numbers.has(node)) numbers.set(node, numbers.size + 1);
    return numbers.get(node) ?? 0;
  };
  const nameOf = (node: Element): string =>
    `${node.tagName.toLowerCase()} ${node.getAttribute('aria-label') ?? node.textContent?.trim().slice(0, 30) ?? ''}`;
  const lookOf = (node: Element): string => {
    let look = '';
    let at: Element | null = node;
    for (let up = 0; at && up < 4; up += 1, at = at.parentElement) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
        getComputedStyle(at);
      look += [outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor].join();
    }
    return look;
  };
  const closed = '[inert], [popover]:not(:popover-open), dialog:not([open])';
  const isStop = (node: HTMLElement): boolean => {
    if (node.tabIndex < 0 || node.matches(':disabled') || node.closest(closed)) return false;
    // A group of radio buttons is one stop, at the chosen one.
    if (node instanceof HTMLInputElement && node.type === 'radio' && !node.checked) return false;
    return node.checkVisibility({ visibilityProperty: true });
  };
  window.focusProbe = {
    now: (before) => {
      const node = document.activeElement as HTMLElement | null;
      if (!node || node === document.body || !document.hasFocus()) return null;
      // A date has three stops in one element; leaving it to look would begin them again.
      if (numberOf(node) === before) return { id: before, name: '', isSeen: true };
      const focused = lookOf(node);
      node.blur();
      const bare = lookOf(node);
      node.focus({ preventScroll: true });
      return { id: numberOf(node), name: nameOf(node), isSeen: focused !== bare };
    },
    missed: (reached) =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, [tabindex]')]
        .filter((node) => isStop(node) && !reached.includes(numberOf(node)))
        .map((node) => `not reached: ${nameOf(node)}`),
  };
}

/** The keyboard of one page; every step is a real key. */
export class Keyboard {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text: string): Promise<void> {
    return this.page.keyboard.type(text);
  }

  /** Tab (or Shift+Tab) until `target`, in the page or a frame of it, has the focus. */
  async tabTo(target: Locator, key = 'Tab'): Promise<void> {
    for (let step = 0; step < 120; step += 1) {
      if (await target.evaluate((node) => node.matches(':focus'))) return;
      await this.press(key);
    }
    throw new Error(`${key} does not lead to ${target}`);
  }

  /** Tab through `place` once around: what was not reached, or reached unseen. Empty = all is well. */
  async walk(place: Page | Frame = this.page): Promise<string[]> {
    const found = await this.walkOnce(place);
    // A row that came while the walk was past its place, such as the week's copy, is reached by the next.
    return found.length > 0 ? this.walkOnce(place) : found;
  }

  private async walkOnce(place: Page | Frame): Promise<string[]> {
    await place.evaluate(installProbe);
    const stops: Stop[] = [];
    let presses = 0;
    for (; presses < 300; presses += 1) {
      await this.press('Tab');
      const stop = await place.evaluate((before) => window.focusProbe.now(before), stops.at(-1)?.id ?? 0);
      if (stop && stops.length > 1 && stop.id === stops[0]?.id) break;
      if (stop && !stops.some(({ id }) => id === stop.id)) stops.push(stop);
    }
    expect(presses, `Tab leads out and around, not to ${stops.at(-1)?.name} for ever`).toBeLessThan(300);
    const reached = stops.map(({ id }) => id);
    const missed = await place.evaluate((ids) => window.focusProbe.missed(ids), reached);
    return [...missed, ...stops.filter(({ isSeen }) => !isSeen).map(({ name }) => `focus not seen: ${name}`)];
  }
}
