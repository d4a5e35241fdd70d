import type { Page } from '@playwright/test';
import { todayIn } from '../../domain/calendar/day.ts';
import { answerOf } from '../../domain/handover/answer.ts';
import { handedPart } from '../../domain/handover/handed-part.ts';
import { backFileText, type OutFile } from '../../domain/handover/handover-file.ts';
import { incoming } from '../../domain/handover/incoming.ts';
import type { Rows } from '../../domain/intents/intent.ts';
import { receiveHandover } from '../../domain/intents/receive-handover.ts';
import { emptyRows, withPatches } from '../../domain/intents/rows.ts';
import type { Part } from '../../domain/model/handover.ts';
import type { Task } from '../../domain/model/task.ts';
import { handedId, handedPlan } from '../../tests/support/handed-plan.ts';
import { seedRows } from '../../tests/support/seed-rows.ts';
import type { Stage } from '../../tests/support/stage.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Shoot = (page: Page, name: string) => Promise<void>;

const part: Part = { kind: 'person', memberId: 'm1', name: '小林' };
const inbox = '两边都改了';

/** A part is handed on; what comes back is looked at row by row; what both sides changed waits. */
export async function handover(stage: Stage, shoot: Shoot, theme: 'light' | 'dark'): Promise<void> {
  const today = todayIn(new Date());
  const plan = handedPlan(today, '');
  const page = await stage.ours('workbench.html#/handover');
  await page.evaluate((choice) => chrome.storage.local.set({ theme: choice, meId: 'm3' }), theme);
  await page.setViewportSize({ width: 1440, height: 900 });
  await seedRows(page, plan);
  const go = async (place: string) => {
    await page.goto('about:blank');
    await page.goto(`chrome-extension://${stage.extensionId}/workbench.html#/${place}`);
    await page.locator('main h1').waitFor();
  };
  await go(`project/${handedId}`);
  await page.getByRole('button', { name: '交接', exact: true }).click();
  await page.getByText('文件里没有').waitFor();
  await shoot(page, `handover-give-${theme}`);

  const answer = answerTo(plan, today);
  // Meanwhile one of the tasks went on here as well.
  const here = (plan.tasks as Task[]).map((task) =>
    task.id === 'handed-detail' ? { ...task, status: 'review', deadlineOn: today } : task,
  );
  await seedRows(page, { tasks: here });
  await go('handover');
  await page.locator('input[type=file]').setInputFiles({
    name: '交还.json',
    mimeType: 'application/json',
    buffer: Buffer.from(answer),
  });
  await page.getByRole('button', { name: /^收下 \d+ 处$/ }).waitFor();
  await shoot(page, `handover-answer-${theme}`);
  await page.getByRole('button', { name: /^收下 \d+ 处$/ }).click();
  await page.getByRole('region', { name: inbox }).waitFor();
  await shoot(page, `handover-clashes-${theme}`);
  await page.keyboard.press('Control+z');
  await page.getByRole('region', { name: inbox }).waitFor({ state: 'detached' });
  await page.evaluate(() => chrome.storage.local.remove(['theme', 'meId']));
  await page.close();
}

/** What 小林 gives back after some days of work. */
function answerTo(plan: Record<string, object[]>, today: string): string {
  const moment = { now: new Date().toISOString(), today, newId: () => 'none' };
  const handed = handedPart(rowsOf(plan), { part, projectIds: new Set([handedId]), from: '许可', at: moment.now });
  if (!handed) throw new Error('nothing to hand on');
  const file = { ...handed, format: '上新台交接', version: 1, way: 'out', dropped: [] } as OutFile & {
    dropped: string[];
  };
  const look = incoming(emptyRows(), file);
  const keys = look.ok ? look.found.wishes.map(({ key }) => key) : [];
  const received = receiveHandover.plan(emptyRows(), { file, keys }, moment);
  if ('refusal' in received) throw new Error(received.refusal.code);
  const rows = withPatches(emptyRows(), received.patches);
  const worked = new Map(rows.tasks);
  const work = (id: string, fields: (task: Task) => Partial<Task>) => {
    const task = worked.get(id);
    if (task) worked.set(id, { ...task, ...fields(task) });
  };
  work('handed-images', ({ checklist }) => ({
    status: 'done',
    progress: 1,
    actualStartOn: today,
    actualFinishOn: today,
    checklist: checklist.map((item) => ({ ...item, isDone: true })),
  }));
  work('handed-detail', () => ({ status: 'doing', actualStartOn: today }));
  work('handed-sample', () => ({ promisedOn: today, chaseOn: today, chasedCount: 2 }));
  const comments = new Map(rows.comments);
  const said = { projectId: handedId, authorId: 'm1', mentions: [], writtenAt: moment.now };
  comments.set('k9', { ...said, id: 'k9', taskId: 'handed-images', text: '五张都按新尺寸，首图换了浅色背景' });
  return backFileText(
    answerOf(
      part,
      [...rows.handovers.values()],
      { ...rows, tasks: worked, comments },
      { from: part.name, at: moment.now },
    ),
  );
}

function rowsOf(plan: Record<string, object[]>): Rows {
  const rows = emptyRows();
  for (const [table, list] of Object.entries(plan))
    Object.assign(rows, { [table]: new Map((list as { id: string }[]).map((row) => [row.id, row])) });
  return rows;
}
