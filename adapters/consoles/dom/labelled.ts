import type { Run } from './row-text.ts';

const colon = /^[:：]$/;
const block = /^(?:DIV|P|LI|UL|DD|DT|TD|TH|TR|H[1-6]|SECTION)$/;

/** Whether two texts stand on one line of the page, as a label and its value do. */
const isBeside = (one: Run, other: Run): boolean =>
  one.cell === other.cell && (!block.test(one.el.nodeName) || !block.test(other.el.nodeName) || one.el === other.el);

/** Texts with a label, its colon and its value in three elements put together: `颜色分类` `：` `雾蓝`. */
export function joinLabels(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    const isTail = last !== undefined && (/^[:：]/.test(run.text) || /[:：]$/.test(last.text));
    if (last && isTail && last.text.length < 200 && (colon.test(run.text) || isBeside(last, run))) {
      joined[joined.length - 1] = { ...last, text: last.text + run.text };
    } else joined.push(run);
  }
  return joined;
}
