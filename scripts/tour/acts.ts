import type { Frame, Page } from '@playwright/test';
import { addresses } from '../../tests/consoles/hosts.ts';
import { ClosedRoots, middle } from '../../tests/support/closed-roots.ts';
import type { Stage } from '../../tests/support/stage.ts';

export const projectName = '云岚凉被·秋季上新';
const goodsName = '云岚凉被';

/** First run as a user does it: read, template T1, the launch day that is in reach. Returns the workbench page. */
export async function firstRun(stage: Stage, shoot?: (page: Page, name: string) => Promise<void>): Promise<Page> {
  const page = await stage.ours('workbench.html');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByRole('button', { name: '下一步' }).click();
  await page.getByRole('button', { name: '开始读取' }).click();
  await page.getByRole('textbox', { name: '项目' }).fill(projectName);
  await page.getByRole('button', { name: /^改成/ }).click();
  await shoot?.(page, 'first-run');
  await page.getByRole('button', { name: /^建好/ }).click();
  await page.getByRole('heading', { name: projectName }).waitFor();
  // The newcomer's tour goes on here; left, it is in no later picture.
  const mark = page.locator('.coach');
  await mark.waitFor();
  await shoot?.(page, 'newcomer-tour');
  await mark.locator('.top').getByRole('button').click();
  await mark.waitFor({ state: 'detached' });
  return page;
}

/** Presses the badge of the first row with the goods and returns the docked panel's frame. */
export async function openPanel(page: Page): Promise<Frame> {
  const roots = await ClosedRoots.of(page);
  const row = page.locator('[data-list] > *', { hasText: goodsName }).first();
  await row.scrollIntoViewIfNeeded();
  for (;;) {
    const box = await row.boundingBox();
    const badge = (await roots.badges()).find(
      (one) => box !== null && one.box.top >= box.y - 6 && one.box.bottom <= box.y + box.height + 6,
    );
    if (badge) {
      const at = middle(badge.box);
      await page.mouse.click(at.x, at.y);
      break;
    }
    await page.waitForTimeout(200);
  }
  await page.waitForFunction(() => document.readyState === 'complete');
  for (;;) {
    const frame = page.frames().find((one) => one.url().includes('panel.html'));
    if (frame && (await frame.getByRole('region', { name: '这一行' }).count()) > 0) return frame;
    await page.waitForTimeout(200);
  }
}

/** Goods → product → project, whatever the panel asks next, until the row shows its project. */
async function link(panel: Frame): Promise<void> {
  const row = panel.getByRole('region', { name: '这一行' });
  const flow = panel.locator('.side-flow');
  await row.getByRole('button', { name: /^挂到/ }).first().click();
  const steps = [
    flow.locator('button[type=submit]'),
    flow.locator('.side-pick:not([data-row=new])', { hasText: goodsName }),
    flow.locator('.side-pick[data-row=new]'),
  ];
  for (let left = 60; left > 0 && (await row.getByText(projectName).count()) === 0; left -= 1) {
    for (const target of steps) {
      if ((await target.count()) === 0) continue;
      await target.first().click();
      break;
    }
    await panel.page().waitForTimeout(400);
  }
  await row.getByText(projectName).filter({ visible: true }).first().waitFor();
}

export async function linkGoods(stage: Stage): Promise<void> {
  for (const url of [addresses.pinduoduo.goods, addresses.jd.goods, addresses.taobao.goods]) {
    const page = await stage.open(url);
    await link(await openPanel(page));
    await page.close();
  }
}

/** Some weeks on: the first stage is done, and the factory asks for six days more. */
export async function getUnderWay(page: Page): Promise<void> {
  const row = (title: string) => page.getByRole('treegrid').getByRole('row').filter({ hasText: title }).first();
  for (const title of ['市场与竞品调研', '毛利测算']) {
    for (const status of ['进行中', '待通过', '做完']) {
      if ((await row(title).locator('[data-cell=status]').getAttribute('title')) === '做完') break;
      await row(title).locator('[data-cell=status]').click();
      await row(title)
        .locator(`[data-cell=status][title=${status}]`)
        .or(row(title).locator('[title=做完]'))
        .first()
        .waitFor();
    }
  }
  await row('等待大货生产').locator('[data-cell=days]').click();
  await page.getByRole('textbox', { name: '天' }).fill('26');
  await page.keyboard.press('Enter');
  await page
    .getByText(/晚 \d+ 个工作日/)
    .first()
    .waitFor();
}
