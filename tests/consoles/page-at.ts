import type { Platform } from '../../domain/model/primitives.ts';
import { gbk } from './gbk.ts';
import { errorPage, loginPage, type Shell, shellPage } from './shell.ts';
import type { Shop } from './shop.ts';
import type { Switches } from './switches.ts';
import { asyncSold } from './taobao/answers.ts';

export type Page = { status?: number; body: string | Buffer; type: string; headers?: Record<string, string> };

const html = 'text/html; charset=utf-8';
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src https: data:; connect-src https:; frame-src 'none'; object-src 'none'";

type Place = { platform: Platform; shell: Shell; login: string };

const logins: Record<Platform, string> = {
  pinduoduo: 'https://mms.pinduoduo.com/login',
  jd: 'https://passport.shop.jd.com/login/index.action/jdm',
  taobao: 'https://login.taobao.com/member/login.jhtml',
};

function placeOf({ host, pathname }: URL): Place | null {
  const at = (platform: Platform, script: string, more: Partial<Shell> = {}): Place => ({
    platform,
    login: logins[platform],
    shell: { script, ...more },
  });
  if (host === 'mms.pinduoduo.com') return at('pinduoduo', 'pinduoduo.js');
  if (host === 'shop.jd.com' && pathname.startsWith('/jdm')) return at('jd', 'jd.js');
  if (host === 'trade-order-jdm.jd.com' || host === 'wares-jdm.jd.com') return at('jd', 'jd.js', { isBare: true });
  if (/^(myseller|qn)\.taobao\.com$/.test(host)) return at('taobao', 'taobao.js');
  if (host === 'trade.taobao.com' && pathname.includes('list_sold_items')) return at('taobao', 'taobao-old.js');
  return null;
}

const isLogin = (url: URL) => url.pathname.startsWith('/login') || /^(passport|login)\./.test(url.host);

/** The old sold list carries its first page of orders as an escaped string, and is a GBK document. */
function oldList(shop: Shop, switches: Switches, shell: Shell): Page {
  const answer = asyncSold(shop, new URLSearchParams({ pageSize: '15' }));
  const escaped = JSON.stringify(answer).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll("'", "\\'");
  const head = switches.hasCsp
    ? ''
    : `<script>var data = JSON.parse('${escaped.replaceAll('<', '\\u003c')}');</script>`;
  const page = shellPage(shop, switches, { ...shell, head });
  return { body: gbk(page.replace('charset="utf-8"', 'charset="gbk"')), type: 'text/html; charset=GBK' };
}

/** The document at a console's address; null for an address no console has. */
export function pageAt(url: URL, switches: Switches, shopOf: (platform: Platform) => Shop): Page | null {
  if (isLogin(url)) return { body: loginPage, type: html };
  const place = placeOf(url);
  if (!place) return null;
  if (switches.isLoggedOut) return { status: 302, body: '', type: html, headers: { location: place.login } };
  if (switches.broken === 'html') return { status: 502, body: errorPage, type: html };
  const headers = {
    ...(switches.hasCoep ? { 'cross-origin-embedder-policy': 'require-corp' } : {}),
    ...(switches.hasCsp ? { 'content-security-policy': policy } : {}),
  };
  const shop = shopOf(place.platform);
  if (place.shell.script === 'taobao-old.js') return { ...oldList(shop, switches, place.shell), headers };
  return { body: shellPage(shop, switches, place.shell), type: html, headers };
}
