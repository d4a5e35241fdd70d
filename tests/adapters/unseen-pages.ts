import type { Platform } from '../../domain/model/primitives.ts';

/**
 * Pages of consoles as nobody has saved them: one truth drawn in many layouts, with the words and forms that consoles
 * have used for numbers, money and times. Nothing here is copied from a saved page.
 */
export type TrueLine = {
  title: string;
  itemId: string;
  skuId: string;
  code: string;
  spec: string;
  quantity: number;
  fen: number;
};
export type TrueOrder = {
  orderNo: string;
  state: [text: string, status: string];
  createdAt: string;
  lines: TrueLine[];
  amountFen: number;
};

export const buyerWords = [
  '欧阳晓岚',
  '13912345678',
  '139****5678',
  '云溪镇听雨巷',
  '晚风*吹',
  '请放门卫室',
  '加急客户',
] as const;
const buyerCell = '欧阳晓岚 13912345678<div>139****5678 安徽省合肥市云溪镇听雨巷7号</div><div>晚风*吹</div>';

export type Forms = {
  money: (fen: number) => string;
  time: (iso: string) => string;
  quantity: (count: number) => string;
};

const grouped = (fen: number): string => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
const parts = (iso: string): string[] => iso.split(/[-T:+]/);
export const forms: Record<string, Forms> = {
  plain: {
    money: (fen) => `¥${(fen / 100).toFixed(2)}`,
    time: (iso) => iso.slice(0, 19).replace('T', ' '),
    quantity: (count) => `x${count}`,
  },
  grouped: {
    money: (fen) => `￥ ${grouped(fen)}`,
    time: (iso) => iso.slice(0, 16).replace('T', ' ').replaceAll('-', '/'),
    quantity: (count) => `×${count}`,
  },
  words: {
    money: (fen) => `<span>${(fen / 100).toFixed(2)}</span><span>元</span>`,
    time: (iso) =>
      `${parts(iso)[0]}年${parts(iso)[1]}月${parts(iso)[2]}日 ${parts(iso)[3]}:${parts(iso)[4]}:${parts(iso)[5]}`,
    quantity: (count) => `${count}件`,
  },
  split: {
    money: (fen) => `<i>¥</i><b>${Math.floor(fen / 100)}</b><em>.${String(fen % 100).padStart(2, '0')}</em>`,
    time: (iso) => `${iso.slice(0, 10)}<br>${iso.slice(11, 19)}`,
    quantity: (count) => `<span>x</span><span>${count}</span>`,
  },
};

const labels: Record<Platform, { order: string; time: string; item: string; code: string; head: string[] }> = {
  pinduoduo: {
    order: '订单编号：',
    time: '下单时间：',
    item: 'ID：',
    code: '商家编码：',
    head: ['商品信息', '单价', '数量', '订单状态', '实收金额', '收货信息', '操作'],
  },
  jd: {
    order: '订单编号：',
    time: '下单时间：',
    item: 'skuId：',
    code: '货号：',
    head: ['商品信息', '单价', '数量', '订单状态', '应收金额', '收货人信息', '操作'],
  },
  taobao: {
    order: '订单号：',
    time: '创建时间：',
    item: 'ID：',
    code: '商家编码：',
    head: ['宝贝', '单价', '数量', '交易状态', '实收款', '买家', '操作'],
  },
};

const goodsOf = (platform: Platform, line: TrueLine): string => {
  const { item, code } = labels[platform];
  const id = platform === 'jd' ? line.skuId : line.itemId;
  return `<img src="/p.jpg" alt=""><div class="${platform === 'jd' ? 'sku-name' : 'n1'}">${line.title}</div><div>${item}${id}</div>${line.code ? `<div>${code}${line.code}</div>` : ''}<div>${line.spec}</div>`;
};

type Layout = (platform: Platform, orders: readonly TrueOrder[], form: Forms) => string;

const cellsOf = (platform: Platform, order: TrueOrder, line: TrueLine, at: number, form: Forms): string[] => [
  goodsOf(platform, line),
  form.money(line.fen),
  form.quantity(line.quantity),
  at === 0 ? `<div>${order.state[0]}</div>` : '',
  at === 0 ? form.money(order.amountFen) : '',
  at === 0 ? buyerCell : '',
  at === 0 ? '<a>查看详情</a><a>备注</a>' : '',
];
const rowsOf = (platform: Platform, order: TrueOrder, form: Forms): string =>
  order.lines
    .map(
      (line, at) =>
        `<tr>${cellsOf(platform, order, line, at, form)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('');
const headOf = (platform: Platform): string =>
  `<thead><tr>${labels[platform].head.map((text) => `<th>${text}</th>`).join('')}</tr></thead>`;
const title = (platform: Platform, order: TrueOrder, form: Forms): string =>
  `<span>${labels[platform].order}${order.orderNo}</span> <span>${labels[platform].time}${form.time(order.createdAt)}</span>`;

/** Where the same order may stand in a page. */
export const layouts: Record<string, Layout> = {
  'one table, a head row an order': (platform, orders, form) =>
    `<table>${headOf(platform)}<tbody>${orders.map((order) => `<tr><td colspan="7">${title(platform, order, form)}</td></tr>${rowsOf(platform, order, form)}`).join('')}</tbody></table>`,
  'a tbody an order': (platform, orders, form) =>
    `<table>${headOf(platform)}${orders.map((order) => `<tbody><tr><td colspan="7">${title(platform, order, form)}</td></tr>${rowsOf(platform, order, form)}</tbody>`).join('')}</table>`,
  'cards with a table each': (platform, orders, form) =>
    `<div class="list">${orders.map((order) => `<section><header>${title(platform, order, form)}</header><table>${headOf(platform)}<tbody>${rowsOf(platform, order, form)}</tbody></table><footer>备注：请放门卫室 加急客户</footer></section>`).join('')}</div>`,
  'a shared head over cards': (platform, orders, form) =>
    `<div><table>${headOf(platform)}</table><ul>${orders.map((order) => `<li><div><div>${title(platform, order, form)}</div></div><div><table><tbody>${rowsOf(platform, order, form)}</tbody></table></div></li>`).join('')}</ul></div>`,
  'label, colon and number apart': (platform, orders, form) =>
    `<div>${orders.map((order) => `<div class="o"><div><label>${labels[platform].order.slice(0, -1)}</label><span>：</span><span>${order.orderNo}</span><a>复制</a><label>${labels[platform].time.slice(0, -1)}</label><span>：</span><span>${form.time(order.createdAt)}</span></div><table>${headOf(platform)}<tbody>${rowsOf(platform, order, form)}</tbody></table></div>`).join('')}</div>`,
  'no table, cells by role': (platform, orders, form) =>
    `<div role="table">${orders
      .map(
        (order) =>
          `<div role="rowgroup"><div role="row">${title(platform, order, form)}</div>${order.lines
            .map(
              (line, at) =>
                `<div role="row">${cellsOf(platform, order, line, at, form)
                  .map((cell) => `<div role="cell">${cell}</div>`)
                  .join('')}</div>`,
            )
            .join('')}</div>`,
      )
      .join('')}</div>`,
  'no table, no roles': (platform, orders, form) =>
    `<div>${orders
      .map(
        (order) =>
          `<div><div>${title(platform, order, form)}</div>${order.lines
            .map(
              (line, at) =>
                `<div>${cellsOf(platform, order, line, at, form)
                  .map((cell) => `<div class="c"><div>${cell}</div></div>`)
                  .join('')}</div>`,
            )
            .join('')}</div>`,
      )
      .join('')}</div>`,
  'wrapped five times more': (platform, orders, form) =>
    orders
      .map((order) => {
        const body = `<div><div>${title(platform, order, form)}</div><div><div><table>${headOf(platform)}<tbody>${rowsOf(platform, order, form)}</tbody></table></div></div></div>`;
        return `<div><div><div><div><div>${body}</div></div></div></div></div>`;
      })
      .join(''),
};

const goods: [title: string, spec: string, code: string, fen: number][] = [
  ['山岚四季空调被 水洗棉', '雾蓝,200x230cm', 'SL-KTB-01', 123450],
  ['青禾手冲咖啡壶', '颜色：墨绿', 'QH-KF-6', 8900],
  ['&lt;script&gt;alert(1)&lt;/script&gt;松果收纳箱', '大号；三只装', '', 3980],
  ['拾木台灯 护眼', '白色 调光款', 'SM-TD', 100000],
];
const states: Record<Platform, [string, string][]> = {
  pinduoduo: [
    ['待发货', 'toShip'],
    ['已发货，待收货', 'shipped'],
    ['未发货，退款成功', 'refunded'],
    ['已签收', 'signed'],
    ['已取消', 'closed'],
  ],
  jd: [
    ['等待出库', 'toShip'],
    ['已出库', 'shipped'],
    ['等待付款', 'unpaid'],
    ['已完成', 'completed'],
    ['已取消', 'closed'],
  ],
  taobao: [
    ['买家已付款', 'toShip'],
    ['卖家已发货', 'shipped'],
    ['等待买家付款', 'unpaid'],
    ['交易成功', 'completed'],
    ['交易关闭', 'closed'],
  ],
};

const numberOf = (platform: Platform, at: number): string => {
  if (platform === 'pinduoduo') return `261124-${String(512_000_000_000_017 + at * 7_919)}`;
  return platform === 'jd'
    ? String(3_812_000_000_000_017 + at * 7_919)
    : `42130000300${String(40_000_017 + at * 7_919)}`;
};

/** `count` orders; Pinduoduo's lists know one line an order. */
export function trueOrders(platform: Platform, count: number): TrueOrder[] {
  return Array.from({ length: count }, (_, at) => {
    const lines = Array.from({ length: platform !== 'pinduoduo' && at % 3 === 1 ? 2 : 1 }, (_unused, n): TrueLine => {
      const [name, spec, code, fen] = goods[(at + n) % goods.length] as (typeof goods)[number];
      const id = (at + n) % goods.length;
      return {
        title: name,
        itemId: String(712_300_450_011 + id),
        skuId: String(10_388_000_000_101 + id),
        code,
        spec,
        quantity: 1 + (at % 4),
        fen,
      };
    });
    return {
      orderNo: numberOf(platform, at),
      state: states[platform][at % 5] as [string, string],
      createdAt: `2026-11-24T08:0${at % 10}:17+08:00`,
      lines,
      amountFen: lines.reduce((sum, { fen, quantity }) => sum + fen * quantity, 0),
    };
  });
}

/** A whole page around a list: menu, tabs with counts, a filter with the same labels, a pager. */
export function pageAround(platform: Platform, list: string, total: number): string {
  const { order } = labels[platform];
  return `<!doctype html><html><head><meta charset="utf-8"><title>订单</title></head><body>
<nav><a>首页</a><a>订单管理</a><a>售后</a></nav>
<div class="tabs"><span>全部</span><span>待发货 12</span><span>已发货 30</span><span>退款中 2</span></div>
<form><label>${order.slice(0, -1)}</label><input placeholder="多个订单号用逗号分隔"><label>商品ID</label><input><button>查询</button></form>
${list}
<div class="pager">共 ${total} 条 <a>上一页</a><a>1</a><a>2</a><a>下一页</a></div></body></html>`;
}
