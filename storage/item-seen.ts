import { listingKey } from '../domain/model/listing.ts';
import type { Platform } from '../domain/model/primitives.ts';
import type { ItemSnapshot } from '../domain/model/seen.ts';
import { db } from './db.ts';

/** What a console said last of an item; undefined when it was never on a page we read. */
export const itemSeen = (platform: Platform, itemId: string): Promise<ItemSnapshot | undefined> =>
  db.itemSnapshots.get(listingKey(platform, itemId));
