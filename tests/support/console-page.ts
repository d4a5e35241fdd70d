import type { Locator, Page } from '@playwright/test';
import type { Box } from './closed-roots.ts';
import { filled } from './stage.ts';

/** One record's row on a console's list, as the seller sees it. */
export type SeenRow = { id: string; box: Box; head: Box };

const drawn = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.filled ?? 0));

/** Steps a seller takes on any of the three consoles; each waits until the list is drawn again. */
export class ConsolePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  private async afterRedraw(step: () => Promise<unknown>): Promise<void> {
    const before = await drawn(this.page);
    await step();
    await filled(this.page, before + 1);
  }

  turnTo(number: number): Promise<void> {
    return this.afterRedraw(() => this.page.locator(`[data-pager] [data-page="${number}"]`).last().click());
  }

  tab(number: number): Promise<void> {
    return this.afterRedraw(() => this.page.locator(`[data-tab="${number}"]`).click());
  }

  /** 查询: the console builds its list anew. */
  query(text = ''): Promise<void> {
    return this.afterRedraw(async () => {
      await this.page.locator('[data-search]').fill(text);
      await this.page.locator('[data-act="query"]').click();
    });
  }

  /** A click in the side menu: another route, no reload. */
  menu(label: string): Promise<void> {
    return this.afterRedraw(() => this.page.locator('.v-side a', { hasText: label }).first().click());
  }

  /** Scrolls what the list scrolls in: its own area, else the page. */
  scrollTo(top: number): Promise<void> {
    return this.page.evaluate((to) => {
      (document.querySelector('.v-scroll') ?? document.scrollingElement)?.scrollTo({ top: to });
      return new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
    }, top);
  }

  row(id: string): Locator {
    return this.page.locator('[data-list] > :not([data-foreign])', { hasText: id });
  }

  /** Rows of the list that stand in the window, with the number each shows. */
  rows(): Promise<SeenRow[]> {
    return this.page.evaluate(() => {
      const box = ({ left, top, right, bottom }: DOMRect) => ({ left, top, right, bottom });
      const list = document.querySelector('[data-list]');
      const clip = list?.closest('.v-scroll')?.getBoundingClientRect();
      const top = Math.max(0, clip?.top ?? 0);
      const bottom = Math.min(innerHeight, clip?.bottom ?? innerHeight);
      return [...(list?.querySelectorAll(':scope > :not([data-foreign])') ?? [])].flatMap((row) => {
        const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        const shown = /\d{6}-\d{15}|(?:订单编号|订单号|ID)[：:\s]*(\d{9,20})/.exec(
          texts.map(({ data }) => data).join('\n'),
        );
        const number = shown?.[1] ?? shown?.[0] ?? '';
        const text = texts.find(({ data }) => data.includes(number));
        const range = document.createRange();
        if (text) range.selectNodeContents(text);
        const head = range.getBoundingClientRect();
        const isSeen = head.top > top + 2 && head.bottom < bottom - 2;
        return isSeen && number ? [{ id: number, box: box(row.getBoundingClientRect()), head: box(head) }] : [];
      });
    });
  }

  /** Every rectangle that text of the list takes in the window: what a badge may not cover. */
  texts(): Promise<Box[]> {
    return this.page.evaluate(() => {
      const walker = document.createTreeWalker(document.querySelector('#app') ?? document.body, NodeFilter.SHOW_TEXT);
      const boxes: Box[] = [];
      const range = document.createRange();
      for (let text = walker.nextNode(); text; text = walker.nextNode()) {
        if (!(text as Text).data.trim()) continue;
        range.selectNodeContents(text);
        for (const { left, top, right, bottom } of range.getClientRects()) {
          if (bottom > 0 && top < innerHeight && right > left) boxes.push({ left, top, right, bottom });
        }
      }
      return boxes;
    });
  }
}
