import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { addresses } from '../consoles/hosts.ts';
import { axeViolations } from '../support/axe-violations.ts';
import { badgeLabels, pressedRow } from '../support/badge-labels.ts';
import { ClosedRoots } from '../support/closed-roots.ts';
import { ConsolePage } from '../support/console-page.ts';
import { launchProject } from '../support/launch-project.ts';
import { seedRows } from '../support/seed-rows.ts';
import { expect, test } from '../support/stage.ts';

const today = todayIn(new Date());
const soon = { fromOn: addDays(today, -2), toOn: addDays(today, 20) };
const promo = {
  ...soon,
  id: 'brand-day',
  name: '品牌周',
  phases: [],
  freezes: [{ ...soon, kind: 'price' }],
  platforms: ['pinduoduo'],
  isEstimated: true,
};

test('大促日历：用键盘核对一个、加一个；甘特和日历里有色带，暂估写在名字上', async ({ stage }) => {
  await stage.allow('page');
  const page = await launchProject(stage, 60);
  await page.setViewportSize({ width: 1440, height: 900 });
  await seedRows(page, { promoWindows: [promo] });
  // Rows written past the database layer are seen by a page that asks anew.
  await page.reload();
  await page.getByRole('link', { name: '大促日历' }).click();
  const list = page.getByRole('region', { name: `${today.slice(0, 4)} 年的大促` });
  await expect(list.getByText('品牌周')).toBeVisible();
  const estimated = await list.getByText('暂估').count();
  await list.getByRole('button', { name: '核对过了 双11' }).press('Enter');
  await expect(list.getByText('暂估')).toHaveCount(estimated - 1);
  await page.getByRole('button', { name: '加大促' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '加大促' });
  await dialog.getByLabel('名称').fill('上新周');
  await dialog.getByRole('button', { name: '加冻结' }).press('Enter');
  expect(await axeViolations(page, { within: 'dialog' })).toEqual([]);
  await dialog.getByLabel('名称').press('Escape');
  await expect(dialog.getByText('有没存的改动')).toBeVisible();
  await dialog.getByRole('button', { name: '存', exact: true }).press('Enter');
  await expect(list.getByText('上新周')).toBeVisible();
  expect(await axeViolations(page)).toEqual([]);

  await page.goBack();
  await page.getByText('甘特', { exact: true }).click();
  // Where another promotion's name stands at the same days, only one is written.
  await expect(page.locator('.gc-promo-name', { hasText: '（暂估）' }).first()).toBeVisible();
  await expect(page.locator('path.gc-promo')).toHaveCount(1);
  await page.getByText('日历', { exact: true }).click();
  await expect(page.locator('.cal-promo', { hasText: '品牌周（暂估）' }).first()).toBeVisible();
});

test('商品页：面板里说什么冻结到哪天；别的平台不说', async ({ stage }) => {
  await stage.allow('network');
  const ours = await stage.ours('workbench.html#/promos');
  await ours.getByRole('region').first().waitFor();
  await seedRows(ours, { promoWindows: [promo] });
  const opened = async (url: string) => {
    const page = await stage.open(url);
    const [seller, roots] = [new ConsolePage(page), await ClosedRoots.of(page)];
    await expect.poll(async () => Object.values(await badgeLabels(seller, roots))[0]).toBeTruthy();
    return pressedRow(seller, roots, (await seller.rows())[0]?.id ?? '');
  };
  const goods = await opened(addresses.pinduoduo.goods);
  await expect(goods.getByText(`大促冻结中：品牌周（暂估） 改价冻结到 ${soon.toOn.slice(5)}`)).toBeVisible();
  const orders = await opened(addresses.pinduoduo.orders);
  await orders.getByText('只读这一页').waitFor();
  await expect(orders.getByText('品牌周')).toHaveCount(0);
  const jd = await opened(addresses.jd.goods);
  await jd.getByText('只读这一页').waitFor();
  await expect(jd.getByText('品牌周')).toHaveCount(0);
});
