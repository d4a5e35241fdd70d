import { type Platform, platforms } from '../../../../domain/model/primitives.ts';
import type { Coverage } from '../../../../domain/model/seen.ts';

export type CoverageRow = {
  id: string;
  platform: Platform;
  /** `order-list`, `goods-list` … */
  surface: string;
  shopId: string;
  shopName: string;
  readAt: string;
  records: number;
  misses: string[];
  state: 'fine' | 'missing' | 'nothing';
};

/** One row a surface and shop: those with misses first, then by platform and surface. */
export function coverageRows(coverage: readonly Coverage[]): CoverageRow[] {
  return coverage.flatMap(coverageRow).sort(compare);
}

function coverageRow(row: Coverage): CoverageRow[] {
  const [name = '', surface = ''] = row.surfaceId.split('/');
  const platform = platforms.find((known) => known === name);
  if (!platform) return [];
  // No record and no miss is an empty page (logged out, filtered): that is no fault.
  const state = row.misses.length === 0 ? 'fine' : row.records === 0 ? 'nothing' : 'missing';
  return [
    {
      id: row.id,
      platform,
      surface,
      shopId: row.shopId,
      shopName: row.shopName,
      readAt: row.readAt,
      records: row.records,
      misses: row.misses,
      state,
    },
  ];
}

const badness = { nothing: 0, missing: 1, fine: 2 } as const;

const compare = (a: CoverageRow, b: CoverageRow): number =>
  badness[a.state] - badness[b.state] ||
  platforms.indexOf(a.platform) - platforms.indexOf(b.platform) ||
  a.surface.localeCompare(b.surface) ||
  a.shopName.localeCompare(b.shopName, 'zh-CN');
