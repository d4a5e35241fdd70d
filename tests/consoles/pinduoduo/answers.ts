import { countIn, selectOrders, type Tab } from '../select-orders.ts';
import type { Listed, Shop } from '../shop.ts';
import type { ShopOrder } from '../shop-orders.ts';

const seconds = (instant: number) => Math.floor(instant / 1000);

const statusTexts = {
  unpaid: '待付款',
  toShip: '待发货',
  presale: '待发货',
  shipped: '已发货，待收货',
  signed: '已签收',
  completed: '已收货',
  refunding: '待发货',
  refunded: '未发货，退款成功',
  closed: '已取消',
} as const;

const tabOf: Record<number, Tab> = { 0: 'all', 1: 'toShip', 2: 'shipped', 3: 'done', 4: 'unpaid', 5: 'refund' };

function money(order: ShopOrder) {
  const [line] = order.lines;
  const sum = (line?.fen ?? 0) * (line?.quantity ?? 1);
  return {
    goods_price: line?.fen ?? 0,
    goods_amount: sum,
    order_amount: sum,
    platform_discount: 0,
    merchant_discount: 0,
  };
}

function personal({ buyer }: ShopOrder) {
  const [province, city, district] = buyer.address.split(' ');
  return {
    buyer_memo: buyer.message,
    mall_remark: buyer.memo || null,
    mall_remark_tag: buyer.memo ? 2 : null,
    receive_name: buyer.name,
    receive_mobile: buyer.phone,
    mobile: buyer.phone,
    nickname: buyer.nick,
    province_name: province,
    city_name: city,
    district_name: district,
    shipping_address: buyer.address,
    consumerAddress: buyer.address,
  };
}

function orderRow(order: ShopOrder) {
  const [line] = order.lines;
  const [parcel] = order.parcels;
  return {
    order_sn: order.orderNo,
    order_status: order.state === 'unpaid' ? 0 : 1,
    order_status_str: statusTexts[order.state],
    shipping_status: order.shippedAt ? 1 : 0,
    pay_status: order.paidAt ? 2 : 0,
    goods_id: Number(line?.listed.itemId),
    goods_name: line?.listed.title ?? '',
    spec: (line?.spec ?? '').replace(' ', ','),
    sku_id: Number(line?.skuId),
    out_goods_sn: line?.listed.merchantCode ?? '',
    out_sku_sn: '',
    goods_number: line?.quantity ?? 1,
    ...money(order),
    shipping_amount: 0,
    created_at: seconds(order.createdAt),
    order_time: seconds(order.paidAt),
    confirm_time: seconds(order.paidAt),
    promise_shipping_time: seconds(order.promisedAt),
    shipping_time: seconds(order.shippedAt),
    receive_time: seconds(order.signedAt),
    tracking_number: parcel?.trackingNo ?? null,
    shipping_id: parcel ? 85 : 0,
    waybillDTOList: order.parcels.map(({ carrier }) => ({ shippingName: carrier, shippingPhone: '95***' })),
    after_sales_id: null,
    after_sales_status: order.state === 'refunding' ? 10 : order.state === 'refunded' ? 5 : null,
    hasExtraGoods: false,
    extraGoodsList: null,
    step_pay_orders: null,
    thumb_url: `https://img.pddpic.invalid/${line?.listed.good.kind ?? 'box'}.jpeg`,
    ...personal(order),
  };
}

export type Asked = Record<string, unknown>;
const number = (value: unknown, fallback: number) => (Number.isFinite(Number(value)) ? Number(value) : fallback);

/** `POST /mangkhut/mms/recentOrderList`; `orderType` 0 with `pageSize` 1 is the page's counting call. */
export function recentOrderList(shop: Shop, asked: Asked) {
  const wanted = {
    tab: tabOf[number(asked.orderType, 0)] ?? 'all',
    search: String(asked.orderSn ?? asked.goodsName ?? ''),
    page: number(asked.pageNumber, 1),
    size: number(asked.pageSize, 20),
  };
  const { total, rows } = selectOrders(shop.orders, wanted);
  return {
    success: true,
    errorCode: 0,
    errorMsg: '成功',
    result: { totalItemNum: total, pageItems: rows.map(orderRow) },
  };
}

/** `POST /mangkhut/mms/orderDetail` */
export function orderDetail(shop: Shop, asked: Asked) {
  const order = shop.orders.find(({ orderNo }) => orderNo === asked.orderSn);
  return order
    ? { success: true, errorCode: 1000000, errorMsg: null, result: orderRow(order) }
    : { success: false, errorCode: 1000, errorMsg: '订单号不能为空', result: null };
}

export const statistic = (shop: Shop) => ({
  success: true,
  errorCode: 1000000,
  errorMsg: null,
  result: {
    unship: countIn(shop.orders, 'toShip'),
    unship12h: 3,
    delay: 0,
    unreceive: countIn(shop.orders, 'shipped'),
  },
});

function goodsRow(shop: Shop, listed: Listed) {
  const prices = listed.good.specs.map((_, index) => Math.round((listed.good.yuan + index * 20) * 100));
  const range = [Math.min(...prices), Math.max(...prices)];
  return {
    goods_id: Number(listed.itemId),
    id: Number(listed.itemId),
    mall_id: Number(shop.shopId),
    goods_name: listed.title,
    goods_sn: `GS${listed.itemId.slice(-5)}`,
    out_goods_sn: listed.merchantCode,
    cat_id: 9001,
    cat_name: '家居日用',
    quantity: listed.stock,
    reserve_quantity: 0,
    sold_quantity: listed.sold,
    is_onsale: listed.state === 'offShelf' ? 0 : 1,
    is_pre_sale: listed.good.isPresale ? 1 : 0,
    shipment_limit_second: 172800,
    created_at: seconds(listed.createdAt),
    sku_price: range,
    sku_group_price: range,
    promotion_goods: null,
    thumb_url: `https://img.pddpic.invalid/${listed.good.kind}.jpeg`,
    reject_status: 0,
    sku_list: listed.good.specs.map((spec, index) => ({
      skuId: Number(listed.skuIds[index]),
      spec,
      outSkuSn: '',
      groupPrice: prices[index],
      normalPrice: prices[index],
      skuQuantity: Math.floor(listed.stock / listed.good.specs.length),
      isOnsale: 1,
    })),
  };
}

/** `POST /vodka/v2/mms/query/display/mall/goodsList` */
export function goodsList(shop: Shop, asked: Asked) {
  const wanted = asked.is_onsale === 0 ? ['offShelf'] : asked.sold_out === 1 ? ['soldOut'] : ['onSale', 'soldOut'];
  const search = String(asked.goods_id ?? '');
  const found = shop.goods.filter(
    ({ state, itemId, title }) => wanted.includes(state) && (itemId.includes(search) || title.includes(search)),
  );
  const size = number(asked.size, 10);
  const from = (number(asked.page, 1) - 1) * size;
  return {
    success: true,
    errorCode: 1000000,
    errorMsg: null,
    result: {
      sessionId: '00000000-0000-4000-8000-000000000000',
      total: found.length,
      goods_list: found.slice(from, from + size).map((listed) => goodsRow(shop, listed)),
    },
  };
}

function afterSaleRow(order: ShopOrder, index: number) {
  const [line] = order.lines;
  const isDone = order.state === 'refunded';
  return {
    id: 22_900_000_000_000 + index,
    orderSn: order.orderNo,
    afterSalesType: 2,
    afterSalesTypeName: '仅退款',
    afterSalesStatus: isDone ? 5 : 11,
    afterSalesTitle: isDone ? '仅退款，退款成功' : '仅退款，待商家处理',
    afterSalesReasonDesc: order.buyer.message || '不想要了',
    createdAt: seconds(order.paidAt + 3_600_000),
    closeTime: isDone ? order.paidAt + 7_200_000 : null,
    refundAmount: line?.fen ?? 0,
    orderAmount: line?.fen ?? 0,
    goodsName: line?.listed.title ?? '',
    goodsSpec: line?.spec ?? '',
    goodsNumber: line?.quantity ?? 1,
    uid: order.buyer.nick,
    mallRemark: order.buyer.memo,
  };
}

/** `POST /mercury/mms/afterSales/queryList` */
export function afterSalesList(shop: Shop, asked: Asked) {
  const { total, rows } = selectOrders(shop.orders, {
    tab: 'refund',
    search: String(asked.searchText ?? ''),
    page: number(asked.pageNumber, 1),
    size: number(asked.pageSize, 20),
  });
  return { success: true, errorCode: 1000000, result: { total, list: rows.map(afterSaleRow) } };
}

export const rateLimited = {
  error_code: 54001,
  error_msg: '操作太过频繁，请稍后再试！',
  result: { verifyAuthToken: 'SAMPLE' },
};
export const loggedOut = { success: false, errorCode: 43001, errorMsg: '会话已过期', result: null };
