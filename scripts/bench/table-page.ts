// Runs in the measured page: the product's own reader, and the least anybody could do with the same table.
import { columnsOf, rowText } from '../../adapters/consoles/dom/row-text.ts';
import { readPlaced } from '../../adapters/consoles/read-placed.ts';
import { orderList } from '../../adapters/consoles/taobao/order-list.ts';

const rows = (): Element[] => [...document.querySelectorAll('tbody > tr')];

/** The texts of every row with the cells they stand in, which is what rules read. */
const extract = (): number => {
  const columns = columnsOf(document.body);
  let count = 0;
  for (const row of rows()) count += rowText([row], columns).runs.length;
  return count;
};

/** Every text by a tree walker, with nothing said about where it stands. */
const walk = (): number => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let count = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if ((node as Text).data.trim() !== '') count += 1;
  return count;
};

/** Twelve selectors a row, as scrapers do it. */
const select = (): number => {
  let count = 0;
  for (const row of rows()) {
    for (let at = 1; at <= 12; at += 1) count += row.querySelector(`td:nth-child(${at})`)?.textContent ? 1 : 0;
  }
  return count;
};

/** Whole orders, found, placed and checked. */
const read = (): number => readPlaced(orderList, document, location.href).placed.length;

Object.assign(window, { table: { extract, walk, select, read } });
