import type { Platform } from '../../domain/model/primitives.ts';
import { gbk } from './gbk.ts';
import * as jd from './jd/answers.ts';
import * as pinduoduo from './pinduoduo/answers.ts';
import { errorPage, markup } from './shell.ts';
import type { Shop } from './shop.ts';
import type { Switches } from './switches.ts';
import * as taobao from './taobao/answers.ts';

export type ListAnswer = { status?: number; body: string | Buffer; type: string; slow: true };

type Question = { url: URL; body: string; switches: Switches; shopOf: (platform: Platform) => Shop };

function asObject(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body || '{}');
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function ofPinduoduo({ url, body, switches, shopOf }: Question): unknown {
  const answers: Record<string, (shop: Shop, asked: Record<string, unknown>) => unknown> = {
    '/mangkhut/mms/recentOrderList': pinduoduo.recentOrderList,
    '/mangkhut/mms/orderDetail': pinduoduo.orderDetail,
    '/mars/app/order/statisticWithType': pinduoduo.statistic,
    '/vodka/v2/mms/query/display/mall/goodsList': pinduoduo.goodsList,
    '/mercury/mms/afterSales/queryList': pinduoduo.afterSalesList,
  };
  const answer = answers[url.pathname];
  if (!answer) return null;
  if (switches.isSessionOver || switches.isLoggedOut) return pinduoduo.loggedOut;
  return switches.isRateLimited ? pinduoduo.rateLimited : answer(shopOf('pinduoduo'), asObject(body));
}

function ofJd({ url, body, switches, shopOf }: Question): unknown {
  if (switches.isSessionOver || switches.isLoggedOut) return jd.loggedOut;
  if (switches.isRateLimited) return jd.rateLimited;
  return jd.gateway(shopOf('jd'), url.searchParams.get('api') ?? '', asObject(body));
}

function ofMtop({ url, body, switches, shopOf }: Question): unknown {
  const api = url.searchParams.get('api') ?? '';
  if (switches.isSessionOver || switches.isLoggedOut) return taobao.sessionOver(api);
  if (switches.isRateLimited) return taobao.punished;
  return taobao.mtop(shopOf('taobao'), api, asObject(new URLSearchParams(body).get('data') ?? ''));
}

function ofSold({ body, switches, shopOf }: Question): unknown {
  if (switches.isSessionOver || switches.isLoggedOut) return taobao.sessionOver('asyncSold');
  return switches.isRateLimited ? taobao.punished : taobao.asyncSold(shopOf('taobao'), new URLSearchParams(body));
}

const readable = /\p{Script=Han}|^[A-Z]{2}-[A-Z]/u;

/** HTML and script in every text a seller or buyer could have written; texts that hold JSON stay JSON. */
const withMarkup = (_key: string, value: unknown): unknown =>
  typeof value === 'string' && readable.test(value) && !/^\s*[[{]/.test(value) ? `${value}${markup}` : value;

/** The answer as the switches leave it: emptied, with HTML in its texts, cut, or an error page instead. */
function bent(answer: unknown, switches: Switches, isGbk: boolean): ListAnswer {
  let body = JSON.stringify(answer, switches.isHostile ? withMarkup : undefined);
  if (switches.isMarkup) body = body.replaceAll('云岚凉被', JSON.stringify(`云岚凉被${markup}`).slice(1, -1));
  if (switches.broken === 'cut') body = body.slice(0, Math.floor(body.length * 0.6));
  if (switches.broken === 'html') return { status: 502, body: errorPage, type: 'text/html', slow: true };
  if (isGbk) return { body: gbk(body), type: 'text/html; charset=GBK', slow: true };
  return { body, type: 'application/json; charset=utf-8', slow: true };
}

const emptied = (shop: Shop): Shop => ({ ...shop, orders: [], goods: [] });

/** What a console's server answers to its own page; null when the address is none of its data addresses. */
export function answerTo(
  url: URL,
  body: string,
  switches: Switches,
  shopOf: (platform: Platform) => Shop,
): ListAnswer | null {
  const question = {
    url,
    body,
    switches,
    shopOf: switches.isEmpty ? (platform: Platform) => emptied(shopOf(platform)) : shopOf,
  };
  if (url.host === 'trade.taobao.com' && url.pathname.endsWith('asyncSold.htm')) {
    return bent(ofSold(question), switches, true);
  }
  const of = { 'mms.pinduoduo.com': ofPinduoduo, 'sff.jd.com': ofJd, 'h5api.m.taobao.com': ofMtop }[url.host];
  const answer = of?.(question) ?? null;
  return answer === null ? null : bent(answer, switches, false);
}
