import { words } from './words.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

/** 等待大货生产（供应商） → 大货生产: what is waited for, to stand after 的. */
const awaited = (title: string): string => title.replace(/^等待?/, '').replace(/（[^）]*）$/, '') || title;

/** 上架日 → 上架, 正式开售日（固定日期） → 正式开售: the milestone as what happens that day. */
const happening = (title: string): string => title.replace(/（[^）]*）$/, '').replace(/(?<=.)[日天]$/, '') || '上架';

type Driver = { title: string; waitFor: string; side: string };

/** `主要在等恒绒纺织的大货生产`: who or what a launch waits for most. */
export function lateReason({ title, waitFor, side }: Driver): string {
  const { waitingFor, heldUpBy, ofWhat, awaited: what } = popupWords;
  if (waitFor) return `${waitingFor}${waitFor}${ofWhat(title)}`;
  return side === 'ours' ? `${heldUpBy}${title}` : `${waitingFor}${what(title)}`;
}

export const popupWords = words({
  zh_CN: {
    sidePanel: '侧边栏',
    find: '找东西',
    chase: '催',
    chaseOf: (title: string) => `催：${title}`,
    toChase: (count: number) => `催办 ${count}`,
    copyDaily: '复制日报',
    /** After the project's name; `emphasis` is set off in red or amber. */
    launchLate: '预计晚',
    launchLateDays: (days: number) => `${days} 个工作日`,
    launchLateEnd: (title: string) => happening(title),
    waitingFor: '主要在等',
    ofWhat: (title: string) => `的${awaited(title)}`,
    awaited: (title: string) => awaited(title),
    heldUpBy: '主要卡在：',
    comma: '，',
    provisional: '调休未公布，暂按法定节日推算',
    split: {
      supplier: '供应商',
      ours: '我方',
      platform: '平台',
      courier: '快递',
      days: (days: number) => `${days} 天`,
      unit: '天',
      label: (parts: string) => `晚的天数按谁拖的分：${parts}`,
    },
    calm: '没有晚的事',
    launchesOnTime: '上架日都赶得上',
    tasksLate: (count: number, days: number) => `但有 ${count} 件事晚了，最久 ${days} 个工作日`,
    nextMilestone: (day: string, title: string, project: string) => `下一个：${day} ${project} ${title}`,
    noNextMilestone: '后面没有排里程碑',
    gantt: '进行中的项目',
    allProjects: (count: number) => `全部 ${count} 个项目`,
    all: '全部',
    rowLabel: (name: string, milestones: string) => (milestones ? `${name}：${milestones}` : name),
    moved: (title: string, planned: string, forecast: string, days: number) =>
      `${title} ${planned} → ${forecast}，晚 ${days} 个工作日`,
    reached: (title: string, day: string) => `${title} ${day} 已到`,
    due: (title: string, day: string) => `${title} ${day}`,
    next14: '未来 14 天',
    milestoneCount: (count: number) => `${count} 个里程碑`,
    noMilestones: '这 14 天没有里程碑',
    toHandle: '要处理',
    red: (count: number) => `${count} 红`,
    amber: (count: number) => `${count} 黄`,
    nothingLate: '没有晚的任务',
    late: (days: number) => `晚 ${days} 个工作日`,
    money: {
      title: '预算',
      columns: '预计 / 预算',
      none: '还没有预算',
      noneNext: '在项目的预算里写上总额，或加一笔',
      noLimit: '没写总额',
      left: (amount: string) => `剩 ${amount}`,
      over: (amount: string) => `超 ${amount}`,
      willBeOver: (amount: string) => `预计超 ${amount}`,
      used: (percent: number) => `已用 ${percent}%`,
      within: '都在预算内',
      forecast: (amount: string) => `预计花 ${amount}`,
      total: (count: number, forecast: string, limit: string) =>
        limit ? `${count} 个项目，预计 ${forecast}，预算 ${limit}` : `${count} 个项目，都没写总额`,
    },
    noneNext: '派给你、要你批、@ 到你的任务会出现在这里',
    chooseMe: '选我是谁',
    empty: {
      fact: '还没有项目',
      next: '选好上架日，从那天往回排',
      action: '新建项目',
    },
    resting: {
      fact: '没有进行中的项目',
      next: (paused: number, done: number) =>
        [paused ? `${paused} 个暂停` : '', done ? `${done} 个做完` : ''].filter(Boolean).join('，'),
      action: '看全部项目',
    },
    notSetUp: {
      fact: '还没设置好',
      next: '三步：在哪里用、读什么、第一个上架日',
      action: '开始设置',
    },
  },
  en: {
    sidePanel: 'Side panel',
    find: 'Find anything',
    chase: 'Ask',
    chaseOf: (title: string) => `Ask again: ${title}`,
    toChase: (count: number) => `Ask ${count}`,
    copyDaily: 'Copy report',
    launchLate: 'is',
    launchLateDays: (days: number) => plural(days, 'working day'),
    launchLateEnd: (_title: string) => ' late',
    waitingFor: 'waiting for ',
    ofWhat: (title: string) => `: ${title}`,
    awaited: (title: string) => title,
    heldUpBy: 'held up by ',
    comma: ', ',
    provisional: 'Make-up days not announced; statutory ones used',
    split: {
      supplier: 'Supplier',
      ours: 'Ours',
      platform: 'Platform',
      courier: 'Courier',
      days: (days: number) => `${days} d`,
      unit: 'd',
      label: (parts: string) => `Days late by whose they are: ${parts}`,
    },
    calm: 'Nothing is late',
    launchesOnTime: 'Every launch is on time',
    tasksLate: (count: number, days: number) =>
      `but ${plural(count, 'task')} late, at most ${plural(days, 'working day')}`,
    nextMilestone: (day: string, title: string, project: string) => `Next: ${day} ${project} ${title}`,
    noNextMilestone: 'No milestone ahead',
    gantt: 'Running projects',
    allProjects: (count: number) => `All ${plural(count, 'project')}`,
    all: 'All',
    rowLabel: (name: string, milestones: string) => (milestones ? `${name}: ${milestones}` : name),
    moved: (title: string, planned: string, forecast: string, days: number) =>
      `${title} ${planned} → ${forecast}, ${plural(days, 'working day')} late`,
    reached: (title: string, day: string) => `${title} ${day}, reached`,
    due: (title: string, day: string) => `${title} ${day}`,
    next14: 'Next 14 days',
    milestoneCount: (count: number) => plural(count, 'milestone'),
    noMilestones: 'No milestone in these 14 days',
    money: {
      title: 'Budget',
      columns: 'Forecast / budget',
      none: 'No budget yet',
      noneNext: 'Set a project’s budget, or add a line to it',
      noLimit: 'No total set',
      left: (amount: string) => `${amount} left`,
      over: (amount: string) => `${amount} over`,
      willBeOver: (amount: string) => `will be ${amount} over`,
      used: (percent: number) => `has used ${percent}%`,
      within: 'All within budget',
      forecast: (amount: string) => `${amount} forecast`,
      total: (count: number, forecast: string, limit: string) =>
        limit
          ? `${plural(count, 'project')}, ${forecast} forecast, ${limit} budget`
          : `${plural(count, 'project')}, none with a total`,
    },
    noneNext: 'Tasks given to you, to be approved by you or naming you appear here',
    chooseMe: 'Say who I am',
    toHandle: 'Needs you',
    red: (count: number) => `${count} red`,
    amber: (count: number) => `${count} amber`,
    nothingLate: 'No task is late',
    late: (days: number) => `${plural(days, 'working day')} late`,
    empty: {
      fact: 'No project yet',
      next: 'Choose the launch day; the plan is laid backward from it',
      action: 'New project',
    },
    resting: {
      fact: 'No project is running',
      next: (paused: number, done: number) =>
        [paused ? `${paused} paused` : '', done ? `${done} done` : ''].filter(Boolean).join(', '),
      action: 'All projects',
    },
    notSetUp: {
      fact: 'Not set up yet',
      next: 'Three steps: where it works, what it reads, the first launch day',
      action: 'Set up',
    },
  },
});
