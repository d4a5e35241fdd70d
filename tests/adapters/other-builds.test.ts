import { describe, expect, it } from 'vitest';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { changed, neutralChanges } from './html-changes.ts';
import { idOf, readSaved, type Saved, savedPages } from './saved-pages.ts';

const pages = savedPages().filter((one) => one.isPage && one.expected.records.length > 0);
const named = pages.map((one) => [one.name, one] as const);
const byId = (records: ConsoleRecord[]) => [...records].sort((one, other) => idOf(one).localeCompare(idOf(other)));

describe.each(neutralChanges)('$name', ({ change }) => {
  it.each(named)('%s', (_name, one: Saved) => {
    expect(byId(readSaved(one, changed(one.text, change)).records)).toEqual(byId(one.expected.records));
  });
});

describe('all at once', () => {
  it.each(named)('%s', (_name, one) => {
    const html = changed(one.text, (document) => {
      for (const { name, change } of neutralChanges) if (!/hidden|every text/.test(name)) change(document);
    });
    expect(byId(readSaved(one, html).records)).toEqual(byId(one.expected.records));
  });
});

describe('titles that are HTML', () => {
  const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>';
  it.each(named.filter(([, one]) => one.surface.record !== 'afterSale'))('%s', (_name, one) => {
    const titles = one.expected.records.flatMap((record) =>
      record.kind === 'item' ? [record.title] : record.kind === 'order' ? record.lines.map(({ title }) => title) : [],
    );
    const html = changed(one.text, (document) => {
      const walker = document.createTreeWalker(document.body, 4);
      while (walker.nextNode()) {
        const text = walker.currentNode as Text;
        if (titles.includes(text.data.trim())) text.data = evil + text.data.trim();
      }
    });
    const read = readSaved(one, html).records;
    expect(read.map(idOf)).toEqual(one.expected.records.map(idOf));
    if (one.text.includes('JSON.parse')) return;
    for (const record of read) {
      const own =
        record.kind === 'item' ? [record.title] : record.kind === 'order' ? record.lines.map(({ title }) => title) : [];
      for (const title of own) expect(title.startsWith(evil)).toBe(true);
    }
  });
});

/** The rows of a list page: for each id the largest element that holds no other id. */
function rowsOf(document: Document, ids: string[]): Element[] {
  const holders = new Map<string, Element>();
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode as Text;
    const id = ids.find((one) => data.includes(one));
    if (id && parentElement && !holders.has(id)) holders.set(id, parentElement);
  }
  const all = [...holders.values()];
  const rows = all.map((holder) => {
    let row = holder;
    while (row.parentElement && !all.some((other) => other !== holder && row.parentElement?.contains(other)))
      row = row.parentElement;
    return row;
  });
  return [...new Set(rows)];
}

describe('one row alone, rows moved, 500 rows', () => {
  const lists = named.filter(([, one]) => /list/.test(one.surface.id) && !one.text.includes('JSON.parse'));

  it.each(lists)('%s: one row', (_name, one) => {
    for (const record of one.expected.records) {
      const html = changed(one.text, (document) => {
        const number = record.kind === 'afterSale' ? (record.afterSaleId ?? record.orderNo) : idOf(record);
        const ids = one.expected.records.map((other) =>
          other.kind === 'afterSale' ? (other.afterSaleId ?? other.orderNo) : idOf(other),
        );
        for (const row of rowsOf(document, ids)) if (!row.textContent?.includes(number)) row.remove();
      });
      expect(readSaved(one, html).records).toEqual([record]);
    }
  });

  it.each(lists.filter(([, one]) => one.surface.record !== 'afterSale'))('%s: 500 rows', (_name, one) => {
    const ids = one.expected.records.map(idOf);
    const html = changed(one.text, (document) => {
      const rows = rowsOf(document, ids);
      const last = rows.at(-1);
      for (let n = 0; n < 500; n += 1) {
        const row = rows[n % rows.length];
        const id = ids[n % rows.length] ?? '';
        const clone = row?.cloneNode(true) as Element;
        const number = String(10_000 + n).slice(1);
        for (const el of [clone, ...clone.querySelectorAll('*')]) {
          for (const { name, value } of [...el.attributes]) {
            if (value.includes(id)) el.setAttribute(name, value.replaceAll(id, id.slice(0, -4) + number));
          }
          for (const node of el.childNodes) {
            if (node.nodeType === 3) (node as Text).data = (node as Text).data.replaceAll(id, id.slice(0, -4) + number);
          }
        }
        last?.parentElement?.append(clone);
      }
      for (const row of rows) row.remove();
    });
    const { records, misses } = readSaved(one, html);
    expect(records).toHaveLength(500);
    expect(new Set(records.map(idOf)).size).toBe(500);
    expect(misses).toEqual([]);
    records.forEach((record, at) => {
      const model = one.expected.records[at % ids.length];
      expect({ ...record, orderNo: '', itemId: '' }).toEqual({ ...model, orderNo: '', itemId: '' });
    });
  });
});
