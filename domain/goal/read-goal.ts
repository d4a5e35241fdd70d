import { addDays } from '../calendar/day.ts';
import type { Day } from '../model/primitives.ts';
import { halfWidth } from '../text/half-width.ts';
import { readGoalDays } from './goal-days.ts';
import { plainFigures } from './plain-figures.ts';

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
  '首月|首周|首日|首季|首批|当月|当日|全年|全月|单月|单日|月均|日均|周均|(?<![\\d一二三四五六七八九十])月|日|周|年|(?<![一二三四1-4])季度|累计|总|新品|平均|支付';
const measures =
  '(?:新客|获客|拉新|推广|单客)成本|销售额|成交额|成交金额|交易额|营业额|营收|GMV|销量|销售量|订单量|订单数|单量|出单量|支付转化率|转化率|点击率|好评率|好评数|复购率|复购(?!率)|毛利率|毛利额|毛利|净利率|净利润|利润率|利润|投产比|ROI|客单价|加购率|加购数|加购|收藏数|收藏加购|访客数|访客|UV|曝光量|曝光|退货率|退款率|动销率|售罄率|周转天数|涨粉|粉丝数|粉丝|新客数|新客|会员数|评价数|评价|店铺评分|评分|DSR|发货及时率|揽收及时率|差评率|客诉率|场观|预售定金单数|(?:付费|搜索|直播|会员|自播|免费|新客|老客|推广)?占比|客单|月销|日销|周销|客诉|库存周转天数|库存周转(?!天)|拉新(?!成本)|种草|(?:品牌)?搜索量|(?:搜索|类目)?排名|SKU(?!共)|成本|运费|费用率?|回款额?';
const growth = '(?:(?:同比|环比)(?:增长率?|增幅|提升|下降)?)?';
const metricPattern = new RegExp(`(?:${spans}){0,2}(?:${measures})${growth}`, 'gi');
const figure =
  '(\\d{1,3}(?:,\\d{3})+(?!\\d)|\\d+(?:\\.\\d+)?)\\s*(亿|百万|十万|万|w(?![a-z])|千|k(?![a-z]))?\\s*(元|块钱|块|件|单|笔|套|台|箱|双|瓶|盒|%|‰|个点|款|家|人次|人|条|篇|次|倍|分(?!销|钟|类|店)|个(?!月|星期|礼拜|工作日|sku|链接)|粉)?';
const figurePattern = new RegExp(figure, 'gi');
/** A number before one of these is a length of time, an age or a model, not a target. */
const noTarget =
  /^\s*(?:个?(?:天|日|周|星期|月(?![销底末初中])|年(?![底末中前初货])|工作日|季度|小时|号)|[-/.:：]\d|[a-z])/i;
const named: Record<string, string> = { 块: '元', 块钱: '元', 个点: '%', 粉: '人' };
const scales: Record<string, string> = { w: '万', k: '千' };
/** A unit tells what is counted when no measure is named. */
const byUnit: [RegExp, string][] = [
  [/元$/, '销售额'],
  [/[件套台箱双瓶盒]$/, '销量'],
  [/款$/, '上新款数'],
  [/^(?:亿|百万|十万|万)$/, '销售额'],
  [/[单笔]$/, '订单量'],
];

/** 12-20 上架，30 天卖完: so long from the launch. */
const selling = /(\d{1,3})\s?天(?:之?内)?(?:卖|售|清|做到|破)/;

/** Takes a sentence such as `30 天内完成上架并实现首月销售额 50 万元` apart. */
export function readGoal(sentence: string, today: Day, people: readonly Person[] = []): GoalParts {
  const text = halfWidth(sentence).slice(0, 500).replace(/％/g, '%');
  const days = readGoalDays(text, today);
  const told = plainFigures(text);
  const metrics = [...told.matchAll(metricPattern)];
  const found = targetOf(told, metrics);
  const metric = metrics.find((match) => match.index === found?.metricAt)?.[0] ?? metrics[0]?.[0] ?? null;
  const ofUnit = byUnit.find(([unit]) => unit.test(found?.unit ?? ''))?.[1] ?? null;
  // 月销 is what is sold: pieces or orders, as the unit says.
  const counted = metric && /^[月日周]销$/.test(metric) ? (ofUnit ?? '销量') : (metric ?? ofUnit);
  const length = /首月/.test(text) ? 30 : /首周/.test(text) ? 7 : Number(selling.exec(text)?.[1] ?? 0);
  const afterLaunch = days.launchOn && length > 0 ? addDays(days.launchOn, length) : null;
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
      // 50w GMV: said the other way round.
      const isTurned = match[2] !== undefined && before >= 0 && before <= 1 && /GMV$/i.test(metric[0]);
      const behind = isTurned ? 0 : before + 20;
      const distance = gap >= 0 ? gap + (/[,。;,]/.test(between) ? 40 : 0) : before >= 0 ? behind : 100;
      if (distance < 60 && (!best || distance < best.distance)) best = { match, metricAt: metric.index, distance };
    }
    if (metrics.length > 0 || !(match[3] || match[2])) continue;
    // 3 个 SKU 共卖 6000 套: what is sold or reached before what is only counted.
    const isReached = /(?:卖[到出掉]?|销|破|达到?|做到|完成|拿到|超过?|共|日|月)\s?$/.test(text.slice(0, match.index));
    const distance = isReached ? 59 : match[3] === '个' ? 61 : 60;
    if (!best || distance < best.distance) best = { match, metricAt: null, distance };
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
  if (/从\s?$/.test(before) && /^[^,。;]{0,10}到/.test(text.slice(match.index + match[0].length))) return false;
  if (
    /[a-z]$/i.test(before) ||
    /(?:双|第|前|[-/.])$/.test(before) ||
    (match[3] === undefined && before.endsWith('上架'))
  )
    return false;
  if (/^(?:618|38|99|1111|1212|1688|520|818)$/.test(match[1] ?? '') && !match[2] && !match[3]) return false;
  const after = text.slice(match.index + match[0].trimEnd().length);
  if (/(?:天数|周转).{0,6}$/.test(text.slice(Math.max(0, match.index - 9), match.index))) return true;
  return match[3] !== undefined || (match[2] !== undefined && /^gmv/i.test(after.trim())) || !noTarget.test(after);
}

const ownerOf = (text: string, people: readonly Person[]): string | null =>
  people
    .filter(({ name }) => text.includes(name))
    .sort((a, b) => b.name.length - a.name.length || text.lastIndexOf(b.name) - text.lastIndexOf(a.name))[0]?.id ??
  null;
