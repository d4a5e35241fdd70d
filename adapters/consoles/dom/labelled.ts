import type { Run } from './row-text.ts';

const colon = /^[:：]$/;
const blocks = /^(?:DIV|P|LI|UL|DD|DT|TD|TH|TR|H[1-6]|SECTION)$/;

function blockOf(el: Element): Element {
  let block = el;
  for (let steps = 0; steps < 8 && !blocks.test(block.nodeName) && block.parentElement; steps += 1)
    block = block.parentElement;
  return block;
}

/** Whether two texts stand on one line of the page, as a label and its value do; an id may stand on the next one. */
const isBeside = (one: Run, other: Run): boolean =>
  one.cell === other.cell && (/^\d{8,24}$/.test(other.text) || blockOf(one.el) === blockOf(other.el));

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
