import { readCount } from '../text/chinese-number.ts';

const written =
  /(?<![第双\d])[一二两三四五六七八九十百千零]{1,9}(?=\s?(?:万|亿|元|块钱?|件|单|笔|套|台|箱|双(?!1|十)|瓶|盒|人次|人|条|倍|款|家|%))/g;

const signs: Record<string, string> = { 百: '%', 千: '‰' };

/** 五十万 as 50万, 三千单 as 3000单, 百分之三 as 3%, 千分之 3 as 3‰. Lengths of time and names stay. */
export const plainFigures = (text: string): string =>
  text
    .replace(/([百千])分之\s?(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})/g, (whole, of: string, figure: string) => {
      const number = /\d/.test(figure) ? figure : readCount(figure);
      return number === null ? whole : `${number}${signs[of]}`;
    })
    .replace(/(?<=[破过达到超冲上]\s?)[十百千](?=万)/g, (sign) => String({ 十: 10, 百: 100, 千: 1000 }[sign] ?? sign))
    .replace(written, (figure) => String(readCount(figure) ?? figure));
