import { JSDOM } from 'jsdom';

type Change = (document: Document) => void;
export type HtmlChange = { name: string; change: Change };

const each = (document: Document, selector: string, change: (el: Element) => void): void => {
  for (const el of document.querySelectorAll(selector)) change(el);
};

/** Changes `name__hash`, `name___hash` and kit versions `TB_td_5-163-0`, the parts that change with every build. */
const newSuffix = (token: string): string =>
  token.replace(/(_{2,3})[A-Za-z0-9-]{4,7}$/, '$1zQ9xW').replace(/_\d+-\d+-\d+$/, '_7-9-1');

/** What another build of the same console does to its page; none of it changes what the page says. */
export const neutralChanges: HtmlChange[] = [
  {
    name: 'class suffixes of another build',
    change: (document) =>
      each(document, '[class]', (el) => {
        el.setAttribute('class', [...el.classList].map(newSuffix).join(' '));
      }),
  },
  {
    name: 'attributes in another order',
    change: (document) =>
      each(document, 'body *', (el) => {
        const all = [...el.attributes].map(({ name, value }) => [name, value] as const);
        for (const [name] of all) el.removeAttribute(name);
        for (const [name, value] of all.reverse()) el.setAttribute(name, value);
      }),
  },
  {
    name: 'a leading column',
    change: (document) =>
      each(document, 'tr', (row) => {
        const first = row.firstElementChild;
        if (!first || row.children.length < 3) return;
        const cell = document.createElement(first.nodeName === 'TH' ? 'th' : 'td');
        if (first.nodeName === 'TH') cell.textContent = '序号';
        else cell.innerHTML = '<span class="drag">☰</span>';
        row.prepend(cell);
      }),
  },
  {
    name: 'a trailing column',
    change: (document) =>
      each(document, 'tr', (row) => {
        const last = row.lastElementChild;
        if (!last || row.children.length < 3) return;
        const cell = document.createElement(last.nodeName === 'TH' ? 'th' : 'td');
        cell.textContent = last.nodeName === 'TH' ? '标签' : '普通件';
        row.append(cell);
      }),
  },
  {
    name: 'every cell wrapped once more',
    change: (document) =>
      each(document, 'td', (cell) => {
        const wrap = document.createElement('div');
        wrap.append(...cell.childNodes);
        cell.append(wrap);
      }),
  },
  {
    name: 'every text in a span of its own',
    change: (document) => {
      const texts: Text[] = [];
      const walker = document.createTreeWalker(document.body, 4);
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        if (!text.data.trim() || text.parentElement?.nodeName === 'SCRIPT') continue;
        const span = document.createElement('span');
        text.replaceWith(span);
        span.append(text);
      }
    },
  },
  {
    name: 'labels and values split by comments',
    change: (document) => {
      const walker = document.createTreeWalker(document.body, 4);
      const texts: Text[] = [];
      while (walker.nextNode()) texts.push(walker.currentNode as Text);
      for (const text of texts) {
        const at = text.data.search(/[:：]/);
        if (at < 0 || text.parentElement?.nodeName === 'SCRIPT') continue;
        text.splitText(at + 1).before(document.createComment(' '));
      }
    },
  },
  {
    name: 'source laid out with line breaks',
    change: (document) =>
      each(document, 'body, body div, body tr, body tbody, body td', (el) => {
        for (const child of [...el.children]) child.before(document.createTextNode('\n      '));
        el.append(document.createTextNode('\n  '));
      }),
  },
  {
    name: 'rows of other plug-ins',
    change: (document) => {
      each(document, 'table, .card, [class*="order_item"], .service-list-item', (row) => {
        const other = document.createElement('div');
        other.className = 'zgcc-result-bar-row';
        other.textContent = '其他插件：风险 低 ¥9.99 x7';
        row.after(other);
      });
    },
  },
  {
    name: 'plug-in rows that repeat the number',
    change: (document) => {
      const numbers = [...document.body.innerHTML.matchAll(/订单(?:编)?号[^<\d]{0,3}(\d[\d-]{9,22})/g)].map(
        (match) => match[1],
      );
      each(document, '.card, [class*="order-card_wrapper"], .next-table-body > table', (row) => {
        const number = numbers.find((one) => one && row.textContent?.includes(one));
        if (!number) return;
        const other = document.createElement('div');
        other.setAttribute('data-id', number);
        other.textContent = `订单编号：${number} 已核验`;
        row.after(other);
      });
    },
  },
  {
    name: 'a dialog over the page',
    change: (document) => {
      const dialog = document.createElement('div');
      dialog.innerHTML =
        '<div role="dialog"><h3>新功能上线</h3><p>待发货订单可以批量处理，¥0.00 起</p><button>我知道了</button></div>';
      document.body.append(dialog);
    },
  },
  {
    name: 'the list once more, hidden',
    change: (document) => {
      const copy = document.createElement('div');
      copy.style.display = 'none';
      const list = [...document.body.children].filter((el) => el.nodeName !== 'SCRIPT');
      copy.append(...list.map((el) => el.cloneNode(true)));
      document.body.append(copy);
    },
  },
];

export function changed(html: string, change: Change): string {
  const dom = new JSDOM(html);
  change(dom.window.document);
  return dom.serialize();
}
