// The played 京麦 console: cards of 2026 in light DOM inside micro-app elements.
import { ask, chinaTime, sim, startConsole, text } from './console.js';

const item = (value, label) =>
  `<div class="config-view-item">${label ? `<span class="config-view-item__label">${label}：</span>` : ''}<span class="config-view-item__value">${text(value)}</span></div>`;

const skuCard = (sku) => `<div class="sku-info-list__item"><div class="sku-info-card v-good">
  <img src="https://img14.360buyimg.invalid/n1/${text(sku.imgUrl)}" alt="">
  <div class="sku-info-card__left"><div class="sku-name">${text(sku.skuName)}</div><div class="card-left__desc v-quiet">${item(sku.skuName.split(' ').slice(-2).join(' '))}${item(sku.skuId, 'skuId')}</div></div>
  <div class="sku-info-card__right" style="margin-left:auto">${item(`¥${sku.jdPrice}`)}${item(`x${sku.num}`)}</div></div></div>`;

function orderCard(order) {
  const times = [
    `${chinaTime(order.orderCreateTime)} 下单`,
    ...(order.paymentConfirmTime ? [`${chinaTime(order.paymentConfirmTime)} 付款`] : []),
  ].join('，');
  const status = order.orderStatusInfo.orderStatusName;
  const shipBy = status === '等待出库' ? `请于 ${chinaTime(order.paymentConfirmTime + 2 * 86400e3)} 前出库` : '';
  const parcels = order.logisticsInfoList.map(
    ({ carrier, carriageId }) => `<div class="v-quiet">${text(carrier)} ${text(carriageId)}</div>`,
  );
  const { consName, consMobilePhone, consAddress } = order.orderConsigneeInfo;
  return `<div class="card v-card">
    <div class="card-header v-head"><span class="shop-order-id">订单编号：<button class="order-info-btn" type="button"><span>${text(order.orderId)}</span></button></span><div class="order-time-info v-quiet"><span class="shop-overflow-tooltip__content">${times}</span></div><div class="deliver-info"></div></div>
    <div class="card-body v-cells"><div style="display:table-row">
      <div prop="skuInfo" class="sku-info-list" style="display:table-cell;width:44%;padding:10px 12px;vertical-align:top">${order.orderItems.map(skuCard).join('')}</div>
      <div prop="receivables" style="display:table-cell;padding:10px 12px;vertical-align:top">${item(`¥${order.orderPaymentInfo.receivables.toFixed(2)}`)}<div class="config-view-item v-quiet"><span class="config-view-item__label">运费</span><span class="config-view-item__value">¥0.00</span></div></div>
      <div prop="consigneeInfo" class="v-quiet" style="display:table-cell;padding:10px 12px;vertical-align:top"><div class="v-buyer"><span class="cons-name-text">${text(consName)}</span> <span class="cons-mobile-phone-text">${text(consMobilePhone)}</span></div><div class="v-buyer"><span class="cons-address-text">${text(consAddress)}</span></div><div class="v-buyer"><span class="user-pin">${text(order.userPin)}</span></div></div>
      <div prop="orderStatus" class="table-cared-order-status-column" style="display:table-cell;padding:10px 12px;vertical-align:top"><div class="order-status"><span>${text(status)}</span></div><div class="promise-out-ship-date v-quiet"><span class="jd-only-child__content">${shipBy}</span></div>${parcels.join('')}</div>
      <div style="display:table-cell;width:80px;padding:10px 12px;white-space:nowrap"><a data-go="/jdm/trade/orders/order-details?orderId=${text(order.orderId)}">查看详情</a></div>
    </div></div>
    <div class="remark-cell v-quiet" style="padding:0 16px 6px"><span class="remark-cell__text">${text(order.remark)} ${text(order.orderVenderRemark?.remark)}</span></div>
  </div>`;
}

const cell = (html) => `<td class="jd-table__cell">${html}</td>`;
const wareRow = (ware) => `<tr class="jd-table__row">
  ${cell('<label class="jd-checkbox"><input type="checkbox"></label>')}
  ${cell(`<div class="v-good"><img src="https://img14.360buyimg.invalid/n1/${text(ware.logo)}" alt=""><div><a href="${text(ware.productSkuInfoVO.skuUrl)}" target="_blank">${text(ware.productName)}</a><div class="v-quiet">商品ID：${text(ware.productId)}</div><div class="v-quiet">货号：${text(ware.itemNum)}</div></div></div>`)}
  ${cell(`¥${ware.priceDetailVO.minJdPrice.toFixed(2)}`)}${cell(text(ware.stockNum))}${cell(text(ware.salesVolume))}${cell(text(ware.productStatusVO.statusDesc))}
  ${cell('<div class="v-actions"><a>编辑</a><a>下架</a></div>')}</tr>`;

const serviceRow = ({
  relationFacetDTO,
  serviceOrderBaseFacetDTO,
  serviceOrderStatusFacetDTO,
  customerExceptFacetDTO,
  ...row
}) =>
  `<div class="service-list-item v-card v-detail"><div>服务单号：${text(relationFacetDTO.afsServiceId)} 订单号：${text(relationFacetDTO.orderId)} 申请时间：${chinaTime(serviceOrderBaseFacetDTO.afsApplyTime)}</div>
  ${row.wareFacetDTOList.map(({ wareName, wareNum }) => `<div>${text(wareName)}</div><div>x${wareNum}</div>`).join('')}
  <div>${text(customerExceptFacetDTO.customerExpectName)}</div><div>${text(serviceOrderStatusFacetDTO.serviceOrderSubStateName)}</div></div>`;

const refusal = (answer) => {
  if (answer.isBroken) return '加载失败，请刷新重试';
  return answer.code === 200 ? '' : (answer.msg ?? answer.message ?? '请求异常');
};

const call = (api, body) => ask(`https://sff.jd.com/api?v=1.0&appId=COCX0HBWR4BA7RDVDBIQ&api=${api}`, body);

const orderTabs = [
  ['全部', 'allOrders'],
  ['待付款', 'notPay'],
  ['待出库', 'waitOut'],
  ['已出库', 'hadOut'],
  ['已完成', 'completed'],
  ['锁定', 'locked'],
];

async function askRows({ route, tab, page, search }) {
  if (route.kind === 'orders') {
    const data = {
      orderTab: orderTabs[tab][1],
      current: page,
      pageSize: sim.rows || 10,
      sortMode: 'orderDateDesc',
      monthsFlag: 'within6months',
      orderId: search || null,
    };
    const body = { request: { source: '2000', versionNo: 20240830, data }, accessContext: { source: 'web' } };
    const answer = await call('dsm.order.bff.orderListBffService.queryOrderPage', body);
    return {
      rows: (answer.data?.results ?? []).map(orderCard),
      total: answer.data?.totalItem ?? 0,
      notice: refusal(answer),
    };
  }
  if (route.kind === 'goods') {
    const productListQueryReq = { productName: search, productState: '11', pageNum: page, pageSize: sim.rows || 10 };
    const answer = await call('dsm.product.manage.ProductInfoReadViewService.queryValidProductList', {
      productListQueryReq,
      accessContext: { source: 'web' },
    });
    return {
      rows: (answer.data?.data ?? []).map(wareRow),
      total: answer.data?.totalCount ?? 0,
      notice: refusal(answer),
    };
  }
  const answer = await call('dsm.seller.afs.bff.serviceOrderQueryDsmService.page', {
    request: { data: { tabCode: 'all', pageIndex: page, pageSize: 10 } },
  });
  return {
    rows: (answer.data?.content ?? []).map(serviceRow),
    total: Number(answer.data?.totalNum ?? 0),
    notice: refusal(answer),
  };
}

async function drawDetail() {
  const orderId = new URLSearchParams(location.search).get('orderId') ?? '';
  const data = { orderTab: 'allOrders', current: 1, pageSize: 1, orderId };
  const answer = await call('dsm.order.bff.orderDetailBffService.queryOrderDetail', { request: { data } });
  const [order] = answer.data?.results ?? [];
  if (!order) return '<div class="v-empty">此页面没有找到</div>';
  const line = (label, value) =>
    `<div class="custom-descriptions__item"><span>${label}：</span><span>${text(value)}</span></div>`;
  return `<div class="order-details">
    <div class="card"><div>${text(order.orderStatusInfo.orderStatusName)}</div></div>
    <div class="card"><h2><span>订单信息</span></h2><div class="order-info-details-content"><div class="order-info-details-content_item">${line('订单编号', order.orderId)}${line('下单时间', chinaTime(order.orderCreateTime))}${line('付款时间', order.paymentConfirmTime ? chinaTime(order.paymentConfirmTime) : '')}</div>
    <div class="consignee-info-content"><span>收货人：${text(order.orderConsigneeInfo.consName)}</span><span>${text(order.orderConsigneeInfo.consMobilePhone)}</span><i class="jd-icon shop-adv-icon"></i></div></div></div>
    <div class="card"><h2><span>商品信息</span></h2>${order.orderItems.map(skuCard).join('')}</div></div>`;
}

const tabRow = (labels, active) =>
  `<div class="jd-tabs v-tabs">${labels.map((label, index) => `<div class="jd-tabs__item v-tab ${index === active ? 'is-active' : ''}" data-tab="${index}" ${label === '全部商品' ? 'id="tab-AllWare"' : ''}>${label}</div>`).join('')}</div>`;

const inMicroApp = (name, html) =>
  `<micro-app-jm-sub-system-block name="${name}" style="display:block"><micro-app-body style="display:block">${html}</micro-app-body></micro-app-jm-sub-system-block>`;

function frame({ route, tab }) {
  const pager = '<div class="jd-pagination v-pager" data-pager></div>';
  if (route.draw)
    return inMicroApp('trade-order', '<div class="v-panel v-detail"></div>').replace(
      '<micro-app-body',
      '<micro-app-body',
    );
  if (route.kind === 'goods') {
    const heads = [
      ['', '40px'],
      ['商品', '44%'],
      ['京东价', ''],
      ['库存', ''],
      ['销量', ''],
      ['状态', ''],
      ['操作', ''],
    ];
    return inMicroApp(
      'wares',
      `<div class="v-panel">${tabRow(['全部商品'], 0)}<div class="v-filter"><input data-search placeholder="商品名称或ID"><div class="actions-form-item"><button class="jd-button jd-button--primary v-button is-primary" data-act="query"><span>查询</span></button></div></div></div>
      <div id="js-ware-table" class="table-container-wrapper"><div class="jd-table v-list"><table><thead><tr>${heads.map(([label, width]) => `<th style="width:${width}">${label}</th>`).join('')}</tr></thead><tbody data-list></tbody></table></div></div>${pager}`,
    );
  }
  if (route.kind === 'afterSales')
    return inMicroApp(
      'after-sale',
      `<div class="v-panel">${tabRow(['全部'], 0)}</div><div class="service-list" data-list></div>${pager}`,
    );
  return inMicroApp(
    'trade-order',
    `<div class="filter v-panel">${tabRow(
      orderTabs.map(([label]) => label),
      tab,
    )}<div class="v-filter"><div class="jd-form-item"><label>订单编号</label> <input data-search placeholder="多个订单号用逗号或空格分隔"></div><button class="jd-button jd-button--primary v-button is-primary" data-act="query"><span>查询</span></button></div></div>
    <div class="order-list-card-table jd-pro-card-table"><div class="jd-scrollbar"><div class="jd-scrollbar__wrap v-scroll"><div class="jd-scrollbar__view"><div class="table-body" data-list></div></div></div></div></div>${pager}`,
  );
}

function pager({ page, total }) {
  const last = Math.max(1, Math.ceil(total / (sim.rows || 10)));
  const button = (name, to, isOff) =>
    `<button class="jd-pagination__button-${name} ${isOff ? 'is-disabled' : ''}" ${isOff ? 'disabled' : `data-page="${to}"`}>${name === 'next' ? '›' : '‹'}</button>`;
  return `<span class="jd-pagination__total is-text">共 ${total} 条</span>${button('prev', page - 1, page === 1)}<ul class="jd-pager" style="display:contents"><li class="number is-active is-current">${page}</li></ul>${button('next', page + 1, page === last)}`;
}

const routes = [
  {
    kind: 'orders',
    paths: ['/jdm/trade/orders/order-list', '/jdm/trade/order/orderList', '/orderList'],
    title: '订单查询',
    crumb: '京麦 / 订单 / 订单查询',
  },
  {
    kind: 'detail',
    paths: ['/jdm/trade/orders/order-details'],
    title: '订单详情',
    crumb: '京麦 / 订单 / 订单详情',
    draw: drawDetail,
  },
  { kind: 'goods', paths: ['/jdm/ware/', '/ware/wareList'], title: '商品管理', crumb: '京麦 / 商品 / 在售商品' },
  { kind: 'afterSales', paths: ['/jdm/trade/after-sale/'], title: '售后服务单', crumb: '京麦 / 售后' },
  {
    kind: 'home',
    paths: ['/jdm/home'],
    title: '京麦',
    crumb: '首页',
    draw: async () => '<div class="v-empty">欢迎回来</div>',
  },
];

startConsole({
  routes,
  routeOf: (address) => routes.find(({ paths }) => paths.some((path) => address.startsWith(path))),
  frame,
  pager,
  ask: askRows,
  empty: (_kind, notice) => `<div class="v-empty">${notice || '暂无数据'}</div>`,
});
