const digits = '零一二三四五六七八九';
const scales: Record<string, number> = { 十: 10, 百: 100, 千: 1000 };

/** 一百二十 as 120; null for what is no number below ten thousand. */
function figureOf(text: string): number | null {
  let [sum, last] = [0, 0];
  for (const sign of text) {
    const scale = scales[sign];
    if (scale !== undefined) {
      sum += (last || 1) * scale;
      last = 0;
    } else if (sign !== '零') last = sign === '两' ? 2 : digits.indexOf(sign);
  }
  return sum + last > 0 ? sum + last : null;
}

const written =
  /(?<![第双\d])[一二两三四五六七八九十百千零]{1,9}(?=\s?(?:万|亿|元|块钱?|件|单|笔|套|台|箱|双(?!1|十)|瓶|盒|人次|人|条|倍|款|家|%))/g;

/** 五十万 as 50万, 三千单 as 3000单, 百分之三 as 3%, 千分之 3 as 3‰. Lengths of time and names stay. */
export const plainFigures = (text: string): string =>
  text
    .replace(
      /百分之\s?(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})/g,
      (whole, figure: string) => `${/\d/.test(figure) ? figure : (figureOf(figure) ?? whole)}%`,
    )
    .replace(
      /千分之\s?(\d+(?:\.\d+)?|[一二两三四五六七八九十]{1,3})/g,
      (whole, figure: string) => `${/\d/.test(figure) ? figure : (figureOf(figure) ?? whole)}‰`,
    )
    .replace(written, (figure) => String(figureOf(figure) ?? figure));
