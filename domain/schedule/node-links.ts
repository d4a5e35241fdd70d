import type { PlanTree } from './plan-tree.ts';
import type { LinkType, PlanInput, PlanLink, PlanRefusal } from './plan-types.ts';
import { refuse } from './refuse.ts';

const linkTypes: Readonly<Record<LinkType, number>> = { FS: 0, SS: 1, FF: 2, SF: 3 };

/** Links between nodes, column by column; a link of a parent becomes one a leaf. */
export type NodeLinks = {
  from: Int32Array;
  to: Int32Array;
  type: Uint8Array;
  lag: Int32Array;
  isCalendarLag: Uint8Array;
};

/** More would hang a browser; no plan of a launch has them. */
const mostLinks = 1_000_000;

export function nodeLinks(plan: PlanInput, tree: PlanTree): NodeLinks | PlanRefusal {
  const from: number[] = [];
  const to: number[] = [];
  const source: number[] = [];
  for (let at = 0; at < plan.links.length; at++) {
    const link = plan.links[at] as PlanLink;
    const before = tree.index.get(link.from);
    const after = tree.index.get(link.to);
    if (before !== undefined && after !== undefined && before !== after) {
      from.push(before);
      to.push(after);
      source.push(at);
      continue;
    }
    const fault = linkFault(link, tree);
    if (fault) return fault;
    for (const one of leavesAt(link.from, tree)) {
      for (const other of leavesAt(link.to, tree)) {
        from.push(one);
        to.push(other);
        source.push(at);
      }
    }
    if (from.length > mostLinks) break;
  }
  if (from.length > mostLinks) return refuse('tooManyLinks', `前后关系太多，最多 ${mostLinks} 条`);
  return { from: new Int32Array(from), to: new Int32Array(to), ...kindsOf(plan.links, source) };
}

/** What each of the links' sources says of type and lag. */
function kindsOf(links: readonly PlanLink[], source: readonly number[]) {
  const type = new Uint8Array(source.length);
  const lag = new Int32Array(source.length);
  const isCalendarLag = new Uint8Array(source.length);
  for (let at = 0; at < source.length; at++) {
    const link = links[source[at] ?? 0] as PlanLink;
    if (link.type !== undefined) type[at] = linkTypes[link.type];
    if (link.lag !== undefined) lag[at] = link.lag;
    if (link.unit === 'calendar') isCalendarLag[at] = 1;
  }
  return { type, lag, isCalendarLag };
}

/** Why a link that does not stand between two leaves cannot be planned with. */
function linkFault({ from, to, type = 'FS' }: PlanLink, tree: PlanTree): PlanRefusal | null {
  const gone = [from, to].find((id) => !tree.index.has(id) && !tree.leavesOf.has(id));
  if (gone !== undefined) return refuse('linkToNowhere', `前后关系指向不存在的任务：${gone}`, { id: gone });
  if (from === to) return refuse('cycle', `任务不能等自己：${from}`, { titles: from });
  if (tree.ancestorsOf(from).includes(to) || tree.ancestorsOf(to).includes(from)) {
    return refuse('linkToOwnParent', `任务和自己的上级之间不能有前后关系：${from} → ${to}`, { from, to });
  }
  const isOntoParent = tree.leavesOf.has(to) && (type === 'FF' || type === 'SF');
  if (isOntoParent || (tree.leavesOf.has(from) && type !== 'FS')) {
    return refuse('linkOfParent', `汇总任务不支持这种前后关系：${from} → ${to}（${type}）`, { from, to, type });
  }
  return null;
}

function leavesAt(id: string, tree: PlanTree): readonly number[] {
  const node = tree.index.get(id);
  return node === undefined ? (tree.leavesOf.get(id) ?? []) : [node];
}
