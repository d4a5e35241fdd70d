import type { Platform } from '../../domain/model/primitives.ts';
import type { Shop } from './shop.ts';
import type { Switches } from './switches.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** JSON that may stand in a script element. */
const scriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Runs itself wherever page text becomes HTML. */
export const markup = '<img src=x onerror="window.isPwned=1"><script>window.isPwned=1</script>';

const menus: Record<Platform, [label: string, path: string][]> = {
  pinduoduo: [
    ['首页', '/home'],
    ['商品管理', '/goods/goods_list'],
    ['订单管理', '/orders/list?msfrom=mms_sidenav'],
    ['售后管理', '/aftersales/aftersale_list'],
  ],
  jd: [
    ['首页', '/jdm/home'],
    ['商品', '/jdm/ware/manage/list/OnsaleWare'],
    ['订单', '/jdm/trade/orders/order-list?tabType=allOrders'],
    ['售后', '/jdm/trade/after-sale/independent-after-sale/list?tabCode=all'],
  ],
  taobao: [
    ['首页', '/home.htm/QnworkbenchHome/'],
    ['商品', '/home.htm/SellManage/on_sale?current=1&pageSize=20'],
    ['交易', '/home.htm/trade-platform/tp/sold'],
    ['退款售后', '/home.htm/trade-platform/refund-list'],
  ],
};
const names: Record<Platform, string> = { pinduoduo: '商家后台', jd: '京麦', taobao: '千牛' };
// Menu entries that lead nowhere: a console is full of them.
const fillers = ['店铺营销', '数据中心', '账户资金', '客服中心', '物流管理'];

function nextData(shop: Shop): string {
  const mallId = Number(shop.shopId);
  const props = { userInfo: { mall_id: mallId }, user: { mallId }, pageProps: { coreData: { extra: { mallId } } } };
  return `<script id="__NEXT_DATA__" type="application/json">${scriptJson({ props, page: '/', query: {} })}</script>`;
}

/** The shop's name and id where each console shows them. */
function identity(shop: Shop): string {
  const name = escaped(shop.shopName);
  if (shop.platform === 'pinduoduo') {
    return `<div class="user-info-top"><div class="user-name"><span class="name">${name}</span> <span class="id" hidden>${shop.shopId}</span></div></div>`;
  }
  if (shop.platform === 'taobao') {
    return `<div class="qn-header-shop"><a href="//wuliu.taobao.com/user/order_detail_new.htm?seller_id=${shop.shopId}">物流</a> <span class="shop-name" title="${name}">${name}</span></div>`;
  }
  const row = (key: string, value: string) =>
    `<div class="shop-menu-shop-cardV1__textItem"><span class="shop-menu-shop-cardV1__textItem-key">${key}</span><span class="shop-menu-shop-cardV1__textItem-text" title="${value}">${value}</span></div>`;
  return `<div class="shop-menu-accountV1__right-account"><span class="shop-menu-accountV1__right-account-top-name" title="${name}">${name}</span>
    <div hidden><span class="content-pin">sample_pin_01</span>${row('店铺ID', shop.shopId)}${row('商家ID', `2${shop.shopId.slice(1)}`)}</div></div>`;
}

export type Shell = { script: string; isBare?: boolean; head?: string };

/** The page of a console: menu, header with the shop, and the scripts that fill it. */
export function shellPage(given: Shop, switches: Switches, { script, isBare, head = '' }: Shell): string {
  const shop = switches.isHostile ? { ...given, shopName: `${given.shopName}${markup}` } : given;
  const data = { sim: { ...switches, hasModal: false }, shopId: shop.shopId, shopName: shop.shopName };
  const links = menus[shop.platform].map(([label, path]) => `<a href="${path}" data-go="${path}">${label}</a>`);
  const side = `<nav class="v-side"><strong>${names[shop.platform]}</strong>${links.join('')}${fillers.map((label) => `<a>${label}</a>`).join('')}</nav>`;
  const hostile = switches.isHostile ? '<script src="/__console/hostile.js"></script>' : '';
  const sweeping = switches.isSweeping ? '<script src="/__console/sweeping.js"></script>' : '';
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>${names[shop.platform]}</title><link rel="stylesheet" href="/__console/console.css">${hostile}</head>
<body>
${shop.platform === 'pinduoduo' ? nextData(shop) : ''}<script id="console-data" type="application/json">${scriptJson(data)}</script>
<div class="v-shell">${isBare ? '' : side}<main class="v-main"><header class="v-top"><span data-crumb></span>${isBare ? '' : identity(shop)}</header><div id="app"></div></main></div>
${head}<script type="module" src="/__console/${script}"></script>${sweeping}
</body>
</html>`;
}

export const loginPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>登录</title><link rel="stylesheet" href="/__console/console.css"></head>
<body><div class="v-empty"><h2>商家登录</h2><p><input placeholder="账号"></p><p><input type="password" placeholder="密码"></p><button class="v-button is-primary">登录</button></div></body></html>`;

export const errorPage = `<!doctype html><html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad Gateway</h1></center></body></html>`;
