import { selectOrders, type Tab } from '../select-orders.ts';
import type { Listed, Shop } from '../shop.ts';
import type { ShopLine, ShopOrder } from '../shop-orders.ts';

const statusNames = {
  unpaid: '等待付款',
  toShip: '等待出库',
  presale: '等待出库',
  shipped: '已出库',
  signed: '已完成',
  completed: '已完成',
  refunding: '锁定',
  refunded: '已取消',
  closed: '已取消',
} as const;
const statusNumbers = { unpaid: 0, toShip: 1, presale: 1, shipped: 2, signed: 3, completed: 3 } as const;

const tabOf: Record<string, Tab> = {
  allOrders: 'all',
  notPay: 'unpaid',
  waitOut: 'toShip',
  hadOut: 'shipped',
  completed: 'done',
  locked: 'refund',
};

const yuan = (fen: number) => fen / 100;
const orNull = (instant: number) => instant || null;

const orderItem = ({ listed, spec, skuId, quantity, fen }: ShopLine) => ({
  skuId,
  skuName: `${listed.title} ${spec}`,
  jdPrice: yuan(fen).toFixed(2),
  num: quantity,
  imgUrl: `jfs/t1/sample/${listed.good.kind}.jpg`,
});

function orderRow(order: ShopOrder) {
  const sum = yuan(order.lines.reduce((total, { fen, quantity }) => total + fen * quantity, 0));
  const name = statusNames[order.state];
  return {
    orderId: order.orderNo,
    userPin: order.buyer.nick,
    orderStatusInfo: {
      orderStatus: order.state in statusNumbers ? statusNumbers[order.state as 'toShip'] : -4,
      orderStatusName: name,
      orderStatusDesc: name,
    },
    orderCreateTime: order.createdAt,
    paymentConfirmTime: orNull(order.paidAt),
    orderCompleteTime: orNull(order.signedAt),
    consignTime: orNull(order.shippedAt),
    orderPaymentInfo: { shouldPay: sum, orderSum: sum, freight: 0, receivables: sum, paymentTypeName: '在线支付' },
    orderConsigneeInfo: {
      consName: order.buyer.name,
      consMobilePhone: order.buyer.phone,
      consAddress: order.buyer.address,
      virtualNumber: null,
    },
    orderItems: order.lines.map(orderItem),
    skuTotalNum: order.lines.length,
    remark: order.buyer.message,
    orderVenderRemark: order.buyer.memo ? { remark: order.buyer.memo, level: 1, levelDesc: '红色' } : null,
    logisticsInfoList: order.parcels.map(({ carrier, trackingNo }) => ({ carrier, carriageId: trackingNo })),
    venderWareHouse: { wareHouseId: 0, wareHouseName: null },
    extendInfo: {},
  };
}

type Asked = Record<string, unknown>;
const inside = (value: unknown): Asked => (typeof value === 'object' && value !== null ? (value as Asked) : {});
const number = (value: unknown, fallback: number) => (Number.isFinite(Number(value)) ? Number(value) : fallback);

function orderPage(shop: Shop, asked: Asked) {
  const data = inside(inside(asked.request).data);
  const size = number(data.pageSize, 10);
  const { total, rows } = selectOrders(shop.orders, {
    tab: tabOf[String(data.orderTab)] ?? 'all',
    search: String(data.orderId ?? ''),
    page: number(data.current, 1),
    size,
  });
  return { totalItem: total, current: number(data.current, 1), pageSize: size, results: rows.map(orderRow) };
}

const stateOf = {
  onSale: { productState: 4, statusDesc: '在售' },
  soldOut: { productState: 4, statusDesc: '在售' },
  offShelf: { productState: 10, statusDesc: '已下架' },
} as const;

function wareRow(listed: Listed) {
  const low = listed.good.yuan;
  return {
    productId: listed.itemId,
    productName: listed.title,
    itemNum: listed.merchantCode,
    logo: `jfs/t1/sample/${listed.good.kind}.jpg`,
    productSkuInfoVO: {
      skuId: listed.skuIds[0],
      skuCount: listed.skuIds.length,
      skuUrl: `https://item.jd.com/${listed.skuIds[0] ?? ''}.html`,
    },
    priceDetailVO: {
      jdPrice: low,
      minJdPrice: low,
      maxJdPrice: low + (listed.skuIds.length - 1) * 20,
      costPrice: null,
    },
    stockNum: listed.stock,
    salesVolume: listed.sold,
    productStatusVO: stateOf[listed.state],
    categoryDetailVO: { lastCategoryId: 11111, lastCategoryName: '家居日用' },
    brandVO: { brandName: '云岚' },
    created: listed.createdAt,
    onlineTime: listed.createdAt,
    offlineTime: null,
    modified: listed.createdAt,
    operateButtonVOMap: {},
  };
}

function warePage(shop: Shop, asked: Asked) {
  const query = inside(asked.productListQueryReq);
  const search = String(query.productName ?? '');
  const found = shop.goods.filter(({ title, itemId }) => title.includes(search) || itemId === search);
  const size = number(query.pageSize, 10);
  const from = (number(query.pageNum, 1) - 1) * size;
  return {
    totalCount: found.length,
    pageNo: number(query.pageNum, 1),
    pageSize: size,
    data: found.slice(from, from + size).map(wareRow),
  };
}

function afterSalePage(shop: Shop, asked: Asked) {
  const data = inside(inside(asked.request).data);
  const { total, rows } = selectOrders(shop.orders, {
    tab: 'refund',
    search: '',
    page: number(data.pageIndex, 1),
    size: number(data.pageSize, 10),
  });
  const content = rows.map((order, index) => ({
    relationFacetDTO: { afsServiceId: String(4_090_000_001 + index), orderId: order.orderNo, reverseId: null },
    serviceOrderBaseFacetDTO: { afsApplyTime: order.paidAt + 3_600_000 },
    serviceOrderStatusFacetDTO: {
      serviceOrderMainStateName: order.state === 'refunded' ? '完成' : '待处理',
      serviceOrderSubStateName: order.state === 'refunded' ? '退款成功' : '商家处理中',
    },
    refundFacetDTO: { refundAmount: yuan(order.lines[0]?.fen ?? 0), refundStatusName: null },
    customerExceptFacetDTO: { customerExpect: 150, customerExpectName: '未收货退款' },
    customerApplyFacetDTO: { applyReasonFacetDTO: { afsReasons: order.buyer.message || '不想要了' } },
    customerPin: order.buyer.nick,
    wareFacetDTOList: order.lines.map(({ listed, quantity }) => ({
      wareName: listed.title,
      wareNum: quantity,
      wareTypeName: '主商品',
    })),
  }));
  return { totalNum: String(total), content };
}

/** One gateway for all: `POST https://sff.jd.com/api?…&api=<dotted name>`; null for a name nobody plays. */
export function gateway(shop: Shop, api: string, asked: Asked) {
  const data = /queryOrder(Page|Detail)$/.test(api)
    ? orderPage(shop, asked)
    : api.endsWith('queryValidProductList')
      ? warePage(shop, asked)
      : api.endsWith('serviceOrderQueryDsmService.page')
        ? afterSalePage(shop, asked)
        : null;
  return data && { code: 200, msg: '成功', data };
}

export const loggedOut = { code: 1001, msg: '未登录', data: null };
export const rateLimited = { code: 601, message: '未经京东授权' };
