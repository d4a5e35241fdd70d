import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

type Part = {
  /** Selector of the part to look at; without it the whole page. */
  within?: string;
  /** Only these rules; without it all. */
  rules?: string[];
};

/**
 * What axe finds in a page, one line per element; [] is a clean page. It looks once nothing moves any more: a toast or a
 * dialog that is still fading in has half its contrast, and that was once the only thing a slow machine found.
 */
export async function axeViolations(page: Page, { within, rules }: Part = {}): Promise<string[]> {
  await page.evaluate(() =>
    // A cancelled animation rejects: its element has gone, which is as still as it gets.
    Promise.allSettled(document.getAnimations().map(({ finished }) => finished)),
  );
  // One document, no frames: without legacy mode every look opens a page of its own.
  const axe = new AxeBuilder({ page }).setLegacyMode();
  if (within) axe.include(within);
  if (rules) axe.withRules(rules);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html, failureSummary = '' }) => `${id}: ${target} ${html.slice(0, 120)} ${failureSummary}`),
  );
}

/** All rules in light, the contrast again in dark; the page is left light. */
export async function axeInBothThemes(page: Page, part: Part = {}): Promise<string[]> {
  await showTheme(page, 'light');
  const light = await axeViolations(page, part);
  await showTheme(page, 'dark');
  const dark = await axeViolations(page, { ...part, rules: ['color-contrast'] });
  await showTheme(page, 'light');
  return [...light, ...dark];
}

async function showTheme(page: Page, colorScheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('html')).toHaveClass(colorScheme);
}
