import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { embeddedRecords } from './dom/embedded.ts';
import { keyOf } from './key-of.ts';
import { pageSources, readPlaced } from './read-placed.ts';
import type { PageReading, Surface } from './surface.ts';

/** Records in the page's own scripts (old pages carry their list there), by `keyOf`. Never throws. */
export function readEmbedded(surface: Surface, document: Document, url: string): Map<string, ConsoleRecord> {
  const found = new Map<string, ConsoleRecord>();
  try {
    for (const source of pageSources(surface)) {
      for (const record of embeddedRecords(surface, source, document, url)) found.set(keyOf(record), record);
    }
  } catch {
    // Data that cannot be read is no data; the rows are read all the same.
  }
  return found;
}

/**
 * Everything a page shows of the surface's records, each once, with the elements it stands in. Never throws and never
 * changes the page. A page without records is quiet when it says why (logged out, empty, still loading).
 */
export const readPage = (surface: Surface, document: Document, url: string): PageReading =>
  readPlaced(surface, document, url, undefined, readEmbedded(surface, document, url));
