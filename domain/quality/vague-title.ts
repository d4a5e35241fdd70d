import { halfWidth } from '../text/half-width.ts';

const doing =
  '日常|各种|一些|相关|推|盯|发|做|拍|对|催|修|上|搞|弄|写|改|整|出|跟|看|办|搞定|完成|开展|进行|负责|继续|抓紧|尽快';
const acts =
  '跟进|处理|优化|沟通|对接|确认|检查|整理|推进|落实|完善|准备|安排|讨论|研究|关注|支持|协助|配合|修改|调整|更新|开会|汇总|跟踪|催办|协调|解决|改进|提升|测试|设计|拍摄|推广|运营|上架|复盘|对一下|过一下|弄好|搞好|维护|改版|布置|操作|报名|上新|修图|采购|质检|发货|备货|推进|催货|选品|跟单|联系|打包|入库|验货|询价|培训';
const things =
  '设计|图|图片|主图|详情|详情页|页面|店铺|店铺页面|视频|短视频|文案|标题|推广|运营|活动|直播|数据|产品|商品|新品|链接|流程|方案|内容|素材|客服|售后|物流|包装|供应商|厂家|工厂|库存|价格|计划|任务|工作|东西|事情|杂事|问题|需求|细节|后续|资料|视觉|转化|流量|评价|竞品|市场|首页|大促|双11|双12|618|拍摄|测试|打样|样品|订单|货|主播|达人|客户|小二|美工|设计师|供应链|项目|新品上架|店|品|款|竞对|素材包|账|报表|排期|文件|转化率|点击率|差评|快递|价格表|人群|店铺装修';
const tails = '一下|下|下去|事宜|工作|问题|相关事项|相关|细节|情况|进度|等|等等|事项|日常|好|完|吧';
const nothing =
  '其[他它](?:事项|工作|事情|任务)?|待补充|杂活|杂务|打杂|机动|预留|占位|杂事|杂项|待定|备用|新任务|任务|未命名|无|todo|tbd|test|xx+|一些事|零碎|临时|临时任务|各种|待办|事情|日常|日常工作|日常维护|下一步|后续';

const patterns = [
  // 跟进一下 · 处理问题 · 沟通
  new RegExp(`^(?:${doing})*(?:${acts})+(?:${tails})*$`),
  // 做设计 · 搞活动 · 优化详情 · 跟进供应商情况
  new RegExp(`^(?:${doing}|${acts})+(?:一下|下)?(?:的)?(?:${things})(?:的)?(?:${acts}|${tails})*$`),
  // 盯一下 · 继续跟
  new RegExp(`^(?:继续|尽快|抓紧|负责)?(?:${doing})(?:一下|下)?$`),
  // 新品的事 · 和老板沟通
  new RegExp(`^(?:${things})(?:的|这边的?)(?:事儿?|事情|那些事)$`),
  new RegExp(`^(?:和|跟|与|找)(?:${things}|老板|领导|同事|财务|仓库|大家)(?:${acts}|聊|谈|说)(?:${tails})*$`),
  // 设计 · 详情页 · 图片处理
  new RegExp(`^(?:${things})(?:的)?(?:${acts}|${tails})*$`),
  new RegExp(`^(?:${nothing})\\s*\\d*$`, 'i'),
  /^[\d\s\p{P}]*$/u,
  /^.$/u,
];
/** A title nobody could tell to be done or not: `做设计`, `跟进一下`. When in doubt, a title is fine. */
export function isVague(title: string): boolean {
  const text = halfWidth(title)
    .trim()
    .replace(/[。.!~…,]+$/u, '')
    .replace(/\s+/g, '');
  return patterns.some((pattern) => pattern.test(text));
}

/** What a deliverable of such a task looks like; shown as an example, never written by itself. */
export const exampleKinds = ['images', 'page', 'promotion', 'copy', 'answer', 'table'] as const;
export type ExampleKind = (typeof exampleKinds)[number];
const examples: [RegExp, ExampleKind][] = [
  [/图|设计|视觉|拍摄|素材/, 'images'],
  [/详情|页面|首页|店铺/, 'page'],
  [/推广|运营|活动|流量|直播|大促|双1|618/, 'promotion'],
  [/文案|标题|内容/, 'copy'],
  [/跟|催|沟通|对接|协调|供应商|厂家|工厂|确认/, 'answer'],
  [/数据|复盘|市场|竞品|汇总|整理/, 'table'],
];

export const exampleFor = (title: string): ExampleKind =>
  examples.find(([pattern]) => pattern.test(title))?.[1] ?? 'images';
