// The played Pinduoduo console: rows of 2026 as far as public code knows them.
import { ask, chinaTime, cls, consoleData, kit, sim, startConsole, text, yuan } from './console.js';

const td = (html) => `<td data-testid="beast-core-table-td" class="${kit('TB_td')}">${html}</td>`;
const link = (label) =>
  `<a data-testid="beast-core-button-link" class="${kit('BTN_outerWrapper')}"><span>${label}</span></a>`;
const pictureOf = (url) => `<img src="${text(url)}" alt="">`;

function orderCard(order) {
  const sn = text(order.order_sn);
  const isPresale = order.promise_shipping_time - order.confirm_time > 10 * 86400;
  const tag = isPresale ? `<span class="${cls('order-tag_tag')} v-tag">预售</span>` : '';
  const asked = order.after_sales_status === 10 ? `<div class="v-quiet">退款中</div>` : '';
  const times = order.confirm_time
    ? `<span>订单成交时间：${chinaTime(order.confirm_time * 1000)}</span> <span>承诺发货时间：${chinaTime(order.promise_shipping_time * 1000)}</span>`
    : '';
  const parcel = order.tracking_number
    ? `<div class="v-quiet">${text(order.waybillDTOList[0]?.shippingName)} ${text(order.tracking_number)}</div>`
    : '';
  const code = order.out_goods_sn ? `<div class="v-quiet">商家编码：${text(order.out_goods_sn)}</div>` : '';
  return `<div class="${cls('order-card_wrapper')} v-card">
    <div class="${cls('order-card_header')} v-head">
      <div><span>订单编号：${sn}</span><span class="${cls('copy_icon')}" data-clipboard-text="${sn}" data-testid="beast-core-icon-copy"></span></div>
      <div class="v-quiet">${times}</div>
    </div>
    <div class="${kit('TB_outerWrapper')}" data-testid="beast-core-table"><table><colgroup><col style="width:36%"><col style="width:16%"><col style="width:7%"><col style="width:11%"><col style="width:17%"><col></colgroup><tbody data-testid="beast-core-table-middle-tbody"><tr data-testid="beast-core-table-body-tr" class="${kit('TB_tr')}">
      ${td(`<div class="${cls('goods-info_wrapper')} v-good">${pictureOf(order.thumb_url)}<div class="${cls('goods-info_text')}"><div class="${cls('goods-info_name')}">${text(order.goods_name)}</div><div class="v-quiet">ID: ${text(order.goods_id)}</div>${code}<div class="v-quiet">${text(order.spec)}</div></div></div>`)}
      ${td(`<div>${text(order.order_status_str)}${tag}</div>${asked}${parcel}`)}
      ${td(`x${text(order.goods_number)}`)}
      ${td(yuan(order.order_amount))}
      ${td(`<div class="v-quiet v-buyer">${text(order.receive_name)} ${text(order.receive_mobile)}</div><div class="v-quiet v-buyer">${text(order.shipping_address)}</div><div class="v-quiet v-buyer">${text(order.nickname)} ${text(order.buyer_memo)} ${text(order.mall_remark)}</div>`)}
      ${td(`<div class="v-actions"><a data-go="/orders/detail?sn=${sn}" data-testid="beast-core-button-link"><span>查看详情</span></a>${link('添加备注')}</div>`)}
    </tr></tbody></table></div>
  </div>`;
}

function goodsRow(item) {
  const [low, high] = item.sku_group_price;
  const range = low === high ? yuan(low) : `${yuan(low)} - ${(high / 100).toFixed(2)}`;
  return `<tr data-testid="beast-core-table-body-tr">
    ${td('<label data-testid="beast-core-checkbox"><input type="checkbox"></label>')}
    ${td(`<div class="v-good">${pictureOf(item.thumb_url)}<div><div class="${cls('goods-name_text')}">${text(item.goods_name)}</div><div class="v-quiet">ID：${text(item.goods_id)}</div><div class="v-quiet">商家编码：${text(item.out_goods_sn)}</div></div></div>`)}
    ${td(range)}
    ${td(text(item.quantity))}
    ${td(text(item.sold_quantity))}
    ${td(chinaTime(item.created_at * 1000))}
    ${td(`<div class="v-actions"><a>编辑</a><a>${item.is_onsale ? '下架' : '上架'}</a><a data-tracking-viewid="new_similar">发布相似品</a></div>`)}
  </tr>`;
}

function afterSaleRow(row) {
  const cell = (html) => `<div class="${cls('after-sales-table_item_cell')}">${html}</div>`;
  return `<div class="${cls('after-sales-table_order_item')} v-card">
    <div class="${cls('table-item-header_wrapper')} v-head"><span class="${cls('table-item-header_sn')}">${text(row.orderSn)}</span><div class="${cls('table-item-header_apply_time')}"><span>申请时间：${chinaTime(row.createdAt * 1000)}</span></div></div>
    <div class="${cls('after-sales-table_row')} v-detail">
      ${cell(`<div class="${cls('order-info_main')}">${text(row.goodsName)}</div><div class="${cls('order-info_sub')}">${text(row.goodsSpec)} x${text(row.goodsNumber)}</div>`)}
      ${cell(`<div class="${cls('amount_refund')}">退款 ${yuan(row.refundAmount)}</div>`)}
      ${cell(text(row.afterSalesTypeName))}${cell(text(row.afterSalesReasonDesc))}${cell(`<div>${text(row.afterSalesTitle)}</div>`)}
      ${cell(link('查看详情'))}
    </div>
  </div>`;
}

async function drawDetail() {
  const sn = new URLSearchParams(location.search).get('sn') ?? '';
  const answer = await ask('/mangkhut/mms/orderDetail', { orderSn: sn, source: 'MMS' });
  const order = answer.result;
  if (!order) return '<div class="v-empty">订单不存在</div>';
  return `<div class="${cls('detail_status')}"><h3>${text(order.order_status_str)}</h3></div>
    <div class="${cls('detail_block')}"><div><span>订单号：${text(order.order_sn)}</span><a data-clipboard-text="${text(order.order_sn)}" data-testid="beast-core-button-link"><span>复制</span></a></div><div>订单成交时间：${chinaTime(order.confirm_time * 1000)}</div></div>
    <div class="buyer-receive-info"><p>收货人：${text(order.receive_name)}</p><p>${text(order.receive_mobile)}</p><p>${text(order.shipping_address)}</p></div>
    <div class="${cls('detail_block')}"><h4>商品信息</h4><div data-testid="beast-core-table"><table>
      <thead data-testid="beast-core-table-middle-thead"><tr data-testid="beast-core-table-header-tr"><th data-testid="beast-core-table-th">商品</th><th data-testid="beast-core-table-th">购买规格</th><th data-testid="beast-core-table-th">数量</th><th data-testid="beast-core-table-th">实收</th></tr></thead>
      <tbody data-testid="beast-core-table-middle-tbody"><tr data-testid="beast-core-table-body-tr">${td(`<div>${text(order.goods_name)}</div><div>ID: ${text(order.goods_id)}</div>`)}${td(text(order.spec))}${td(text(order.goods_number))}${td(yuan(order.order_amount))}</tr></tbody></table></div></div>
    <div class="${cls('detail_block')}"><h4>备注</h4><div>${text(order.mall_remark)}</div></div>`;
}

const refusal = (answer) => {
  if (answer.isBroken) return '加载失败，请刷新重试';
  const code = answer.errorCode ?? answer.error_code;
  if (code === 54001) return '操作太过频繁，请稍后再试！';
  return code === 43001 ? '登录已过期，请重新登录' : '';
};

async function askRows({ route, tab, page, search }) {
  if (route.kind === 'orders') {
    // The page counts first, with the same address; whoever listens must not take that answer for the list.
    ask('/mangkhut/mms/recentOrderList', { orderType: 0, pageNumber: 1, pageSize: 1 });
    const number = /^\d{6}-\d+$/.test(search) ? { orderSn: search } : { goodsName: search };
    const answer = await ask('/mangkhut/mms/recentOrderList', {
      orderType: tab,
      afterSaleType: 0,
      remarkStatus: -1,
      urgeShippingStatus: -1,
      pageNumber: page,
      pageSize: sim.rows || 20,
      sortType: 10,
      ...(search ? number : {}),
    });
    const rows = answer.result?.pageItems ?? [];
    return { rows: rows.map(orderCard), total: answer.result?.totalItemNum ?? 0, notice: refusal(answer) };
  }
  if (route.kind === 'goods') {
    const body = {
      pre_sale_type: 4,
      page,
      size: sim.rows || 10,
      is_onsale: tab === 1 ? 0 : 1,
      sold_out: tab === 2 ? 1 : 0,
    };
    const answer = await ask('/vodka/v2/mms/query/display/mall/goodsList', { ...body, goods_id: search });
    const rows = answer.result?.goods_list ?? [];
    return { rows: rows.map(goodsRow), total: answer.result?.total ?? 0, notice: refusal(answer) };
  }
  const answer = await ask('/mercury/mms/afterSales/queryList', { pageNumber: page, pageSize: 20, searchText: search });
  const rows = answer.result?.list ?? [];
  return { rows: rows.map(afterSaleRow), total: answer.result?.total ?? 0, notice: refusal(answer) };
}

const orderTabs = ['全部', '待发货', '已发货', '已签收', '待付款', '售后中'];
const tabRow = (labels, active) =>
  `<div class="v-tabs">${labels.map((label, index) => `<div class="v-tab ${index === active ? 'is-active' : ''}" data-tab="${index}" data-testid="beast-core-tab-itemLabel-wrapper">${label}</div>`).join('')}</div>`;
const head = (labels) =>
  `<thead data-testid="beast-core-table-middle-thead"><tr data-testid="beast-core-table-header-tr">${labels.map(([label, width]) => `<th data-testid="beast-core-table-th" class="${kit('TB_th')}" style="width:${width}">${label}</th>`).join('')}</tr></thead>`;

function frame({ route, tab }) {
  if (route.draw) return `<div id="mf-mms-orders-container" class="v-panel v-detail"></div>`;
  const pager = `<ul data-testid="beast-core-pagination" class="${kit('PGT_outerWrapper')} v-pager" data-pager></ul>`;
  if (route.kind === 'goods') {
    const columns = [
      ['', '40px'],
      ['商品信息', '34%'],
      ['拼单价(元)', '15%'],
      ['库存', '8%'],
      ['累计销量', '9%'],
      ['创建时间', '11%'],
      ['操作', ''],
    ];
    return `<div id="mf-mms-goods-container">
      <div class="v-panel">${tabRow(['在售', '已下架', '已售罄'], tab)}<div class="v-filter"><div data-tracking-viewid="goods_id"><input data-search placeholder="多个查询请空格或逗号依次隔开"></div><button class="v-button is-primary" data-act="query" data-tracking-click-viewid="ele_inquire" data-testid="beast-core-button"><span>查询</span></button></div></div>
      <div class="v-list"><table>${head(columns)}<tbody data-testid="beast-core-table-middle-tbody" data-list></tbody></table></div>${pager}</div>`;
  }
  const isOrders = route.kind === 'orders';
  const tabs = isOrders ? orderTabs : ['待商家处理'];
  return `<div id="${isOrders ? 'mf-mms-orders-container' : 'mf-mms-aftersales-container'}">
    <div class="v-panel">${tabRow(tabs, tab)}<div class="v-filter"><div label="订单编号"><input data-search placeholder="请输入订单编号"></div><button class="v-button is-primary" data-act="query" data-testid="beast-core-button"><span>查询</span></button></div></div>
    <div class="${cls(isOrders ? 'order-list_body' : 'after-sales-table_wrapper')}" data-list></div>${pager}
    ${sim.hasModal ? `<div data-testid="beast-core-modal" class="${kit('MDL_outerWrapper')} v-modal"><div>新功能上线</div><button class="v-button" data-act="close" data-testid="beast-core-button"><span>我知道了</span></button></div>` : ''}
  </div>`;
}

function pager({ page, total, route }) {
  const size = sim.rows || (route.kind === 'goods' ? 10 : 20);
  const last = Math.max(1, Math.ceil(total / size));
  const numbers = Array.from(
    { length: Math.min(5, last) },
    (_, index) => Math.min(Math.max(1, page - 2), Math.max(1, last - 4)) + index,
  );
  const end = (name, to, isOff) =>
    `<li data-testid="beast-core-pagination-${name}" class="${kit(`PGT_${name}`)} ${isOff ? `${kit('PGT_disabled')} is-disabled` : ''}" ${isOff ? '' : `data-page="${to}"`}>${name === 'next' ? '›' : '‹'}</li>`;
  return `<li class="${kit('PGT_totalText')} is-text">共有 ${total} 条</li>${end('prev', page - 1, page === 1)}${numbers.map((number) => `<li class="${kit('PGT_pagerItem')} ${number === page ? `${kit('PGT_pagerItemActive')} is-current` : ''}" data-page="${number}">${number}</li>`).join('')}${end('next', page + 1, page === last)}`;
}

const routes = [
  { kind: 'orders', path: '/orders/list', title: '订单查询', crumb: '首页 / 订单管理 / 订单查询' },
  { kind: 'detail', path: '/orders/detail', title: '订单详情', crumb: '首页 / 订单管理 / 订单详情', draw: drawDetail },
  { kind: 'goods', path: '/goods/goods_list', title: '商品列表', crumb: '首页 / 商品管理 / 商品列表' },
  { kind: 'afterSales', path: '/aftersales/aftersale_list', title: '售后管理', crumb: '首页 / 售后管理' },
  {
    kind: 'home',
    path: '/home',
    title: '首页',
    crumb: '首页',
    draw: async () => '<div class="v-empty">欢迎回来</div>',
  },
];

localStorage.setItem(
  'new_userinfo',
  JSON.stringify({ mall_id: Number(consoleData.shopId), mall_name: consoleData.shopName }),
);
startConsole({
  routes,
  routeOf: (address) => routes.find(({ path }) => address.startsWith(path)),
  frame,
  pager,
  ask: askRows,
  empty: (_kind, notice) => `<div class="v-empty">${notice || '暂无数据'}</div>`,
});
