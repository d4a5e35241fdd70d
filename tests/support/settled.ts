import { expect } from '@playwright/test';
import type { ClosedRoots, SeenBadge } from './closed-roots.ts';
import type { ConsolePage, SeenRow } from './console-page.ts';

const onLine = (badge: SeenBadge, row: SeenRow): boolean => {
  const y = (badge.box.top + badge.box.bottom) / 2;
  return (
    y > row.box.top && y < row.box.bottom && badge.box.left >= row.head.left - 1 && badge.box.right <= row.box.right + 1
  );
};

/** Ids of rows in the window that do not have exactly one badge, and badges that stand in no row. */
async function mismatched(page: ConsolePage, roots: ClosedRoots): Promise<string[]> {
  const rows = await page.rows();
  const badges = await roots.badges();
  const wrong = rows.filter((row) => badges.filter((badge) => onLine(badge, row)).length !== 1).map(({ id }) => id);
  return rows.length === 0 ? ['no rows'] : wrong;
}

/** Every row in the window has its one badge. */
export const settled = (page: ConsolePage, roots: ClosedRoots) =>
  expect.poll(() => mismatched(page, roots), { message: 'rows without exactly one badge' }).toEqual([]);
