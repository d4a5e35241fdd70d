import { expect, type Locator, type Page } from '@playwright/test';
import type { Day } from '../../../domain/model/primitives.ts';
import { MovedClock } from '../moved-clock.ts';
import { type Row, storedRows } from '../stored-rows.ts';

declare const chrome: typeof import('wxt/browser').browser;

/** One team's workbench through the weeks of a launch: a page that stays open until the browser is closed. */
export class Story {
  readonly clock: MovedClock;
  page: Page;

  private constructor(clock: MovedClock, page: Page) {
    this.clock = clock;
    this.page = page;
  }

  static async from(on: Day, consolesOn: Day): Promise<Story> {
    const clock = await MovedClock.at(on, { consolesOn });
    await clock.stage.allow('network');
    return new Story(clock, await clock.stage.ours('workbench.html#/today'));
  }

  /** A place of the workbench by its name in the address; `view` of the project named. */
  async at(place: string): Promise<Page> {
    await this.page.bringToFront();
    await this.page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${place}`);
    return this.page;
  }

  async project(name: string, view = 'list'): Promise<Page> {
    const { projects = [] } = await this.rows();
    const found = projects.find((project) => project.name === name);
    const page = await this.at(`project/${found?.id}?view=${view}`);
    await page.getByRole('heading', { name }).first().waitFor();
    return page;
  }

  /** The computer is off until then. */
  async browserClosedUntil(on: Day, time?: string): Promise<void> {
    const { hash } = new URL(this.page.url());
    const stage = await this.clock.open(on, time);
    this.page = await stage.ours(`workbench.html${hash}`);
    await this.page.getByRole('main').first().waitFor();
  }

  rows(): Promise<Record<string, Row[]>> {
    return storedRows(this.page);
  }

  async task(title: string): Promise<Row> {
    const found = (await this.rows()).tasks?.find((task) => task.title === title);
    if (!found) throw new Error(`no task ${title}`);
    return found;
  }

  /** Opens a task of the project's list. */
  async sheet(title: string): Promise<Locator> {
    const { id } = await this.task(title);
    await this.page.locator(`[data-task="${id}"] [data-cell=open]`).click();
    const sheet = this.page.getByRole('complementary', { name: title });
    await expect(sheet).toBeVisible();
    return sheet;
  }

  /** Numbers on the toolbar's button. */
  toolbar(): Promise<string> {
    return this.page.evaluate(() => chrome.action.getBadgeText({}));
  }

  /** Notifications the browser shows, as they were asked for. */
  told(): Promise<string[]> {
    return this.page.evaluate(async () => Object.keys(await chrome.notifications.getAll()));
  }

  /** A small page of ours beside the workbench, looked at and closed. */
  async glance(file: 'popup' | 'sidepanel', see: (page: Page) => Promise<void>): Promise<void> {
    const page = await this.clock.stage.ours(`${file}.html`);
    await page.setViewportSize({ width: 380, height: 800 });
    await see(page);
    await this.look(`story-${file}-${this.clock.today}`, page);
    await page.close();
  }

  async look(name: string, page = this.page): Promise<void> {
    const folder = process.env.SHOTS;
    if (folder) await page.screenshot({ path: `${folder}/${name}.png` });
  }
}
