/** A row as some version of ours stored it. */
export type OldRow = Record<string, unknown>;

/**
 * One step of the stored format. `records` are pure functions of one row, so that the database's upgrade and old
 * backups share them; null drops the row. `example` is a row before and after, for the test of every migration.
 */
export type Migration = {
  version: number;
  /** Dexie index lists of the tables that are new or indexed anew in this version. */
  stores: Record<string, string>;
  records: Record<string, (row: OldRow) => OldRow | null>;
  example: { table: string; before: OldRow | null; after: OldRow | null };
};
