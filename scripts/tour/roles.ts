import type { Page } from '@playwright/test';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { Stage } from '../../tests/support/stage.ts';
import { storedRows } from '../../tests/support/stored-rows.ts';
import { projectName } from './acts.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Shoot = (page: Page, name: string) => Promise<void>;

/** The launch under way as finance and as one member look at it, and what somebody finds who follows an old link. */
export async function lookingAsRoles(stage: Stage, shoot: Shoot, end: string): Promise<void> {
  const page = await stage.ours('workbench.html#/projects');
  await page.setViewportSize({ width: 1440, height: 900 });
  const { projects = [], tasks = [] } = await storedRows(page);
  const id = String(projects.find(({ name }) => name === projectName)?.id);
  const own = tasks.filter(({ projectId, kind, parentId }) => projectId === id && kind === 'work' && parentId);
  const me = { id: 'tour-me', name: '顾言', role: '运营', isActive: true, access: 'member' };
  await seedRows(page, {
    members: [me],
    tasks: own.filter((_, place) => place % 4 === 0).map((task) => ({ ...task, assigneeId: me.id })),
  });
  const look = async (seeAs: string | null, hash: string, shows: string) => {
    await page.evaluate(([role, meId]) => chrome.storage.local.set({ seeAs: role, meId }), [seeAs, me.id] as const);
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/${hash}`);
    await page.locator(shows).first().waitFor();
  };
  await look(null, `project/${id}?view=gantt`, '.gantt-grid [role=row]');
  await shoot(page, `role-member${end}`);
  await popupShot(stage, shoot, `role-popup-member${end}`);
  await look('finance', 'projects', '[role=row]');
  await shoot(page, `role-finance${end}`);
  await page.getByRole('button', { name: /^按角色看/ }).click();
  await page.getByRole('dialog', { name: '按角色看' }).waitFor();
  await shoot(page, `role-switch${end}`);
  await popupShot(stage, shoot, `role-popup-finance${end}`);
  await look('finance', 'history', '.empty');
  await shoot(page, `role-hidden${end}`);
  await page.evaluate(() => chrome.storage.local.remove(['seeAs', 'meId']));
  await page.close();
}

async function popupShot(stage: Stage, shoot: Shoot, name: string): Promise<void> {
  const popup = await stage.ours('popup.html');
  await popup.setViewportSize({ width: 400, height: 600 });
  await popup.getByRole('button', { name: '回到管理员' }).waitFor();
  await shoot(popup, name);
  await popup.close();
}
