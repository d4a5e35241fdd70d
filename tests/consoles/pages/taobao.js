// The played 千牛 web console (myseller and qn): Fusion tables, one table an order.
import { ask, cls, sim, startConsole, text } from './console.js';

const cell = (html, more = '') =>
  `<td class="next-table-cell" role="gridcell" ${more}><div class="next-table-cell-wrapper">${html}</div></td>`;

function lineRow(order, line, index) {
  const span = `rowspan="${order.subOrders.length}"`;
  const code = line.itemInfo.extra?.find(({ name }) => name === '商家编码')?.value;
  const good = `<div class="v-good"><a href="${text(line.itemInfo.itemUrl)}" target="_blank"><img src="https:${text(line.itemInfo.pic)}" class="v-thumb"></a><div><div>${text(line.itemInfo.title)}</div><div class="v-quiet">${line.itemInfo.skuText.map(({ name, value }) => `<span>${text(name)}：${text(value)}</span> `).join('')}</div>${code ? `<div class="v-quiet">商家编码：${text(code)}</div>` : ''}</div></div>`;
  const shared =
    index > 0
      ? ''
      : cell(`<span>${text(order.statusInfo.text)}</span>`, span) +
        cell(
          `<div>￥${text(order.payInfo.actualFee)}</div><div class="v-quiet">${text(order.payInfo.postType)}</div>`,
          span,
        ) +
        cell(
          `<div class="v-actions"><a href="//qn.taobao.com/home.htm/trade-platform/tp/detail?bizOrderId=${text(order.id)}" data-go="/home.htm/trade-platform/tp/detail?bizOrderId=${text(order.id)}">详情</a></div>`,
          span,
        );
  return `<tr>
    <td class="next-table-cell first" role="gridcell" style="width:40%"><div class="next-table-cell-wrapper">${good.replace('<div class="v-good">', '<div class="v-good">')}</div></td>
    ${cell(`￥${text(line.priceInfo.realTotal)}`)}${cell(text(line.quantity))}
    ${cell((line.operations ?? []).map(({ text: label }) => `<a href="" target="_blank">${text(label)}</a>`).join('') || '-')}${shared}</tr>`;
}

const orderTable = (order) => `<table class="next-table-row v-card" role="row"><tbody>
  <tr class="next-table-group-header"><td colspan="7" style="padding:0"><div class="v-head">
    <div>订单号：${text(order.id)} <span>创建时间：${text(order.orderInfo.createTime)}</span></div>
    <div class="v-quiet"><span>${text(order.buyer.nick)}</span></div>
  </div></td></tr>
  ${order.subOrders.map((line, index) => lineRow(order, line, index)).join('')}</tbody></table>`;

function itemRow(row) {
  const [title, id, code] = row.itemDesc.desc;
  const href = text(title.href);
  return `<tr class="next-table-row"><td class="next-table-cell"><input type="checkbox"></td>
    <td class="next-table-cell"><div class="v-good"><a href="${href}" target="_blank"><img class="product-desc-extend-image v-thumb" src="https:${text(row.itemDesc.img)}"></a><div><a class="title-link" href="${href}" target="_blank">${text(title.text)}</a><br><span class="v-quiet">${text(id.text)}</span><br>${code ? `<span class="v-quiet">${text(code.text)}</span>` : ''}</div></div></td>
    <td class="next-table-cell"><div class="price-value"><span>${text(row.managerPrice.currentPrice)}</span></div></td>
    <td class="next-table-cell"><div class="quantity-item-label"><span class="quantity">${text(row.managerQuantityNew.text)}</span></div></td>
    <td class="next-table-cell"><span>${text(row.soldQuantity_m)}</span></td>
    <td class="next-table-cell"><div class="text-async-label">${text(row.monthlySoldQuantity.value)}</div></td>
    <td class="next-table-cell"><div>${text(row.diagnoseInfoV3.basicScore)}</div></td>
    <td class="next-table-cell"><div class="product-desc-span">${text(row.upShelfDate_m.value)}</div><div>${text(row.upShelfDate_m.status.text)}</div></td>
    <td class="next-table-cell"><button title="编辑商品" class="v-button">编辑商品</button></td></tr>`;
}

const disputeTable = (
  row,
) => `<table class="next-table-row v-card" role="row"><tbody><tr><td colspan="6"><span>售后单号 ${text(row.disputeId)}</span> <span>订单编号：${text(row.bizOrderId)}</span></td></tr>
  <tr><td><div>退款总额 ${text(row.disputeBodyVO.refundFee)}</div></td><td><div>${text(row.statusDesc)}</div></td><td><a>查看详情</a></td></tr></tbody></table>`;

const refusal = (answer) => {
  if (answer.isBroken) return '加载失败，请刷新重试';
  if (answer.data?.url) return '请求过于频繁，请稍后再试';
  return answer.ret && !answer.ret[0].startsWith('SUCCESS') ? '登录已过期，请重新登录' : '';
};

const orderTabs = [
  ['近三个月订单', 'latest3Months'],
  ['待付款', 'waitBuyerPay'],
  ['待发货', 'waitSend'],
  ['已发货', 'haveSendGoods'],
  ['成功的订单', 'success'],
  ['退款中', 'refunding'],
];
const itemTabs = [
  ['出售中的宝贝', 'on_sale'],
  ['仓库中的宝贝', 'in_stock'],
  ['全部宝贝', 'all'],
];

const soldForm = (tabCode, page, size, search) =>
  new URLSearchParams({
    isQnNew: 'true',
    isHideNick: 'true',
    action: 'itemlist/SoldQueryAction',
    tabCode,
    pageNum: String(page),
    pageSize: String(size),
    unionSearch: search,
  });

const sold = (form) =>
  ask('https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1&_input_charset=utf8', form);

const mtop = (api, data) =>
  ask(
    `https://h5api.m.taobao.com/h5/${api}/1.0/?jsv=2.6.1&appKey=12574478&t=1&sign=SIGN&api=${api}&v=1.0&type=originaljson&dataType=json`,
    new URLSearchParams({ data: JSON.stringify(data) }),
  );

async function askRows({ route, tab, page, search }) {
  if (route.kind === 'orders') {
    const answer = await sold(soldForm(orderTabs[tab][1], page, sim.rows || 15, search));
    return {
      rows: (answer.mainOrders ?? []).map(orderTable),
      total: answer.page?.totalNumber ?? 0,
      notice: refusal(answer),
    };
  }
  if (route.kind === 'goods') {
    const jsonBody = JSON.stringify({
      tab: itemTabs[tab][1],
      pagination: { current: page, pageSize: sim.rows || 20 },
      filter: /^\d+$/.test(search) ? { queryItemId: search } : { queryTitle: search },
    });
    const answer = await mtop('mtop.tmall.sell.pc.manage.async', { url: '/tmall/manager/table.htm', jsonBody });
    const result = JSON.parse(answer.data?.result ?? '{}').data;
    return {
      rows: (result?.table.dataSource ?? []).map(itemRow),
      total: result?.pagination.total ?? 0,
      notice: refusal(answer),
    };
  }
  const answer = await mtop('mtop.alibaba.refundface2.disputeservice.qianniu.pc.disputelistv2', {
    params: JSON.stringify({ pageNo: page }),
  });
  const { disputeGridVOList = [], pagination } = answer.data?.module ?? {};
  return { rows: disputeGridVOList.map(disputeTable), total: pagination?.total ?? 0, notice: refusal(answer) };
}

async function drawDetail() {
  const id = new URLSearchParams(location.search).get('bizOrderId') ?? '';
  const [order] = (await sold(soldForm('latest3Months', 1, 1, id))).mainOrders ?? [];
  if (!order) return '<div class="v-empty">没有找到这个订单</div>';
  const line = (sub) =>
    `<tr class="order-item"><td><div><div class="${cls('order-info_first-right-title')}">${text(sub.itemInfo.title)}</div>${sub.itemInfo.extra ? `<div>商家编码:${text(sub.itemInfo.extra[0].value)}</div>` : ''}</div></td><td><div>${sub.itemInfo.skuText.map(({ name, value }) => `<span>${text(name)}</span><span><span>${text(value)}</span></span>`).join('')}</div></td><td><div><span>${text(order.statusInfo.text)}</span></div></td><td><div class="${cls('order-info_total-price')}"><div>${text(sub.priceInfo.realTotal)}</div><div>x${text(sub.quantity)}</div></div></td></tr>`;
  return `<div class="${cls('status-desc_status')}"><div>订单状态：${text(order.statusInfo.text)}</div></div>
    <div class="${cls('detail_tabs-container-layout')}"><div>订单编号:${text(order.id)}</div><div>成交时间:${text(order.orderInfo.createTime)}</div><div>昵称：${text(order.buyer.nick)}</div></div>
    <table><tbody>${order.subOrders.map(line).join('')}</tbody></table>`;
}

const tabRow = (labels, active) =>
  `<ul class="next-tabs-nav v-tabs">${labels.map((label, index) => `<li class="next-tabs-tab v-tab ${index === active ? 'active is-active' : ''}" data-tab="${index}"><div class="next-tabs-tab-inner">${label}</div></li>`).join('')}</ul>`;

function frame({ route, tab }) {
  const pager = '<div class="next-pagination"><div class="next-pagination-list v-pager" data-pager></div></div>';
  const filter = (input) =>
    `<div class="v-filter">${input}<button class="next-btn v-button is-primary" data-act="query"><span>搜索</span></button></div>`;
  if (route.draw) return '<div class="v-panel v-detail"></div>';
  if (route.kind === 'goods') {
    const heads = [
      ['', '40px'],
      ['商品标题', '38%'],
      ['价格', ''],
      ['库存', ''],
      ['累计销量', ''],
      ['30日销量', ''],
      ['质量分', ''],
      ['创建时间', '12%'],
      ['操作', ''],
    ];
    return `<div><div class="v-panel">${tabRow(
      itemTabs.map(([label]) => label),
      tab,
    )}${filter('<input id="queryItemId" data-search placeholder="多个ID以逗号分隔">')}</div>
      <div class="next-table v-list"><table role="table"><thead><tr class="next-table-header">${heads.map(([label, width]) => `<th style="width:${width}">${label}</th>`).join('')}</tr></thead><tbody data-list></tbody></table></div>${pager}</div>`;
  }
  const labels = route.kind === 'orders' ? orderTabs.map(([label]) => label) : ['待商家处理'];
  return `<div><div class="v-panel">${tabRow(labels, tab)}${filter('<input aria-label="搜索" data-search placeholder="订单号 / 商品标题">')}</div>
    <div class="next-table next-table-medium"><div class="next-table-inner"><div class="next-table-body" data-list></div></div></div>${pager}</div>`;
}

function pager({ page, total, route }) {
  const last = Math.max(1, Math.ceil(total / (sim.rows || (route.kind === 'goods' ? 20 : 15))));
  const button = (label, to, more = '') =>
    `<button type="button" class="next-btn next-pagination-item ${more}" ${to >= 1 && to <= last ? `data-page="${to}"` : 'disabled'}>${label}</button>`;
  const from = Math.min(Math.max(1, page - 2), Math.max(1, last - 4));
  const numbers = Array.from({ length: Math.min(5, last) }, (_, index) => from + index);
  return (
    button('上一页', page - 1, 'next-prev') +
    numbers.map((number) => button(number, number, number === page ? 'next-current is-current' : '')).join('') +
    button('下一页', page + 1, 'next-next')
  );
}

const routes = [
  {
    kind: 'orders',
    path: '/home.htm/trade-platform/tp/sold',
    title: '已卖出的宝贝',
    crumb: '千牛 / 交易 / 已卖出的宝贝',
  },
  {
    kind: 'detail',
    path: '/home.htm/trade-platform/tp/detail',
    title: '订单详情',
    crumb: '千牛 / 交易 / 订单详情',
    draw: drawDetail,
  },
  { kind: 'goods', path: '/home.htm/SellManage/', title: '我的商品', crumb: '千牛 / 商品 / 我的宝贝' },
  {
    kind: 'afterSales',
    path: '/home.htm/trade-platform/refund-list',
    title: '退款管理',
    crumb: '千牛 / 交易 / 退款管理',
  },
  {
    kind: 'home',
    path: '/home.htm/QnworkbenchHome',
    title: '千牛工作台',
    crumb: '首页',
    draw: async () => '<div class="v-empty">欢迎回来</div>',
  },
];

startConsole({
  routes,
  routeOf: (address) => routes.find(({ path }) => address.startsWith(path)),
  frame,
  pager,
  ask: askRows,
  empty: (_kind, notice) =>
    `<div class="next-table-empty v-empty">${notice || '没有符合条件的宝贝，请尝试其他搜索条件。'}</div>`,
});
