import { describe, expect, it } from 'vitest';
import { changed, neutralChanges } from './html-changes.ts';
import { readSaved, savedPages } from './saved-pages.ts';

/** What a seller sees of a buyer once it is uncovered, and what buyers and sellers write to each other. */
const planted = {
  name: '王小梅乙',
  phone: '13812345678',
  maskedPhone: '138****5678',
  address: '江苏省苏州市吴中区示例路88号3幢201',
  nick: '晨光里的小满_tb',
  memo: '送人的请不要放小票谢谢',
  remark: '老客户多送两个赠品',
};
const all = Object.values(planted);
const leaks = (records: unknown): string[] => {
  const text = JSON.stringify(records);
  return all.filter((word) => text.includes(word));
};

/** Buyer fields by the names the answers give them. */
const fields: [RegExp, string][] = [
  [/^(?:receive_name|consName|nickname2|decodeNick|fullname)$/, planted.name],
  [/^(?:receive_mobile|mobile|contactMobile|consMobilePhone|phoneNum|deliveryManPhone|virtualNumber)$/, planted.phone],
  [/^(?:shippingPhone)$/, planted.maskedPhone],
  [/(?:address|Address|province_name|city_name|district_name|consAddress)$/, planted.address],
  [/^(?:nick|nickname|userPin|customerPin|encodeNick|uid|pin)$/, planted.nick],
  [/^(?:buyer_memo|remark|buyMessage|afsReasons|afterSalesReasonDesc)$/, planted.memo],
  [/^(?:mall_remark|mallRemark|venderRemark|sellerMemo|levelDesc|mall_remark_name)$/, planted.remark],
];

const withBuyers = (key: string, value: unknown): unknown => {
  const field = value !== null && typeof value === 'object' ? undefined : fields.find(([name]) => name.test(key));
  return field ? field[1] : value;
};

const saved = savedPages().filter((one) => one.expected.records.length > 0);

describe('buyers in answers', () => {
  it.each(saved.filter((one) => !one.isPage).map((one) => [one.name, one] as const))('%s', (_name, one) => {
    const text = JSON.stringify(JSON.parse(one.text, withBuyers));
    const { records } = readSaved(one, text);
    expect(records).toHaveLength(one.expected.records.length);
    expect(leaks(records)).toEqual([]);
  });

  it('are planted in every order answer', () => {
    for (const one of saved.filter((other) => !other.isPage && other.surface.record === 'order')) {
      expect(leaks(JSON.parse(one.text, withBuyers)).length, one.name).toBeGreaterThan(0);
    }
  });
});

/** Masked buyer texts of the pages, uncovered. */
function uncover(document: Document): number {
  let count = 0;
  const walker = document.createTreeWalker(document.body, 4);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.nodeName === 'SCRIPT') continue;
    const text = node.data
      .replace(/1\*{6,}|1\d{2}\*{4}\d{4}/g, planted.phone)
      .replace(/\S{2,12}\*{6,}/g, planted.address)
      .replace(/[\p{L}\d_]\*{2,3}[\p{L}\d]?/gu, planted.nick)
      .replace(/王\*|李\*|陈小满|jd_陈小满/g, planted.name)
      .replace(/买家昵称甲|晨小满的店/g, planted.nick)
      .replace(/浙江省湖州市吴兴区示例路8号/g, planted.address)
      .replace(/样品单[^<]*|不想要了|拍错\/多拍|商品破损/g, planted.memo);
    if (text !== node.data) count += 1;
    node.data = text;
  }
  return count;
}

const pages = saved.filter((one) => one.isPage).map((one) => [one.name, one] as const);

describe('buyers on pages', () => {
  it.each(pages)('%s', (_name, one) => {
    let count = 0;
    const html = changed(one.text, (document) => {
      count = uncover(document);
    });
    if (/order/.test(one.surface.id) && !one.text.includes('JSON.parse')) expect(count).toBeGreaterThan(0);
    const { records } = readSaved(one, html);
    expect(records).toEqual(one.expected.records);
    expect(leaks(records)).toEqual([]);
  });

  it.each(neutralChanges)('as another build: $name', ({ change }) => {
    for (const [name, one] of pages) {
      const html = changed(one.text, (document) => {
        uncover(document);
        change(document);
      });
      expect(leaks(readSaved(one, html).records), name).toEqual([]);
    }
  });

  it('with any one element gone', () => {
    for (const [name, one] of pages.filter(([, { surface }]) => surface.id.endsWith('order-list'))) {
      const size = changed(one.text, () => {}).split('<').length;
      for (let n = 5; n < size; n += Math.ceil(size / 40)) {
        const html = changed(one.text, (document) => {
          uncover(document);
          document.querySelectorAll('body *')[n]?.remove();
        });
        expect(leaks(readSaved(one, html).records), `${name} without element ${n}`).toEqual([]);
      }
    }
  });

  it('with buyer columns first', () => {
    for (const [name, one] of pages) {
      const html = changed(one.text, (document) => {
        for (const row of document.querySelectorAll('tbody tr')) {
          if (row.children.length < 3) continue;
          const cell = document.createElement('td');
          cell.textContent = `${planted.name} ${planted.phone}`;
          const other = document.createElement('td');
          other.textContent = planted.nick;
          row.prepend(cell, other);
        }
      });
      expect(leaks(readSaved(one, html).records), name).toEqual([]);
    }
  });
});
