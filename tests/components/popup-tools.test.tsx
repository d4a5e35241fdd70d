import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { keepTyped } from '../../components/views/popup/bring-tools.ts';
import { showTool } from '../../components/views/popup/popup-tools.tsx';
import { todayIn } from '../../domain/calendar/day.ts';
import { db } from '../../storage/db.ts';
import { settings } from '../../storage/settings.ts';
import { useFreshDatabase } from '../storage/fresh-database.ts';
import { waitingId, waitingPlan } from '../support/waiting-plan.ts';
import { configure, fireEvent, screen, waitFor } from './render.ts';

useFreshDatabase();

const copied = vi.fn();
const onChanged = vi.fn();
const sample = () => db.tasks.get(`${waitingId}-sample`);
const none = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

beforeAll(() => {
  configure({ asyncUtilTimeout: 20_000 });
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  Object.defineProperty(navigator, 'clipboard', {
    configurable: true,
    value: { writeText: async (text: string) => copied(text) },
  });
});
beforeEach(async () => {
  onChanged.mockReset();
  copied.mockReset();
  for (const [table, rows] of Object.entries(waitingPlan(todayIn(new Date())))) await db.table(table).bulkPut(rows);
});

describe('over the popup', () => {
  test('催: the drafted message is copied, the chase counted, the popup told; undo takes it back; the focus returns', async () => {
    const opener = document.body.appendChild(document.createElement('button'));
    opener.focus();
    showTool({ kind: 'chase', taskId: `${waitingId}-sample` }, onChanged);
    fireEvent.click(await screen.findByRole('button', { name: /复制，记为已催/ }));
    await none();
    await waitFor(() => expect(document.activeElement).toBe(opener));
    expect(copied.mock.calls[0]?.[0]).toMatch(/^老周打样你好，.*已经等了 \d+ 天/);
    await waitFor(async () => expect(await sample()).toMatchObject({ chasedCount: 3 }));
    await waitFor(() => expect(onChanged).toHaveBeenCalledOnce());
    fireEvent.click(await screen.findByRole('button', { name: '撤销' }));
    await waitFor(async () => expect(await sample()).toMatchObject({ chasedCount: 2 }));
    opener.remove();
  });

  test('复制日报: the report of today in the team’s format, copied and kept once', async () => {
    showTool({ kind: 'daily' }, onChanged);
    await screen.findByText('复制好了，这份也存下了');
    expect(copied).toHaveBeenCalledOnce();
    expect(copied.mock.calls[0]?.[0]).toMatch(/^【日报】[\s\S]*老周打样：等待打样（供应商）/);
    expect(await db.reports.toArray()).toMatchObject([{ rhythm: 'daily', text: copied.mock.calls[0]?.[0] }]);
  });

  test('复制日报: a format that cannot be read is said, nothing is copied', async () => {
    await settings.dailyFormat.set('{{#完成}}');
    showTool({ kind: 'daily' }, onChanged);
    await screen.findByText(/第 1 行/);
    expect(copied).not.toHaveBeenCalled();
  });

  test('找东西: what was typed while it came is in the field; the same key closes it', async () => {
    const takeTyped = keepTyped();
    for (const key of ['d', 'Shift', 'y']) fireEvent.keyDown(document.body, { key });
    fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    showTool({ kind: 'find', takeTyped }, onChanged);
    const field = await screen.findByRole<HTMLInputElement>('combobox', { name: '找东西' });
    expect(field.value).toBe('dy');
    await waitFor(() => expect(screen.getAllByRole('option')[0]?.textContent).toContain('等待打样'));
    showTool({ kind: 'find', takeTyped: keepTyped() }, onChanged);
    await none();
  });

  test('Esc closes what stands over the popup, and not the popup: the browser is not left the key', async () => {
    showTool({ kind: 'find', takeTyped: () => '' }, onChanged);
    const field = await screen.findByRole('combobox', { name: '找东西' });
    // An input method's own Esc is its own.
    expect(fireEvent.keyDown(field, { key: 'Escape', isComposing: true })).toBe(true);
    expect(fireEvent.keyDown(field, { key: 'Escape' })).toBe(false);
    await none();
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
  });

  test('找东西 offers places, and of the actions those that are a place', async () => {
    showTool({ kind: 'find', takeTyped: () => '' }, onChanged);
    await screen.findByRole('combobox', { name: '找东西' });
    const offered = screen.getAllByRole('option').map((option) => option.textContent);
    expect(offered).toEqual(expect.arrayContaining(['今天', '等外部', '新建项目']));
    expect(offered).not.toContain('撤销');
    showTool({ kind: 'find', takeTyped: () => '' }, onChanged);
    await none();
  });
});
