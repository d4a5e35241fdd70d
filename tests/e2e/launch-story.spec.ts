import { test as base, expect } from '@playwright/test';
import { needsBoth, pass, sendBack, submit } from '../support/launch-story/approval.ts';
import { paid, reflect } from '../support/launch-story/closing.ts';
import { goodsBadge, joinGoods, taskFromOrder } from '../support/launch-story/console.ts';
import { workUntil } from '../support/launch-story/days.ts';
import { addWait, arrived, askFor, chase, waitFor } from '../support/launch-story/outside.ts';
import { moveAll, winBack } from '../support/launch-story/plan.ts';
import { addSupplier, fillSetUp, launchName, sampler, setUpLaunch } from '../support/launch-story/set-up.ts';
import { Story } from '../support/launch-story/story.ts';

const test = base.extend<{ story: Story }>({
  // The consoles' orders are of the week after the launch.
  story: async ({ browserName: _ }, use) => {
    const story = await Story.from('2026-03-02', '2026-05-07');
    await use(story);
    await story.clock.close();
  },
});
const { step } = test;
const nextName = '云岚凉被·秋季上新';
const root = '打样单上写清排产';
const copy = '卖点提炼与详情文案';
const review = '视觉评审与定稿';
const sample = '等待打样（供应商）';

test('一次上新从目标走到复盘，再走进下一个项目', async ({ story }) => {
  test.setTimeout(400_000);
  await step('周一：一句话目标、模板、上架日、团队、预算', async () => {
    await addSupplier(story, sampler);
    await setUpLaunch(story, {
      name: launchName,
      goal: '首月销售额 50 万元，90 天内',
      launchOn: '2026-04-24',
      budget: { 打样: '3,200', 推广: '4万' },
    });
  });
  await step('照计划做到打样', async () => {
    await workUntil(story, launchName, '2026-03-11');
  });
  await step('三个颜色一起打样：写上要什么，开口', async () => {
    await waitFor(story, sample, sampler, '哑光白 1 件');
    await addWait(story, sample, sampler, { asked: '雾蓝 1 件', days: 5 });
    await addWait(story, sample, sampler, { asked: '豆沙 1 件', days: 5 });
    for (const colour of ['哑光白', '雾蓝', '豆沙']) await askFor(story, sample, colour);
  });
  await step('三个工作日后催一次', async () => {
    await story.clock.to('2026-03-16');
    await story.at('waits');
    await story.clock.stage.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    expect(await chase(story, sample)).toContain('04-24');
  });
  await step('浏览器关到周五，超时的是红的：角标、弹窗、侧边栏、提醒', async () => {
    await story.browserClosedUntil('2026-03-20');
    await expect.poll(async () => Number(await story.toolbar())).toBeGreaterThanOrEqual(3);
    await story.glance('popup', (popup) => expect(popup.getByText(sample).first()).toBeVisible());
    await story.glance('sidepanel', (side) =>
      expect(side.locator('.task', { hasText: sample }).first().locator('.mark.late')).toBeVisible(),
    );
    expect(await story.told()).toHaveLength(1);
    await story.at('bell');
    await story.look('story-bell');
  });
  await step('样品分两天到，晚了四天', async () => {
    await arrived(story, sample, '雾蓝');
    await story.clock.to('2026-03-23');
    await arrived(story, sample, '哑光白');
    await arrived(story, sample, '豆沙');
    await story.at('suppliers');
    await expect(story.page.getByRole('row', { name: /等待打样（供应商） 3 9 天/ })).toHaveCount(1);
    const page = await story.at('reports');
    const text = page.getByRole('textbox', { name: '成文，可以直接改' });
    await expect(text).toHaveValue(/完成[\s\S]*等待打样（供应商）[\s\S]*风险/);
    await page.getByText('周会', { exact: true }).click();
    await expect(page.getByRole('region', { name: '本周做完' })).toContainText(sample);
    await expect(page.getByRole('region', { name: '晚了' })).toContainText('样品测试与改样结论');
    await story.look('story-meeting');
  });
  await step('封样晚了：赢回两天，上架日还是 04-24；大货开口', async () => {
    await workUntil(story, launchName, '2026-03-25');
    await winBack(story, launchName, '04-24');
    await askFor(story, '等待大货生产');
  });
  await step('文案没人管，三个工作日后红了：弹窗说卡在谁，商品行的徽标也说晚', async () => {
    await workUntil(story, launchName, '2026-04-15', [copy]);
    await story.project(launchName);
    await story.look('story-0415');
    await story.glance('popup', (popup) => expect(popup.getByText(`卡在：${copy}`)).toBeVisible());
    await joinGoods(story, launchName, /晚 \d 天/);
    await askFor(story, '等待质检报告（送检）');
  });
  await step('上架日往后挪四天，前后都跟着：先看波及谁，再认', async () => {
    const said = await moveAll(story, launchName, '上架日', 4);
    expect(said).toMatch(/上架日 04-24 → 04-30，波及 1\d 个任务/);
    await expect.poll(() => story.toolbar()).toBe('');
    await goodsBadge(story, /^\d+\/\d+$/);
    await workUntil(story, launchName, '2026-04-20');
    await arrived(story, '等待大货生产');
    await workUntil(story, launchName, '2026-04-21');
    await arrived(story, '等待质检报告（送检）');
    await workUntil(story, launchName, '2026-04-27', [review]);
    await story.project(launchName);
  });
  await step('视觉评审双人复核：退回一次，再过', async () => {
    await needsBoth(story, review, ['周敏', '许可']);
    await submit(story, '林晓', '五张主图，按拼多多的尺寸');
    await sendBack(story, '周敏', '第三张色差，换哑光白的实拍');
    await submit(story, '林晓', '第三张换了实拍');
    await pass(story, '周敏');
    await pass(story, '许可');
    await story.page.getByRole('button', { name: '做完', exact: true }).click();
    await expect.poll(async () => (await story.task(review)).status).toBe('done');
    await story.look('story-approved');
  });
  await step('过审、上架，花掉的钱记上，推广超了会说', async () => {
    await workUntil(story, launchName, '2026-04-29');
    await askFor(story, '等待平台上架审核');
    await arrived(story, '等待平台上架审核');
    await workUntil(story, launchName, '2026-05-07');
    await paid(story, launchName, { 打样: '3,600', 推广: '4.5万' });
    await expect(story.page.getByRole('alert').filter({ hasText: '推广预计超 ¥5,000' })).toBeVisible();
    await story.look('story-budget');
    await goodsBadge(story, /^\d+\/\d+$/);
  });
  await step('卖家后台：一个待发货订单变成任务', async () => {
    const title = await taskFromOrder(story);
    const { id } = await story.task(title);
    expect((await story.rows()).refs?.find((ref) => ref.ownerId === id)?.targetId).toMatch(/^pinduoduo\//);
    await workUntil(story, launchName, '2026-06-15');
  });
  await step('复盘', async () => {
    const page = await story.project(launchName, 'retro');
    await expect(page.getByRole('img', { name: `${sample}：计划 5 天，实际 9 天` })).toHaveCount(2);
    await expect(page.locator('.rt-figures')).toHaveText(/等外部50 天.*红过的天数[1-9]\d*.*花费¥48,600 计划 ¥43,200/);
    await reflect(story, {
      good: '三个颜色一起打样',
      bad: '封样晚了 4 天',
      whys: ['老周三件一起做', '下单时没问他手上几件', root],
      owner: '阿哲',
      dueOn: '2026-06-30',
    });
    const lines = page.getByRole('region', { name: /^模板「标准上新」/ });
    await expect(lines.getByRole('listitem').filter({ hasText: sample })).toContainText('最近 3 次的中位数');
    await lines.getByRole('button', { name: /^写回/ }).click();
    await page.getByRole('button', { name: '关闭复盘' }).click();
    await story.look('story-retro2');
  });
  await step('下一个项目：同一个模板，带着行动项和量到的天数', async () => {
    const page = await story.at('new');
    await page.getByRole('radio', { name: /^标准上新·我们的/ }).check({ force: true });
    await fillSetUp(story, { name: nextName, goal: '首月销售额 30 万元，90 天内', launchOn: '2026-09-15', budget: {} });
    const learned = page.getByRole('combobox', { name: `等待按多久排：${sample}` });
    const ofSampler = learned.locator('option', { hasText: sampler });
    await expect(ofSampler).toHaveText(/9 天.*3 次/);
    await learned.selectOption({ value: (await ofSampler.getAttribute('value')) ?? '' });
    await page.getByRole('button', { name: /^建好/ }).click();
    await expect(page.getByRole('heading', { name: nextName })).toBeVisible();
    await story.look('story-next2');
    const { tasks = [], members = [], suppliers = [], projects = [] } = await story.rows();
    const next = projects.find((project) => project.name === nextName);
    const mine = tasks.filter((task) => task.projectId === next?.id);
    expect(mine.find(({ title }) => title === sample)).toMatchObject({
      durationDays: 9,
      supplierId: suppliers[0]?.id,
      waitFor: sampler,
    });
    const buyer = members.find((member) => member.name === '阿哲');
    expect(mine.find(({ title }) => title === root)).toMatchObject({ assigneeId: buyer?.id, deadlineOn: '2026-06-30' });
    await story.project(nextName, 'retro');
    await expect(page.getByRole('region', { name: '上次的行动项' })).toContainText(root);
    await story.project(launchName, 'retro');
    await expect(page.getByText(`已带到「${nextName}」`)).toBeVisible();
  });
});
