import type { Miss, Shop } from '../../adapters/consoles/surface.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { recordKey } from '../../domain/model/record-key.ts';
import { ask } from '../../messaging/ask.ts';
import type { Badge } from '../../messaging/protocol.ts';

const mostKept = 5_000;
const mostSent = 500;

export type Reading = {
  surfaceId: string;
  source: 'page' | 'network';
  shop: Shop;
  records: readonly ConsoleRecord[];
  misses: readonly Miss[];
  dropped: number;
  onPage: number;
  /** Keys of the records on the page now. */
  keys: readonly string[];
};

/**
 * What was told to the background and which badge it answered. A record is told once, and again when it differs; a page
 * that draws the same rows over and over costs no message.
 */
export class SeenRecords {
  private readonly told = new Map<string, string>();
  private readonly badges = new Map<string, Badge>();
  private readonly asked = new Set<string>();
  /** What was said of the page beside its records. */
  private lastSaid = '';

  /** Another page: what there is on it is told, new or not. */
  startVisit(): void {
    this.lastSaid = '';
  }

  badgeOf(key: string): Badge | undefined {
    return this.badges.get(key);
  }

  /** Sends what is new; resolves to true when a badge may have changed. Records of another shop are left out. */
  async tell({ surfaceId, source, shop, records, misses, dropped, onPage, keys }: Reading): Promise<boolean> {
    const fresh = records.filter((record) => this.isNew(record, shop, source));
    const said = source === 'page' ? `${surfaceId}|${JSON.stringify(misses)}|${keys.join()}` : this.lastSaid;
    if (fresh.length === 0 && said === this.lastSaid && dropped === 0) return false;
    this.lastSaid = said;
    let isChanged = false;
    for (let from = 0; from === 0 || from < fresh.length; from += mostSent) {
      const part = fresh.slice(from, from + mostSent);
      const request = { surfaceId, source, ...shop, records: part, misses: misses.slice(0, 50), dropped, onPage };
      // The reply brings their badges: nobody needs to ask for those meanwhile.
      const told = part.map((record) => recordKey(record, shop.shopId));
      for (const key of told) this.asked.add(key);
      const answer = await ask('recordsRead', { ...request, keys: [...keys] });
      for (const key of told) this.asked.delete(key);
      if (answer.ok) isChanged = this.keep(answer.value.badges) || isChanged;
      else this.forget(part, shop, source);
    }
    return isChanged;
  }

  /** Badges that are not known yet, or not any more. True when some came. */
  async askFor(keys: readonly string[]): Promise<boolean> {
    const missing = keys.filter((key) => !this.badges.has(key) && !this.asked.has(key)).slice(0, 1000);
    if (missing.length === 0) return false;
    for (const key of missing) this.asked.add(key);
    const answer = await ask('badgesFor', { keys: missing });
    for (const key of missing) this.asked.delete(key);
    return answer.ok && this.keep(answer.value.badges);
  }

  /** The plan changed: badges stay on screen until the new ones are here. */
  async askAgain(keys: readonly string[]): Promise<boolean> {
    const shown = new Set(keys);
    for (const key of this.badges.keys()) if (!shown.has(key)) this.badges.delete(key);
    if (shown.size === 0) return false;
    const answer = await ask('badgesFor', { keys: [...shown].slice(0, 1000) });
    return answer.ok && this.keep(answer.value.badges);
  }

  private isNew(record: ConsoleRecord, { shopId }: Shop, source: string): boolean {
    if (record.kind !== 'afterSale' && record.shopId && shopId && record.shopId !== shopId) return false;
    const key = `${source}|${record.kind}|${recordKey(record, shopId)}`;
    const text = JSON.stringify(record);
    if (this.told.get(key) === text) return false;
    if (this.told.size >= mostKept) this.told.clear();
    this.told.set(key, text);
    return true;
  }

  private forget(records: readonly ConsoleRecord[], { shopId }: Shop, source: string): void {
    for (const record of records) this.told.delete(`${source}|${record.kind}|${recordKey(record, shopId)}`);
  }

  private keep(badges: Record<string, Badge>): boolean {
    if (this.badges.size >= mostKept) this.badges.clear();
    for (const [key, badge] of Object.entries(badges)) this.badges.set(key, badge);
    return Object.keys(badges).length > 0;
  }
}
