import { selectOrders, type Tab } from '../select-orders.ts';
import type { Listed, Shop } from '../shop.ts';
import { chinaTime, type ShopLine, type ShopOrder } from '../shop-orders.ts';

const statusTexts = {
  unpaid: '等待买家付款',
  toShip: '买家已付款',
  presale: '买家已付款',
  shipped: '卖家已发货',
  signed: '卖家已发货',
  completed: '交易成功',
  refunding: '买家已付款',
  refunded: '交易关闭',
  closed: '交易关闭',
} as const;

const tabOf: Record<string, Tab> = {
  latest3Months: 'all',
  waitBuyerPay: 'unpaid',
  waitSend: 'toShip',
  haveSendGoods: 'shipped',
  success: 'done',
  refunding: 'refund',
};

const yuan = (fen: number) => (fen / 100).toFixed(2);
const picture = (listed: Listed) => `//img.alicdn.com/imgextra/i2/${listed.good.kind}.jpg_80x80.jpg`;

function subOrder(order: ShopOrder, { listed, spec, quantity, fen }: ShopLine, index: number) {
  const id = order.lines.length === 1 ? order.orderNo : `${order.orderNo.slice(0, -4)}${1000 + index}`;
  const [colour, size] = spec.split(' ');
  const parts = [
    { name: '颜色分类', value: colour ?? '', visible: 'true' },
    ...(size ? [{ name: '规格', value: size, visible: 'true' }] : []),
  ];
  const isAsked = order.state === 'refunding' && index === 0;
  return {
    id: Number(id),
    idStr: id,
    quantity: String(quantity),
    priceInfo: { original: yuan(fen + 2000), realTotal: yuan(fen) },
    itemInfo: {
      title: listed.title,
      pic: picture(listed),
      itemUrl: `//trade.taobao.com/trade/detail/tradeSnap.htm?tradeID=${id}&snapShot=true`,
      skuText: parts,
      serviceIcons: [],
      ...(listed.merchantCode ? { extra: [{ name: '商家编码', value: listed.merchantCode, visible: 'true' }] } : {}),
    },
    ...(isAsked ? { operations: [{ style: 't0', text: '请卖家处理', type: 'operation', url: '' }] } : {}),
    ...(order.state === 'refunded'
      ? { operations: [{ style: 't0', text: '退款成功', type: 'operation', url: '' }] }
      : {}),
  };
}

function mainOrder(order: ShopOrder) {
  const detail = `//qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=${order.orderNo}`;
  const sum = order.lines.reduce((total, { fen, quantity }) => total + fen * quantity, 0);
  return {
    id: order.orderNo,
    orderInfo: { id: order.orderNo, createTime: chinaTime(order.createdAt) },
    buyer: {
      nick: order.buyer.nick,
      encodeNick: `enc-${order.buyer.nick}`,
      decodeNick: order.buyer.nick,
      guestUser: false,
    },
    extra: { sellerFlag: 0, currencySymbol: '￥', currency: 'CNY', inHold: false, batchSendGoods: 1 },
    operations: [{ id: 'flag', style: 'thead', text: '编辑标记信息，仅自己可见', type: 'operation', url: '' }],
    payInfo: { actualFee: yuan(sum), postType: '(含快递:￥0.00)', icons: [] },
    statusInfo: {
      operations: [
        { style: 't16', text: '详情', params: { qianNiuPCDetailUrl: detail }, type: 'operation', url: detail },
      ],
      text: statusTexts[order.state],
      type: 't0',
    },
    subOrders: order.lines.map((line, index) => subOrder(order, line, index)),
  };
}

/** `POST trade.taobao.com/trade/itemlist/asyncSold.htm`, the list of the old and of the new console. */
export function asyncSold(shop: Shop, form: URLSearchParams) {
  const size = Number(form.get('pageSize')) || 15;
  const page = Number(form.get('pageNum')) || 1;
  const tabCode = form.get('tabCode') ?? 'latest3Months';
  const search = form.get('unionSearch') || form.get('bizOrderId') || '';
  const { total, rows } = selectOrders(shop.orders, { tab: tabOf[tabCode] ?? 'all', search, page, size });
  return {
    error: '',
    traceId: '0bsample00000000000000000000000',
    isQnNewHideNick: true,
    extra: { batchFlagUrl: 0, sellerFlag: 0, currencySymbol: '￥', isQnNew: true, isQnNewHideNick: true },
    mainOrders: rows.map(mainOrder),
    page: { currentPage: page, pageSize: size, totalNumber: total, totalPage: Math.ceil(total / size) },
    query: { action: 'itemlist/SoldQueryAction', tabCode, pageNum: String(page), pageSize: String(size) },
    tabs: [],
  };
}

function itemRow(listed: Listed) {
  const href = `https://detail.tmall.com/item.htm?id=${listed.itemId}`;
  const state = { onSale: '出售中', soldOut: '出售中', offShelf: '仓库中' }[listed.state];
  const desc = [
    { uiType: 'link', text: listed.title, hasCopy: true, copyText: listed.title, href, target: '_blank' },
    { uiType: 'text', text: `ID:${listed.itemId}`, hasCopy: true, copyText: listed.itemId },
    ...(listed.merchantCode
      ? [{ uiType: 'text', text: `编码:${listed.merchantCode}`, hasCopy: true, copyText: listed.merchantCode }]
      : []),
  ];
  return {
    itemId: listed.itemId,
    catId: 50023725,
    itemDesc: { img: picture(listed), imgLink: { href, target: '_blank' }, desc, iconList: [] },
    managerPrice: { currentPrice: `¥ ${listed.good.yuan.toFixed(2)}` },
    managerQuantityNew: { text: listed.stock },
    soldQuantity_m: listed.sold,
    monthlySoldQuantity: { value: String(listed.sold % 400), empty: false },
    diagnoseInfoV3: { ysbTaskStatus: 'WHITE', basicScore: 92.5 },
    upShelfDate_m: { value: chinaTime(listed.createdAt).slice(0, 16), status: { text: state, type: 'success' } },
    endDate_m: null,
    operator_m: [
      { name: 'editProduct', text: '编辑商品', href: `//sell.publish.tmall.com/tmall/publish.htm?id=${listed.itemId}` },
    ],
  };
}

type ItemQuery = {
  tab?: string;
  pagination?: { current?: number; pageSize?: number };
  filter?: { queryItemId?: string; queryTitle?: string };
};

function itemTable(shop: Shop, asked: ItemQuery) {
  const states = asked.tab === 'in_stock' ? ['offShelf'] : asked.tab === 'all' ? null : ['onSale', 'soldOut'];
  const { queryItemId = '', queryTitle = '' } = asked.filter ?? {};
  const found = shop.goods.filter(
    ({ state, itemId, title }) =>
      (states?.includes(state) ?? true) && itemId.includes(queryItemId) && title.includes(queryTitle),
  );
  const size = asked.pagination?.pageSize ?? 20;
  const current = asked.pagination?.current ?? 1;
  const rows = found.slice((current - 1) * size, current * size);
  return {
    success: true,
    data: { table: { dataSource: rows.map(itemRow) }, pagination: { current, pageSize: size, total: found.length } },
  };
}

function disputes(shop: Shop, pageNo: number) {
  const { total, rows } = selectOrders(shop.orders, { tab: 'refund', search: '', page: pageNo, size: 20 });
  const disputeGridVOList = rows.map((order, index) => ({
    disputeId: String(500_100_200_300_400n + BigInt(index)),
    bizOrderId: order.orderNo,
    bizClaimType: 'REFUND',
    refundStatus: order.state === 'refunded' ? '5' : '1',
    statusDesc: order.state === 'refunded' ? '退款成功' : '退款待处理',
    buyerNick: order.buyer.nick,
    disputeBodyVO: { refundFee: `￥${yuan(order.lines[0]?.fen ?? 0)}`, buyerActualFee: '', refundFeeOptions: [] },
  }));
  return { module: { disputeGridVOList, pagination: { pageNo, pageSize: 20, total } } };
}

const envelope = (api: string, data: object, ret = 'SUCCESS::调用成功') => ({ api, data, ret: [ret], v: '1.0' });

/** `h5api.m.taobao.com/h5/<api>/1.0/`, body `data=<json>`; null for a name nobody plays. */
export function mtop(shop: Shop, api: string, data: Record<string, unknown>) {
  if (api.endsWith('sell.pc.manage.async')) {
    const table = itemTable(shop, JSON.parse(String(data.jsonBody ?? '{}')) as ItemQuery);
    return envelope(api, { result: JSON.stringify(table) });
  }
  if (api.includes('disputelist')) {
    const params = JSON.parse(String(data.params ?? '{}')) as { pageNo?: number };
    return envelope(api, disputes(shop, params.pageNo ?? 1));
  }
  return null;
}

export const sessionOver = (api: string) => envelope(api, {}, 'FAIL_SYS_SESSION_EXPIRED::Session过期');
export const punished = {
  ret: ['FAIL_SYS_USER_VALIDATE', 'RGV587_ERROR::SM::请稍后重试'],
  data: { url: 'https://trade.taobao.com/trade/itemlist/asyncSold.htm/_____tmd_____/punish?x5secdata=sample' },
};
