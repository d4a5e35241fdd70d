import type { Side } from '../model/task.ts';
import type { Draft } from './draft.ts';

const who =
  '([\\u4e00-\\u9fffA-Za-z]{0,8}?(?:工厂|厂家|厂里|供应商|印刷厂|面料商|包材商|代工厂|纺织厂|服装厂|厂|公司|机构|质检所)|平台|小二|客户|老板|快递|物流|货代|海关|模特|达人|主播|摄影师?|设计师?|财务|法务|仓库|品牌方|甲方|拼多多|淘宝|天猫|京东|抖音)';
const answer =
  '回复|答复|确认|打样|到货|到样|寄样|审核|通过|报价|回样|发货|反馈|结果|出货|生产|签字|付款|打款|交货|备案|报告|样品|大货|排期';
const waits = new RegExp(`^(?:等待?|坐等|待|催|跟催)\\s*${who}`);
const waitsFor = new RegExp(`^(?:等待?|坐等|待|催)[^，,。]{0,20}(?:${answer})`);
const milestone = /^(?:里程碑|【里程碑】|[★◆◇⭐🚩])\s*[:：]?/u;
const launch =
  /^(?:正式)?(?:上架|开售|开播|首发|上市|上线|发售|预售开启)(?:日|时间|节点)?$|(?:上架|开售|开播|首发|上线|开团|预售开启)日$/;

/** A task that waits for others, or only marks a day, says so in its first words. */
export function readKind(draft: Draft): void {
  const { title } = draft;
  const named = waits.exec(title);
  if (named || waitsFor.test(title)) {
    draft.kind = 'wait';
    draft.waitFor = draft.waitFor || (named?.[1] ?? '');
    draft.side = sideOf(draft.waitFor || title);
    if (!draft.waitFor) draft.unsure.kind = title;
  } else if (milestone.test(title) || launch.test(title)) {
    draft.kind = 'milestone';
    const bare = title.replace(milestone, '').trim();
    if (bare) draft.title = bare;
    if (!milestone.test(title)) draft.unsure.kind = title;
  }
}

export function sideOf(text: string): Side {
  if (/平台|小二|拼多多|淘宝|天猫|京东|抖音|审核/.test(text)) return 'platform';
  if (/快递|物流|货代|海关/.test(text)) return 'courier';
  return /老板|财务|法务|仓库|设计|摄影|主播/.test(text) ? 'ours' : 'supplier';
}
