// The old sold list of trade.taobao.com: a GBK document whose first page of orders is embedded as data.
import { ask, sim, startConsole, text } from './console.js';

const line = (order, sub, index) => {
  const code = sub.itemInfo.extra?.[0]?.value;
  const first =
    index > 0
      ? ''
      : `<td rowspan="${order.subOrders.length}"><div class="${mod('buyer-mod__buyer')}"><a class="${mod('buyer-mod__name')}">${text(order.buyer.nick)}</a></div></td><td rowspan="${order.subOrders.length}"><span class="${mod('text-mod__link')}">${text(order.statusInfo.text)}</span><div><a href="//trade.taobao.com/trade/detail/trade_item_detail.htm?bizOrderId=${text(order.id)}">详情</a></div></td><td rowspan="${order.subOrders.length}"><div class="${mod('price-mod__price')}"><span>￥</span><span>${text(order.payInfo.actualFee)}</span></div><div class="v-quiet">${text(order.payInfo.postType)}</div></td>`;
  return `<tr class="${mod('suborder-mod__item')} ${index === 0 ? mod('suborder-mod__first-item') : ''}">
    <td style="width:42%"><div class="${mod('production-mod__production')} v-good"><a class="${mod('production-mod__pic')}" href="${text(sub.itemInfo.itemUrl)}" target="_blank"><img class="v-thumb" src="https:${text(sub.itemInfo.pic)}"></a><div><p><a href="${text(sub.itemInfo.itemUrl)}" target="_blank"><span>${text(sub.itemInfo.title)}</span></a></p><p class="v-quiet">${sub.itemInfo.skuText.map(({ name, value }) => `<span class="${mod('production-mod__sku-item')}"><span>${text(name)}</span><span>：</span><span>${text(value)}</span></span> `).join('')}</p>${code ? `<p class="v-quiet"><span>商家编码</span><span>：</span><span>${text(code)}</span></p>` : ''}</div></div></td>
    <td><div class="${mod('price-mod__price')}"><span>￥</span><span>${text(sub.priceInfo.realTotal)}</span></div></td><td><div><p>${text(sub.quantity)}</p></div></td><td>${(sub.operations ?? []).map(({ text: label }) => text(label)).join('')}</td>${first}</tr>`;
};

const hashes = { a: '1PwLO', b: 'dKzUS' };
const mod = (name) => `${name}___${hashes[sim.build === 'b' ? 'b' : 'a']}`;

const orderBox = (
  order,
) => `<div class="${mod('item-mod__trade-order')} trade-order-main v-card" data-reactid=".0.5.3:$${text(order.id)}">
  <table class="${mod('bought-wrapper-mod__table')}"><tbody><tr><td class="${mod('item-mod__head')} v-head" style="display:flex"><label class="${mod('item-mod__checkbox-label')}"><span><input type="checkbox" name="orderid" value="${text(order.id)}"></span><span>订单号</span><span>: </span><span>${text(order.id)}</span></label><span class="${mod('item-mod__create-time')}">成交时间: ${text(order.orderInfo.createTime)}</span></td></tr></tbody></table>
  <table class="${mod('suborder-mod__order-table')}"><tbody>${order.subOrders.map((sub, index) => line(order, sub, index)).join('')}</tbody></table></div>`;

async function askRows({ page, tab, search }) {
  const isFirst = page === 1 && tab === 0 && search === '' && window.data?.mainOrders && !sim.rows;
  const form = new URLSearchParams({
    action: 'itemlist/SoldQueryAction',
    tabCode: oldTabs[tab][1],
    pageNum: String(page),
    pageSize: String(sim.rows || 15),
    unionSearch: search,
  });
  const answer = isFirst
    ? window.data
    : await ask(
        'https://trade.taobao.com/trade/itemlist/asyncSold.htm?event_submit_do_query=1&_input_charset=utf8',
        form,
      );
  return {
    rows: (answer.mainOrders ?? []).map(orderBox),
    total: answer.page?.totalNumber ?? 0,
    notice: answer.data?.url ? '亲，请稍后再试' : '',
  };
}

const oldTabs = [
  ['近三个月订单', 'latest3Months'],
  ['等待买家付款', 'waitBuyerPay'],
  ['等待发货', 'waitSend'],
];

function frame({ tab }) {
  return `<div id="sold_container"><div class="v-panel"><div class="v-tabs">${oldTabs.map(([label], index) => `<div class="v-tab ${index === tab ? 'is-active' : ''}" data-tab="${index}">${label}</div>`).join('')}</div><div class="v-filter"><input id="bizOrderId" data-search placeholder="订单编号"><button class="v-button" data-act="query">搜索订单</button></div></div>
    <div data-list></div><ul class="pagination v-pager" data-pager></ul></div>`;
}

function pager({ page, total }) {
  const last = Math.max(1, Math.ceil(total / (sim.rows || 15)));
  const side = (name, label, to) =>
    `<li class="pagination-${name} ${to < 1 || to > last ? 'pagination-disabled is-disabled' : ''}" ${to >= 1 && to <= last ? `data-page="${to}"` : ''}>${label}</li>`;
  return `${side('prev', '上一页', page - 1)}<li class="is-current">${page}</li>${side('next', '下一页', page + 1)}`;
}

const route = { kind: 'orders', title: '已卖出的宝贝', crumb: '卖家中心 / 已卖出的宝贝' };
startConsole({
  routes: [route],
  routeOf: () => route,
  frame,
  pager,
  ask: askRows,
  empty: (_kind, notice) => `<div class="v-empty">${notice || '没有符合条件的宝贝'}</div>`,
});
