import { words } from './words.ts';

/** Names of groups of tasks, in the list and on the board. */
export const bucketWords = words({
  zh_CN: { outside: '等外部', noStage: '没分段', noMilestone: '后面没有里程碑' },
  en: { outside: 'Waiting outside', noStage: 'No stage', noMilestone: 'No milestone after it' },
});

export const boardWords = words({
  zh_CN: {
    board: '看板',
    by: '分列',
    byName: { status: '按状态', who: '按负责人', stage: '按阶段' },
    column: (title: string, count: number) => `${title}，${count} 个`,
    hint: '空格拿起，Alt ↑↓ 挪上挪下，回车打开',
    addTo: (title: string) => `加到「${title}」`,
    newCard: '要做什么，回车加上',
    fixed: '这样分列不能拖：里程碑由先后关系决定',
    limit: (count: number) => `上限 ${count}`,
    limitMenu: (title: string) => `「${title}」的上限`,
    noLimit: '不设上限',
    byDay: '改回按到期日排',
    orderedByDay: (title: string) => `${title}按到期日排了`,
    isFull: (title: string, limit: number) => `${title}已到上限 ${limit}`,
    fullNote: '放下后会提醒，不会拦住',
    lifted: (title: string) => `拿起「${title}」，左右换列，空格放下，Esc 放回`,
    over: (column: string, place: number, count: number) => `${column}，第 ${place} 个，共 ${count} 个`,
    home: (column: string) => `${column}，原来的列`,
    moved: (title: string, column: string) => `「${title}」挪到${column}`,
    movedOver: (title: string, column: string, limit: number) => `「${title}」挪到${column}，超过上限 ${limit}`,
    cancelled: (title: string) => `「${title}」放回原处`,
    empty: '空',
  },
  en: {
    board: 'Board',
    by: 'Columns',
    byName: { status: 'By status', who: 'By person', stage: 'By stage' },
    column: (title: string, count: number) => `${title}, ${count}`,
    hint: 'Space picks up, Alt ↑↓ moves up and down, Enter opens',
    addTo: (title: string) => `Add to ${title}`,
    newCard: 'What is to be done; Enter adds it',
    fixed: 'Cannot be dragged here: dependencies decide the milestone',
    limit: (count: number) => `limit ${count}`,
    limitMenu: (title: string) => `Limit of “${title}”`,
    noLimit: 'No limit',
    byDay: 'Back to order by due day',
    orderedByDay: (title: string) => `${title} is in order of due days`,
    isFull: (title: string, limit: number) => `${title} is at its limit of ${limit}`,
    fullNote: 'You can drop it; you will be told',
    lifted: (title: string) => `Picked up “${title}”; arrows change the column, Space drops, Esc puts it back`,
    over: (column: string, place: number, count: number) => `${column}, ${place} of ${count}`,
    home: (column: string) => `${column}, where it was`,
    moved: (title: string, column: string) => `“${title}” moved to ${column}`,
    movedOver: (title: string, column: string, limit: number) =>
      `“${title}” moved to ${column}, over its limit of ${limit}`,
    cancelled: (title: string) => `“${title}” put back`,
    empty: 'Empty',
  },
});

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const count = (tasks: number): string => `${tasks} task${tasks === 1 ? '' : 's'}`;

/** `day` and `on` are `YYYY-MM-DD` for months, `MM-DD` in sentences. */
export const calendarWords = words({
  zh_CN: {
    calendar: '日历',
    mode: '看多久',
    modeName: { month: '月', week: '周' },
    month: (on: string) => `${on.slice(0, 4)} 年 ${Number(on.slice(5, 7))} 月`,
    weekOf: (mondayOn: string) => `${mondayOn.slice(5)} 这一周`,
    earlier: { month: '上个月', week: '上一周' },
    later: { month: '下个月', week: '下一周' },
    today: '今天',
    madeUp: '班',
    holiday: '休',
    more: (tasks: number) => `+${tasks} 个`,
    moreOn: (tasks: number, day: string) => `${day} 还有 ${tasks} 个`,
    hint: '空格拿起，回车打开',
    tipKeys: 'Esc 放回',
    fixed: '已经开始或做完，日子不能挪',
    lifted: (title: string) => `拿起「${title}」，左右挪一天，上下挪一周，空格放下，Esc 放回`,
    over: (day: string, ripple: string) => `挪到 ${day}，${ripple}`,
    moved: (title: string, day: string, ripple: string) => `「${title}」挪到 ${day}，${ripple}`,
    cancelled: (title: string) => `「${title}」放回原处`,
    alone: '不动别的任务',
    touches: (tasks: number) => (tasks > 0 ? `波及 ${tasks} 个任务` : '不动别的任务'),
    launch: (from: string, to: string, tasks: number) =>
      tasks > 0 ? `上架日 ${from} → ${to}，波及 ${tasks} 个任务` : `上架日 ${from} → ${to}`,
    finish: (from: string, to: string, tasks: number) =>
      tasks > 0 ? `完成 ${from} → ${to}，波及 ${tasks} 个任务` : `完成 ${from} → ${to}`,
    span: (from: string, to: string) => `${from} 到 ${to}`,
    sentence: (title: string, days: string, status: string, who: string, late: number) =>
      `${title}，${days}，${status}${who && `，${who}`}${late > 0 ? `，晚 ${late} 天` : ''}`,
  },
  en: {
    calendar: 'Calendar',
    mode: 'How long',
    modeName: { month: 'Month', week: 'Week' },
    month: (on: string) => `${monthNames[Number(on.slice(5, 7)) - 1]} ${on.slice(0, 4)}`,
    weekOf: (mondayOn: string) => `Week of ${mondayOn.slice(5)}`,
    earlier: { month: 'Previous month', week: 'Previous week' },
    later: { month: 'Next month', week: 'Next week' },
    today: 'Today',
    madeUp: 'wk',
    holiday: 'off',
    more: (tasks: number) => `+${tasks}`,
    moreOn: (tasks: number, day: string) => `${tasks} more on ${day}`,
    hint: 'Space picks up, Enter opens',
    tipKeys: 'Esc puts it back',
    fixed: 'Begun or done: its days stay',
    lifted: (title: string) =>
      `Picked up “${title}”; left and right by a day, up and down by a week, Space drops, Esc puts it back`,
    over: (day: string, ripple: string) => `To ${day}: ${ripple}`,
    moved: (title: string, day: string, ripple: string) => `“${title}” moved to ${day}: ${ripple}`,
    cancelled: (title: string) => `“${title}” put back`,
    alone: 'moves nothing else',
    touches: (tasks: number) => (tasks > 0 ? `moves ${count(tasks)}` : 'moves nothing else'),
    launch: (from: string, to: string, tasks: number) =>
      tasks > 0 ? `launch ${from} → ${to}, moves ${count(tasks)}` : `launch ${from} → ${to}`,
    finish: (from: string, to: string, tasks: number) =>
      tasks > 0 ? `finish ${from} → ${to}, moves ${count(tasks)}` : `finish ${from} → ${to}`,
    span: (from: string, to: string) => `${from} to ${to}`,
    sentence: (title: string, days: string, status: string, who: string, late: number) =>
      `${title}, ${days}, ${status}${who && `, ${who}`}${late > 0 ? `, ${late} d late` : ''}`,
  },
});

/** All projects on one axis. */
export const overviewWords = words({
  zh_CN: {
    views: '怎么看',
    list: '列表',
    overview: '总览',
    axis: '时间轴',
    promos: '大促',
    promo: (name: string, from: string, to: string) => `${name} ${from} 到 ${to}`,
    legend: '菱形是里程碑，空心的是原计划，红线是晚的天数',
    earlier: '往前四周',
    later: '往后四周',
    today: '今天',
    forecast: (day: string) => `预计 ${day} 上架`,
    next: (day: string, title: string) => `下一个里程碑 ${day} ${title}`,
    progress: (done: number, total: number) => `做完 ${done}/${total}`,
    comma: '，',
  },
  en: {
    views: 'View',
    list: 'List',
    overview: 'Timeline',
    axis: 'Time axis',
    promos: 'Promotions',
    promo: (name: string, from: string, to: string) => `${name} ${from} to ${to}`,
    legend: 'Diamonds are milestones, hollow ones the plan, red lines the days late',
    earlier: 'Four weeks back',
    later: 'Four weeks on',
    today: 'Today',
    forecast: (day: string) => `launch forecast ${day}`,
    next: (day: string, title: string) => `next milestone ${day} ${title}`,
    progress: (done: number, total: number) => `${done}/${total} done`,
    comma: ', ',
  },
});

/** Verbs for several tasks at once. */
export const bulkWords = words({
  zh_CN: {
    due: '到期日',
    noDue: '不设到期日',
    tags: '标签',
    addTag: '加标签，回车',
    takeOff: (tag: string) => `去掉 ${tag}`,
    shift: '挪天数',
    shiftBy: (days: number) => `${days > 0 ? '往后' : '往前'} ${Math.abs(days)} 个工作日`,
    shifted: (tasks: number, days: number) =>
      `${tasks} 个任务${days > 0 ? '往后' : '往前'}挪了 ${Math.abs(days)} 个工作日`,
    apply: '改',
    days: '天数',
    lasting: (tasks: number, days: number) => `${tasks} 个任务改成 ${days} 天`,
    calendar: '日历',
    noCalendar: '跟着人和项目',
  },
  en: {
    due: 'Due day',
    noDue: 'No due day',
    tags: 'Tags',
    addTag: 'Add a tag, Enter',
    takeOff: (tag: string) => `Take off ${tag}`,
    shift: 'Shift',
    shiftBy: (days: number) =>
      `${Math.abs(days)} working day${Math.abs(days) === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'}`,
    shifted: (tasks: number, days: number) =>
      `${count(tasks)} moved ${Math.abs(days)} working day${Math.abs(days) === 1 ? '' : 's'} ${days > 0 ? 'later' : 'earlier'}`,
    apply: 'Change',
    days: 'Days',
    lasting: (tasks: number, days: number) => `${count(tasks)} now ${days} day${days === 1 ? '' : 's'} long`,
    calendar: 'Calendar',
    noCalendar: 'As person and project',
  },
});
