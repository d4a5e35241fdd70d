import type { Page } from '@playwright/test';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import type { BudgetLine } from '../../domain/model/budget-line.ts';
import type { Retro } from '../../domain/model/retro.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { Stage } from '../../tests/support/stage.ts';

type Shoot = (page: Page, name: string) => Promise<void>;

/** The launch that the Gantt's pictures show. */
const projectId = 'gantt-launch';

/** Money, reports, the weekly meeting and the retrospective of a launch half done. */
export async function rhythm(stage: Stage, shoot: Shoot, theme: 'light' | 'dark'): Promise<void> {
  const page = await stage.ours('workbench.html#/projects');
  await page.emulateMedia({ colorScheme: theme });
  await page.setViewportSize({ width: 1440, height: 900 });
  await seedRows(page, { budgetLines: moneyOf(todayIn(new Date())), retros: [retro] });
  const go = async (place: string, shows: string) => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/${place}`);
    await page.locator(shows).first().waitFor();
  };
  await go(`project/${projectId}?view=budget`, '.bg-table tbody tr');
  await shoot(page, `budget-${theme}`);
  await go(`project/${projectId}?view=retro`, '.rt-card');
  await shoot(page, `retro-${theme}`);
  await go('reports', '.rp-area');
  await shoot(page, `report-${theme}`);
  await page.getByText('周会', { exact: true }).click();
  await page.locator('.mt-columns').waitFor();
  await shoot(page, `meeting-${theme}`);
  await page.close();
}

function moneyOf(today: string): BudgetLine[] {
  const line = (category: string, title: string, planned: number, committed: number, spent: number): BudgetLine => ({
    id: `${projectId}-${title}`,
    projectId,
    taskId: null,
    category,
    title,
    plannedFen: planned * 100,
    committedFen: committed * 100,
    spentFen: spent * 100,
    paidOn: spent > 0 ? addDays(today, -Math.round(spent / 1500)) : null,
    note: '',
  });
  return [
    line('打样', '两轮打样', 2400, 0, 2800),
    line('大货', '首批 2,000 条', 62_000, 62_000, 18_600),
    line('拍摄', '主图、场景图、短视频', 9800, 0, 9800),
    line('检测', '成分与安全类别', 1600, 0, 1600),
    line('推广', '测图测款两轮', 24_000, 6000, 0),
  ];
}

const retro: Retro = {
  id: projectId,
  projectId,
  templateId: 'standard-launch',
  good: [{ id: 'g1', text: '详情页一次过审，没有退回' }],
  bad: [
    {
      id: 'b1',
      text: '打样多等一天，拍摄档期差点错过',
      whys: ['报价单晚发了一天', '三家里有一家没回', '模板里没写几点前要回'],
      taskId: null,
    },
  ],
  actions: [
    { id: 'a1', text: '询价单写明回复时间', ownerId: 'm2', dueOn: null, isDone: false, carriedTo: null },
    { id: 'a2', text: '封样当天送检', ownerId: 'm3', dueOn: null, isDone: true, carriedTo: null },
  ],
  closedAt: null,
};
