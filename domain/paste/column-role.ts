import { daysIn, memberNamed, type PasteContext } from './draft.ts';
import { isTick, readStatusCell } from './read-cells.ts';

export const columnRoles = [
  'title',
  'owner',
  'start',
  'end',
  'due',
  'days',
  'repeat',
  'status',
  'priority',
  'before',
  'deliverable',
  'notes',
  'group',
  'number',
  'tags',
  'kind',
  'waitFor',
  'skip',
] as const;
export type ColumnRole = (typeof columnRoles)[number];

const names: [ColumnRole, RegExp][] = [
  // What has happened is no plan.
  ['notes', /^实际|^actual/i],
  ['number', /^(?:序号?|编号|行号|no\.?|#|id|key|任务id|task id|wbs|任务编号|项次|项)$/i],
  ['before', /前置|紧前|依赖|前序|前提|predecessor|depend|blocked by/i],
  [
    'group',
    /^(?:所属)?(?:阶段|模块|分类|类别|大类|分组|板块|环节|组|大项|phase|stage|group|section|module|category|milestone group)(?:名称)?$/i,
  ],
  ['waitFor', /^(?:在?等谁|等待对象|等待方|供应商|外部方|对接方|waiting for|supplier|vendor)$/i],
  [
    'owner',
    /负责人?|资源名?|责任方|responsible|in charge|责任人|执行人?|经办|owner|assignee|assigned|担当|跟进人|对接人|resource|^(?:谁|人|人员|主责|who)$/i,
  ],
  ['start', /(?:计划|预计)?(?:开始|起始|启动|开工)(?:时间|日期|日)?|^(?:start|begin)/i],
  [
    'due',
    /截止|截至|到期|交付(?:时间|日期|日)|(?:时间|完成|交付)节点|时间要求|时限|^(?:时间|日期|哪天|date)$|最晚|期限|完成期限|ddl|deadline|due/i,
  ],
  ['end', /(?:计划|预计)?(?:结束|完成|完工|终止)(?:时间|日期|日)|^(?:结束|完工|end|finish)|^完成$|(?:计划|预计)完成$/i],
  ['repeat', /^(?:执行)?(?:频率|频次|重复|循环)(?:规则|周期)?$|^(?:repeats?|recurrence|frequency)$/i],
  ['days', /工期|工时|时长|周期|耗时|用时|天数|持续|duration|^days?$/i],
  [
    'status',
    /状态|^state$|现状|是否已?(?:完成|做完|办完|办结|搞定|交付)|完成(?:与否|[否了没吗?？]|打[勾钩√]|[(（]?[√✓✔是YyTt])|^[已未]完成$|做[完好]了?[没吗?？]|^(?:打[勾钩√]|勾选?|[√✓✔☑✅])$|进度|进展|完成度|完成情况|status|progress|% ?complete|^(?:is )?done\??$/i,
  ],
  ['priority', /优先|紧急|重要|priority|级别/i],
  ['deliverable', /交付物|^(?:具体)?要求$|验收|完成标准|产出|输出|成果|交付内容|deliverable|output/i],
  ['tags', /标签|tags?|labels?/i],
  ['kind', /^(?:任务)?(?:类型|性质|kind|type)$/i],
  [
    'title',
    /任务|事项|工作内容|工作项|内容|名称|标题|待办|事情|步骤|节点|活动|工序|task|title|name|item|subject|summary|activity/i,
  ],
  ['due', /(?<!创建|更新|提交|修改|录入|下单|付款|登记|填报|打印|导出)(?:日期|时间)$/],
  ['notes', /备注|说明|描述|详情|注释|notes?|comment|remark|description/i],
];

/** What a heading names; null when it is none that is known. */
export function roleOfHeading(heading: string): ColumnRole | null {
  const text = heading.replace(/[\s*＊:：]/g, (sign) => (sign === ' ' ? ' ' : '')).trim();
  if (text === '' || text.length > 24) return null;
  return names.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}

/** A table with a column for each day: 11/30, 12/1 … */
const dayHeading = /^\d{1,2}(?:[./-]\d{1,2}|月\d{1,2}日|[日号])$/;

/** What a table of goods says of them. */
const fact =
  /^(?:商品|产品|款式|品名)?(?:编码|编号|款号|货号|数量|库存|规格|颜色|尺码|单价|成本|售价|.{0,2}价格?|金额)$/;
/** No task is called so, whatever stands beside it. */
const plainTitle = /^(?:任务|任务名称|任务内容|事项|工作内容|工作事项|待办事项|task|task name)$/i;

/** Names columns at least twice, and says nothing a row of tasks would. */
export function isHeadingRow(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell.trim() !== '' && !dayHeading.test(cell.trim()));
  const roles = filled
    .map((cell) => roleOfHeading(cell) ?? (fact.test(cell.trim()) ? 'notes' : null))
    .filter((role) => role !== null);
  if (filled.some((cell) => cell.length > 24)) return false;
  if (new Set(roles).size >= 2 && roles.length * 2 >= filled.length) return true;
  return (
    filled.length >= 2 && filled.some((cell) => plainTitle.test(cell.trim())) && !filled.some((cell) => /\d/.test(cell))
  );
}

/** Roles by headings; a second column of one kind, and one that names nothing, go to the notes. */
export function rolesByHeading(cells: readonly string[]): ColumnRole[] {
  const used = new Set<ColumnRole>();
  const roles = cells.map((cell) => {
    const role = roleOfHeading(cell);
    if (role === null || (used.has(role) && role !== 'notes')) return 'notes';
    used.add(role);
    return role;
  });
  if (used.has('title')) return roles;
  const at = roles.findIndex((role, index) => role === 'notes' && (cells[index] ?? '') === '');
  return roles.map((role, index) => (index === (at < 0 ? roles.indexOf('notes') : at) ? 'title' : role));
}

/** 完成 over days is the last day, over ticks whether it is done. */
export function withTicks(
  roles: readonly ColumnRole[],
  headings: readonly string[],
  rows: readonly string[][],
): ColumnRole[] {
  const at = roles.findIndex((role, column) => {
    const cells = rows.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    const isDone = ['end', 'notes'].includes(role) && /^(?:完成|end|finish)/i.test((headings[column] ?? '').trim());
    return isDone && cells.length > 0 && cells.filter((cell) => readStatusCell(cell)).length * 2 > cells.length;
  });
  const isSecond = roles.includes('status');
  return roles.map((role, column) => (column !== at ? role : isSecond ? 'notes' : 'status'));
}

/** A heading that names nothing (哪天, 几天) over cells that do. */
export function withContent(
  roles: readonly ColumnRole[],
  headings: readonly string[],
  byContent: readonly ColumnRole[],
  isTicked: (column: number) => boolean,
): ColumnRole[] {
  const told: readonly ColumnRole[] = ['start', 'end', 'due', 'owner', 'days', 'status', 'priority'];
  const used = new Set(roles);
  return roles.map((role, at) => {
    const held = byContent[at];
    const isFree =
      role === 'notes' &&
      !dayHeading.test((headings[at] ?? '').trim()) &&
      roleOfHeading(headings[at] ?? '') === null &&
      !fact.test((headings[at] ?? '').trim()) &&
      held !== undefined;
    if (!isFree || !told.includes(held) || used.has(held)) return role;
    // A tick under 加急 or 拍摄 says that, and not that all is done.
    if (held === 'status' && (headings[at] ?? '').trim() !== '' && isTicked(at)) return role;
    used.add(held);
    return held;
  });
}

/** Without headings: by what the cells hold. */
export function rolesByContent(rows: readonly string[][], context: PasteContext): ColumnRole[] {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const sample = rows.slice(0, 60);
  const roles: ColumnRole[] = Array.from({ length: width }, (_, column) => {
    const cells = sample.map((row) => row[column] ?? '').filter((cell) => cell !== '');
    return cells.length === 0 ? 'skip' : roleOfCells(cells, context);
  });
  const texts = roles.flatMap((role, at) => (role === 'notes' ? [at] : []));
  const size = (at: number) => sample.reduce((sum, row) => sum + (row[at] ? 3 + Math.min(30, row[at].length) : 0), 0);
  const filled = (at: number) => sample.filter((row) => row[at]).length;
  // A first column with gaps beside a full one is a merged heading.
  const [first = -1, second = -1] = texts;
  const isMerged = first >= 0 && second >= 0 && filled(first) * 2 <= filled(second) && first < second;
  const main = isMerged ? second : texts.toSorted((a, b) => size(b) - size(a) || a - b)[0];
  const earliest =
    main !== undefined && !isMerged && filled(first) === sample.length && first < main && size(first) * 2 > size(main)
      ? first
      : main;
  const dates = roles.flatMap((role, at) => (role === 'due' ? [at] : []));
  return roles.map((role, at) => {
    if (at === earliest) return 'title';
    if (isMerged && at === first) return 'group';
    return role === 'due' && dates.length >= 2
      ? ((['start', 'end', 'notes'] as const)[Math.min(2, dates.indexOf(at))] ?? 'notes')
      : role;
  });
}

function roleOfCells(cells: readonly string[], context: PasteContext): ColumnRole {
  const share = (test: (cell: string) => boolean) => cells.filter(test).length / cells.length;
  if (cells.length > 1 && cells.every((cell, at) => cell.replace(/[.、]$/, '') === String(at + 1))) return 'number';
  if (share((cell) => /^\d+(?:\.\d+)+$/.test(cell) && daysIn(cell, context) === null) > 0.5) return 'number';
  if (share((cell) => /^\d{1,3}(?:\.\d)?\s*(?:个?工作日|天|日|周|d|days?)?$/i.test(cell)) > 0.7) return 'days';
  if (share((cell) => isDateLike(cell, context)) > 0.6) return 'due';
  if (share((cell) => memberNamed(cell.replace(/^@/, ''), context) !== null) > 0.5) return 'owner';
  if (
    share((cell) => /^(?:未开始|待办|进行中|处理中|已完成|完成|未完成|待审核|todo|doing|done|\d{1,3}%)$/i.test(cell)) >
      0.6 ||
    cells.every(isTick)
  )
    return 'status';
  if (share((cell) => /^(?:高|中|低|紧急|普通|P[0-3])$/i.test(cell)) > 0.7) return 'priority';
  return 'notes';
}

const isDateLike = (cell: string, context: PasteContext): boolean =>
  (/^\d{5}(?:\.\d+)?$/.test(cell) && Number(cell) > 36_526 && Number(cell) < 73_050) ||
  /^\d{1,4}[-/.年]\d{1,2}/.test(cell) ||
  daysIn(cell, context) !== null;
