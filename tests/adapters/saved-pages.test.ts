import { describe, expect, it } from 'vitest';
import { allSurfaces, registry } from '../../adapters/consoles/registry.ts';
import { surfaceAt } from '../../adapters/consoles/surface-at.ts';
import { consoleRecordSchema } from '../../domain/model/item-record.ts';
import { idOf, readSaved, savedPages } from './saved-pages.ts';

const saved = savedPages();

describe('every saved page and answer reads as expected', () => {
  it.each(saved.map((one) => [one.name, one] as const))('%s', (_name, one) => {
    expect(surfaceAt(allSurfaces, one.url)?.id).toBe(one.surface.id);
    const { url: _, ...expected } = one.expected;
    expect(readSaved(one)).toEqual(expected);
  });

  it('has each record once, and only sound ones', () => {
    for (const one of saved) {
      const ids = one.expected.records.map(idOf);
      expect(new Set(ids).size, one.name).toBe(ids.length);
      for (const record of one.expected.records)
        expect(consoleRecordSchema.safeParse(record).success, one.name).toBe(true);
    }
  });

  it('covers every surface with a page and every list with an answer', () => {
    for (const surface of Object.values(registry).flat()) {
      const own = saved.filter((one) => one.surface === surface);
      expect(
        own.some((one) => one.isPage),
        `${surface.id} has no saved page`,
      ).toBe(true);
      const isRead = surface.sources.some((source) => source.kind === 'network' && source.hosts.length > 0);
      if (isRead)
        expect(
          own.some((one) => !one.isPage),
          `${surface.id} has no saved answer`,
        ).toBe(true);
    }
  });
});
