import type { Migration, OldRow } from './migration.ts';

export const latestVersion = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/** One row carried from `version` to the newest form; null when a step drops it. */
export function upgradeRow(
  migrations: readonly Migration[],
  version: number,
  table: string,
  row: OldRow,
): OldRow | null {
  let current: OldRow | null = row;
  for (const migration of migrations) {
    if (migration.version <= version || current === null) continue;
    const step = migration.records[table];
    if (step) current = step(current);
  }
  return current;
}
