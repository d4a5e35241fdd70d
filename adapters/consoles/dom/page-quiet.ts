import type { Miss, Quiet } from '../surface.ts';

const MOST_TEXTS = 3000;

function headText(document: Document): string {
  const { body } = document;
  if (!body) return '';
  const walker = document.createTreeWalker(body, 4);
  const texts: string[] = [];
  let size = 0;
  for (let node = walker.nextNode(); node && texts.length < MOST_TEXTS && size < 20_000; node = walker.nextNode()) {
    const tag = node.parentElement?.nodeName;
    if (tag === 'SCRIPT' || tag === 'STYLE') continue;
    const text = (node as Text).substringData(0, 200).trim();
    if (text) texts.push(text);
    size += text.length;
  }
  return texts.join(' ');
}

const empty =
  /没有符合条件|暂无(?:数据|订单|商品|宝贝|内容|售后)|没有(?:找到|查到|相关)|无相关(?:数据|订单|商品)|共有?\s?0\s?条/;
const wall =
  /操作太过?频繁|访问过于频繁|交通拥堵|拖动(?:下方)?滑块|请按住滑块|安全验证|系统繁忙|服务器?(?:错误|异常|开小差)|请求异常/;
const login = /(?:扫码|密码|短信|账号)登录|请(?:先|重新)登录|登录(?:已)?(?:过期|失效|超时)|此页面没有找到|抱歉主人/;

/** Rows that carry cells, as a filled list has them. */
function hasFilledTable(document: Document): boolean {
  let filled = 0;
  for (const row of document.querySelectorAll('tbody tr')) {
    if (row.querySelectorAll('td').length >= 3) filled += 1;
    if (filled >= 2) return true;
  }
  return false;
}

/** Why a page holds no record of ours. A filled list that no rule matched is a miss, everything else is quiet. */
export function pageQuiet(document: Document): { quiet?: Quiet; misses: Miss[] } {
  if (document.querySelector('input[type="password"]')) return { quiet: 'loggedOut', misses: [] };
  const text = headText(document);
  if (login.test(text)) return { quiet: 'loggedOut', misses: [] };
  if (wall.test(text)) return { quiet: 'rateLimited', misses: [] };
  if (hasFilledTable(document) || /共有?\s?[1-9]\d*\s?条/.test(text)) return { misses: [{ field: 'rows', count: 1 }] };
  return { quiet: empty.test(text) ? 'empty' : 'loading', misses: [] };
}
