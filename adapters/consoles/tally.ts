import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import type { Miss } from './surface.ts';

const MOST_MISSES = 50;

/** Fields every record of a kind has on every console seen so far; one that is absent tells that the site changed. */
const expected: Record<ConsoleRecord['kind'], (record: ConsoleRecord) => string | null> = {
  order: (record) =>
    record.kind !== 'order' ? null : record.lines.length === 0 ? 'lines' : record.statusText === '' ? 'status' : null,
  item: (record) => (record.kind === 'item' && record.title === '' ? 'title' : null),
  afterSale: (record) => (record.kind === 'afterSale' && record.statusText === '' ? 'status' : null),
};

/** Counts what a reading lacked, by field name; never holds page text. */
export class Tally {
  private readonly counts = new Map<string, number>();
  private readonly kind: ConsoleRecord['kind'];

  constructor(kind: ConsoleRecord['kind']) {
    this.kind = kind;
  }

  count(record: ConsoleRecord): void {
    const field = expected[this.kind](record);
    if (field) this.miss(field);
  }

  miss(field: string, count = 1): void {
    this.counts.set(field, (this.counts.get(field) ?? 0) + count);
  }

  misses(): Miss[] {
    return [...this.counts].slice(0, MOST_MISSES).map(([field, count]) => ({ field, count }));
  }
}
