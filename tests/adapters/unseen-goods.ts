import type { Platform } from '../../domain/model/primitives.ts';
import type { Forms } from './unseen-pages.ts';

/** Goods lists as nobody has saved them, like tests/adapters/unseen-pages.ts. */
export type TrueItem = {
  itemId: string;
  title: string;
  code: string;
  fen: [min: number, max: number];
  stock: number;
  isOnSale: boolean;
};

const names: [title: string, code: string, min: number, max: number, stock: number][] = [
  ['山岚四季空调被 水洗棉', 'SL-KTB-01', 123450, 143450, 1240],
  ['青禾手冲咖啡壶', 'QH-KF-6', 8900, 8900, 52],
  ['松果收纳箱 &lt;script&gt;alert(1)&lt;/script&gt;', '', 3980, 4580, 7],
  ['拾木台灯 护眼', 'SM-TD', 100000, 100000, 368],
];
const digits: Record<Platform, number> = {
  pinduoduo: 712_300_450_011,
  jd: 10_099_000_000_101,
  taobao: 813_300_450_017,
};

export const trueItems = (platform: Platform, count: number): TrueItem[] =>
  Array.from({ length: count }, (_, at) => {
    const [title, code, min, max, stock] = names[at % names.length] as (typeof names)[number];
    return {
      itemId: String(digits[platform] + at * 313),
      title,
      code,
      fen: [min, max],
      stock: stock + at,
      isOnSale: at % 3 !== 2,
    };
  });

const idLabel: Record<Platform, string> = { pinduoduo: 'ID：', jd: '商品ID：', taobao: 'ID:' };
const codeLabel: Record<Platform, string> = { pinduoduo: '商家编码：', jd: '货号：', taobao: '编码:' };

const priceOf = ({ fen: [min, max] }: TrueItem, form: Forms): string =>
  min === max ? form.money(min) : `${form.money(min)} - ${form.money(max)}`;
const product = (platform: Platform, item: TrueItem): string =>
  `<img src="/p.jpg"><div><a>${item.title}</a></div><div><span>${idLabel[platform]}${item.itemId}</span></div>${item.code ? `<div>${codeLabel[platform]}${item.code}</div>` : ''}`;
const stockOf = ({ stock }: TrueItem): string => stock.toLocaleString('en-US');
const actions = ({ isOnSale }: TrueItem): string => `<a>编辑</a><a>${isOnSale ? '下架' : '上架'}</a><a>复制</a>`;

type Layout = (platform: Platform, items: readonly TrueItem[], form: Forms) => string;
type Column = [heading: string, cell: (platform: Platform, item: TrueItem, form: Forms) => string];
const columns: Record<string, Column> = {
  product: ['商品信息', product],
  price: ['价格(元)', (_platform, item, form) => priceOf(item, form)],
  stock: ['库存', (_platform, item) => stockOf(item)],
  sold: ['累计销量', () => '8,888'],
  created: ['创建时间', () => '2026-10-01 09:30'],
  actions: ['操作', (_platform, item) => actions(item)],
  box: ['', () => '<input type="checkbox">'],
};

const table =
  (order: readonly string[]): Layout =>
  (platform, items, form) => {
    const used = order.flatMap((name) => (columns[name] ? [columns[name]] : []));
    const head = used.map(([heading]) => `<th>${heading}</th>`).join('');
    const row = (item: TrueItem) =>
      used.map(([, cell]) => `<td><div>${cell(platform, item, form)}</div></td>`).join('');
    return `<table><thead><tr>${head}</tr></thead><tbody>${items.map((item) => `<tr>${row(item)}</tr>`).join('')}</tbody></table>`;
  };

export const goodsLayouts: Record<string, Layout> = {
  'as usual': table(['box', 'product', 'price', 'stock', 'sold', 'created', 'actions']),
  'columns in another order': table(['product', 'sold', 'stock', 'price', 'actions', 'created']),
  'stock and sold first': table(['stock', 'sold', 'product', 'price', 'actions']),
  'few columns': table(['product', 'price', 'stock']),
  'a table without table tags': (platform, items, form) =>
    `<div role="table">${items.map((item) => `<div role="row">${['product', 'price', 'stock', 'actions'].map((name) => `<div role="cell">${columns[name]?.[1](platform, item, form)}</div>`).join('')}</div>`).join('')}</div>`,
  cards: (platform, items, form) =>
    `<ul>${items.map((item) => `<li><div>${product(platform, item)}</div><div>价格：${priceOf(item, form)}</div><div>库存：${stockOf(item)}</div><div>${actions(item)}</div></li>`).join('')}</ul>`,
};
