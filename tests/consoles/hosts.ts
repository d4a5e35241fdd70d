/** Host names the server plays. Any other name gets pictures and 404s. */
export const consoleNames = [
  'mms.pinduoduo.com',
  'shop.jd.com',
  'sff.jd.com',
  'trade-order-jdm.jd.com',
  'wares-jdm.jd.com',
  'passport.shop.jd.com',
  'myseller.taobao.com',
  'qn.taobao.com',
  'trade.taobao.com',
  'h5api.m.taobao.com',
  'login.taobao.com',
  'item.taobao.com',
  'item.jd.com',
  'mobile.yangkeduo.com',
] as const;

/** Where each console's lists stand. */
export const addresses = {
  pinduoduo: {
    orders: 'https://mms.pinduoduo.com/orders/list?msfrom=mms_sidenav',
    goods: 'https://mms.pinduoduo.com/goods/goods_list',
    afterSales: 'https://mms.pinduoduo.com/aftersales/aftersale_list',
  },
  jd: {
    orders: 'https://shop.jd.com/jdm/trade/orders/order-list?tabType=allOrders',
    goods: 'https://shop.jd.com/jdm/ware/manage/list/OnsaleWare',
    afterSales: 'https://shop.jd.com/jdm/trade/after-sale/independent-after-sale/list?tabCode=all',
    ordersApp: 'https://trade-order-jdm.jd.com/orderList',
    goodsApp: 'https://wares-jdm.jd.com/ware/wareList?activeTab=OnsaleWare&businessModel=0',
  },
  taobao: {
    orders: 'https://myseller.taobao.com/home.htm/trade-platform/tp/sold',
    goods: 'https://myseller.taobao.com/home.htm/SellManage/on_sale?current=1&pageSize=20',
    afterSales: 'https://myseller.taobao.com/home.htm/trade-platform/refund-list',
    ordersOnQianniu: 'https://qn.taobao.com/home.htm/trade-platform/tp/sold',
    goodsOnQianniu: 'https://qn.taobao.com/home.htm/SellManage/on_sale?current=1&pageSize=20',
    oldOrders: 'https://trade.taobao.com/trade/itemlist/list_sold_items.htm',
  },
} as const;
