import { addDays } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { halfWidth } from '../text/half-width.ts';
import { readGoalDays } from './goal-days.ts';

/** What one sentence says of a goal; null where it says nothing. Shown for confirmation, never saved as it is. */
export type GoalParts = {
  metric: string | null;
  target: number | null;
  unit: string | null;
  byOn: Day | null;
  /** A day by which it is to be on sale, when the sentence speaks of that. */
  launchOn: Day | null;
  ownerId: string | null;
};

type Person = { id: string; name: string };

const spans =
  '首月|首周|首日|首季|首批|当月|当日|全年|全月|单月|单日|月均|日均|周均|月|日|周|年|季度|累计|总|新品|平均|支付';
const measures =
  '销售额|成交额|成交金额|交易额|营业额|营收|GMV|销量|销售量|订单量|订单数|单量|出单量|支付转化率|转化率|点击率|好评率|好评数|复购率|毛利率|毛利额|毛利|净利率|净利润|利润率|利润|投产比|ROI|客单价|加购率|加购数|加购|收藏数|收藏加购|访客数|访客|UV|曝光量|曝光|退货率|退款率|动销率|售罄率|周转天数|涨粉|粉丝数|粉丝|新客数|新客|会员数|评价数|评价|店铺评分|评分|DSR|发货及时率|揽收及时率|差评率|客诉率|场观|预售定金单数';
const metricPattern = new RegExp(`(?:${spans}){0,2}(?:${measures})`, 'gi');
const figure =
  '(\\d[\\d,]*(?:\\.\\d+)?)\\s*(亿|百万|十万|万|w(?![a-z])|千|k(?![a-z]))?\\s*(元|块钱|块|件|单|笔|套|台|箱|双|瓶|盒|%|个点|人次|人|条|次|倍|分|个|粉)?';
const figurePattern = new RegExp(figure, 'gi');
/** A number before one of these is a length of time, an age or a model, not a target. */
const noTarget = /^\s*(?:个?(?:天|日|周|星期|月(?!销)|年|工作日|季度|小时|号)|[-/.:：]\d|[a-z])/i;
const named: Record<string, string> = { 块: '元', 块钱: '元', 个点: '%', 粉: '人' };
const scales: Record<string, string> = { w: '万', k: '千' };
/** A unit tells what is counted when no measure is named. */
const byUnit: [RegExp, string][] = [
  [/元$/, '销售额'],
  [/[件套台箱双瓶盒]$/, '销量'],
  [/[单笔]$/, '订单量'],
];

/** Takes a sentence such as `30 天内完成上架并实现首月销售额 50 万元` apart. */
export function readGoal(sentence: string, today: Day, people: readonly Person[] = []): GoalParts {
  const text = halfWidth(sentence).slice(0, 500).replace(/％/g, '%');
  const days = readGoalDays(text, today);
  const metrics = [...text.matchAll(metricPattern)];
  const found = targetOf(text, metrics);
  const metric = metrics.find((match) => match.index === found?.metricAt)?.[0] ?? metrics[0]?.[0] ?? null;
  const counted = metric ?? byUnit.find(([unit]) => unit.test(found?.unit ?? ''))?.[1] ?? null;
  const isFirst = counted?.startsWith('首月') ? 30 : counted?.startsWith('首周') ? 7 : null;
  const afterLaunch = days.launchOn && isFirst ? addDays(days.launchOn, isFirst) : null;
  return {
    metric: counted,
    target: found?.target ?? null,
    unit: found?.unit || null,
    byOn: days.byOn ?? afterLaunch ?? days.launchOn,
    launchOn: days.launchOn,
    ownerId: ownerOf(text, people),
  };
}

type Target = { target: number; unit: string; metricAt: number | null };

/** The number that stands nearest behind a measure; else one with a unit that counts goods or money. */
function targetOf(text: string, metrics: readonly RegExpExecArray[]): Target | null {
  const figures = [...text.matchAll(figurePattern)].filter((match) => isTarget(text, match));
  let best: { match: RegExpExecArray; metricAt: number | null; distance: number } | null = null;
  for (const match of figures) {
    for (const metric of metrics) {
      const gap = match.index - (metric.index + metric[0].length);
      const before = metric.index - (match.index + match[0].length);
      const between = gap >= 0 ? text.slice(metric.index + metric[0].length, match.index) : '';
      const distance = gap >= 0 ? gap + (/[,。;,]/.test(between) ? 40 : 0) : before >= 0 ? before + 20 : 100;
      if (distance < 60 && (!best || distance < best.distance)) best = { match, metricAt: metric.index, distance };
    }
    if (!best && metrics.length === 0 && match[3]) best = { match, metricAt: null, distance: 60 };
  }
  if (!best) return null;
  const [, digits = '', scale = '', unit = ''] = best.match;
  const size = scales[scale.toLowerCase()] ?? scale;
  return {
    target: Number(digits.replaceAll(',', '')),
    unit: `${size}${named[unit] ?? unit}`,
    metricAt: best.metricAt,
  };
}

function isTarget(text: string, match: RegExpExecArray): boolean {
  const before = text.slice(Math.max(0, match.index - 4), match.index);
  if (/[a-z]$/i.test(before) || /(?:双|第|前|上架|[-/.])$/.test(before)) return false;
  if (/^(?:618|38|99|1111|1212)$/.test(match[1] ?? '') && !match[2] && !match[3]) return false;
  const after = text.slice(match.index + match[0].trimEnd().length);
  return match[3] !== undefined || !noTarget.test(after);
}

const ownerOf = (text: string, people: readonly Person[]): string | null =>
  people
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length || text.lastIndexOf(b.name) - text.lastIndexOf(a.name))[0]?.id ??
  null;
