import type { Page } from '@playwright/test';

type Shoot = (page: Page, name: string) => Promise<void>;

const titles = {
  start: '从一个上架日开始',
  fill: '选哪天上架',
  plan: '一眼看上架日',
  people: '谁来做，在等谁',
  console: '后台里也看得到',
  help: '帮助在这里',
};

/** The tour of the workbench, which first run left, once more from the sheet of keys and its first step. */
export async function guide(page: Page, shoot: Shoot): Promise<void> {
  const mark = (step: keyof typeof titles) => page.getByRole('dialog', { name: `新手引导 ${titles[step]}` });
  // A picture taken while it fades in shows nothing.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.locator('.wb-keys').click();
  await page.getByRole('button', { name: '再走一遍新手引导' }).click();
  for (const step of ['start', 'fill', 'plan', 'people', 'console', 'help'] as const) {
    await mark(step).waitFor();
    await shoot(page, `guide-${step}`);
    await mark(step).locator('.coach-next').press('Enter');
  }
  await mark('help').waitFor({ state: 'detached' });
}
