import type { Frame } from '@playwright/test';
import { expect } from '@playwright/test';
import { type ClosedRoots, middle, type SeenBadge } from './closed-roots.ts';
import type { ConsolePage, SeenRow } from './console-page.ts';

const isIn = ({ box }: SeenBadge, row: SeenRow): boolean => {
  const y = (box.top + box.bottom) / 2;
  return y > row.box.top && y < row.box.bottom;
};

/** What the badge of each row in the window says, by the number the row shows; '' for a row without one. */
export async function badgeLabels(seller: ConsolePage, roots: ClosedRoots): Promise<Record<string, string>> {
  const badges = await roots.badges();
  const rows = await seller.rows();
  return Object.fromEntries(rows.map((row) => [row.id, badges.find((badge) => isIn(badge, row))?.label ?? '']));
}

/** A real click on the badge of one row; the docked panel opens and shows that row. */
export async function pressBadge(seller: ConsolePage, roots: ClosedRoots, id: string): Promise<void> {
  await seller.page.bringToFront();
  await expect.poll(async () => (await badgeLabels(seller, roots))[id] ?? '').not.toBe('');
  const row = (await seller.rows()).find((one) => one.id === id);
  const badge = (await roots.badges()).find((one) => row && isIn(one, row));
  if (!badge) throw new Error(`no badge in row ${id}`);
  const at = middle(badge.box);
  await seller.page.mouse.click(at.x, at.y);
}

/** The docked panel's own document, once it is there and has drawn. */
export async function dockedPanel(seller: ConsolePage): Promise<Frame> {
  const find = () => seller.page.frames().find((frame) => frame.url().includes('/panel.html'));
  await expect.poll(async () => (await find()?.locator('header').count()) ?? 0).toBe(1);
  const frame = find();
  if (!frame) throw new Error('the docked panel is gone again');
  return frame;
}

/** The panel's card of the row that was pressed. */
export async function pressedRow(seller: ConsolePage, roots: ClosedRoots, id: string): Promise<Frame> {
  await pressBadge(seller, roots, id);
  const panel = await dockedPanel(seller);
  await panel.getByRole('region', { name: '这一行' }).getByTitle(id, { exact: true }).waitFor();
  return panel;
}
