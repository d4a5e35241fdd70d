/** One measured line. `ours` and `floor` in `unit`; `value` is what `limit` is compared with (a ratio or a difference). */
export type BenchRow = {
  bench: string;
  name: string;
  unit: string;
  ours: number;
  /** What it is compared with in the same run; null when the limit is absolute (sizes, counts). */
  floor: { name: string; value: number } | null;
  /** Free libraries that do the same, measured in the same run. */
  peers?: readonly { name: string; value: number }[];
  /** The figure under the limit: `ours - floor`, `ours / floor` or `ours`. */
  value: number;
  /** null: told for comparison only. */
  limit: number | null;
  /** Half width of the interval of `value` where pairs were measured. */
  spread?: number;
};

const digits = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : 1);

/** A row as one line of text, ending in 合格 or 超出. */
export function rowText(row: BenchRow): string {
  const floor = row.floor ? `  ${row.floor.name} ${digits(row.floor.value)}` : '';
  const peers = (row.peers ?? []).map(({ name, value }) => `  ${name} ${digits(value)}`).join('');
  const spread = row.spread === undefined ? '' : ` ±${digits(row.spread)}`;
  const verdict = row.limit === null ? '（不设上限）' : `（上限 ${row.limit}）${isMet(row) ? '合格' : '超出'}`;
  return `${row.bench.padEnd(9)} ${row.name}: ${digits(row.ours)} ${row.unit}${floor}${peers}  →  ${digits(row.value)}${spread}${verdict}`;
}

export const isMet = ({ value, limit }: BenchRow): boolean => limit === null || value <= limit;
