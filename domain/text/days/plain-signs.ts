import { halfWidth } from '../half-width.ts';

/** Traditional signs that stand in words of time, and 俩 and 仨 for what they count; each keeps its place. */
const pairs =
  '後后週周個个號号節节雙双內内間间聖圣誕诞國国慶庆開开過过點点時时農农曆历臘腊兩两這这禮礼幾几來来結结關关貨货單单發发樣样圖图詳详頁页價价報报給给讓让對对確确認认線线會会廠厂驗验測测試试審审訂订寫写檢检備备復复盤盘運运倉仓庫库帳账連连長长俩两倆两仨三';
const plain = new Map(Array.from({ length: pairs.length / 2 }, (_, at) => [pairs[at * 2], pairs[at * 2 + 1]]));

/** A text as the forms of days expect it: narrow, simplified. */
export const plainSigns = (text: string): string =>
  halfWidth(text).replace(/[\u4e00-\u9fff]/g, (sign) => plain.get(sign) ?? sign);
