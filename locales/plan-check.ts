import { words } from './words.ts';

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;
const range = (from: string, to: string, between: string): string => (from === to ? from : `${from} ${between} ${to}`);

/** Words of 计划检查: conflicts of a plan, levelling, winning days back. */
export const planCheckWords = words({
  zh_CN: {
    view: '计划检查',
    chain: (count: number) => `决定上架日的一条线，${count} 个工作日`,
    chainOf: (parts: string) => `这条线上的工作日按谁的分：${parts}`,
    ofWhichLate: (days: number) => `晚 ${days}`,
    inTime: '赶得上',
    launchLate: (days: number) => `晚 ${days} 个工作日`,
    launchMoved: (planned: string, forecast: string) => `${planned} → ${forecast}`,
    noLaunch: '还没定上架的里程碑',

    conflicts: '冲突',
    noConflicts: '没有冲突',
    noConflictsNext: '先后、截止日、固定的日子和人手都排得开',
    checking: '正在看人手',
    notChecked: '人手没算出来，改一下计划再看',
    refused: (why: string) => `排不出来：${why}`,
    late: (days: number) => `已经晚了 ${days} 天：缩短这条线上的任务，或把日子往后移`,
    over: (name: string, from: string, to: string, most: number, capacity: number) =>
      `${name} ${range(from, to, '至')} 同时 ${most} 件，最多 ${capacity} 件：错开，或换人`,
    moreTasks: (count: number) => `再看 ${count} 个`,
    openTask: (title: string) => `打开「${title}」`,
    fix: {
      level: '排开',
      winBack: (days: number) => `赢回 ${days} 天`,
      reassign: (title: string, name: string) => `「${title}」交给${name}`,
      unlink: '去掉先后关系',
      unpin: (title: string) => `「${title}」不再固定`,
      deadline: (day: string) => `截止日改到 ${day}`,
      free: '不限日子',
      calendar: '按自然日',
      pinAt: (day: string) => `固定到 ${day}`,
    },
    reassigned: (title: string, name: string) => `「${title}」交给了${name}`,
    unlinked: '去掉了先后关系',
    unpinned: (title: string) => `「${title}」不再固定`,
    deadlineMoved: (title: string, day: string) => `「${title}」截止日 ${day}`,
    freed: (title: string) => `「${title}」不限日子了`,
    byCalendar: (title: string) => `「${title}」按自然日`,
    pinnedAt: (title: string, day: string) => `「${title}」固定到 ${day}`,

    levelling: '排开建议',
    levellingNow: (percent: number) => `正在排，${percent}%`,
    levelProgress: '排开的进度',
    levelSaid: (moved: number, left: number) =>
      moved === 0
        ? '没有能挪的：都已开始、做完或固定了'
        : left > 0
          ? `挪 ${moved} 个任务，还有 ${left} 处排不开`
          : `挪 ${moved} 个任务，人手都排得开`,
    shift: (what: string, from: string, to: string, days: number) =>
      days > 0
        ? `${what} ${from} → ${to}，晚 ${days} 个工作日`
        : days < 0
          ? `${what} ${from} → ${to}，早 ${-days} 个工作日`
          : `${what} ${from} → ${to}`,
    launch: '上架日',
    finish: '全部做完',
    launchStays: '上架日不变',
    moves: '要挪的任务',
    move: { title: '任务', from: '现在', to: '排开后', days: '挪', why: '为什么' },
    why: {
      over: (name: string, from: string, to: string, most: number, capacity: number) =>
        `${name} ${range(from, to, '至')} 同时 ${most} 件，最多 ${capacity} 件`,
      follows: (title: string) => `跟着「${title}」`,
      makesRoom: '给别的任务让位',
      past: '原来的日子已经过了',
    },
    moreMoves: (count: number) => `还有 ${count} 个`,
    adopt: '采用',
    discard: '不用',
    levelled: (count: number) => `排开了 ${count} 个任务`,
    failed: '没算出来，再试一次',

    winBack: '赢回几天',
    winBackDays: '要赢回的工作日',
    workdays: '个工作日',
    noneLate: '上架赶得上，不用赢回',
    cheapest: '三个最省的办法',
    noWay: '没有能缩的：这条线上的任务都已开始、做完或只有一天',
    working: '正在算',
    won: (days: number) => `−${days} 天`,
    wonSaid: (days: number) => `赢回 ${days} 个工作日`,
    notEnough: (days: number) => `还差 ${days} 天`,
    adoptWay: (place: number) => `采用第 ${place} 个办法`,
    costDays: (days: number) => `动 ${days} 天`,
    costPeople: (names: string) => `要找 ${names}`,
    movesTasks: (count: number) => `波及 ${count} 个任务`,
    adopted: (days: number) => `赢回了 ${days} 个工作日`,
    change: {
      shorten: (title: string, from: number, to: number) => `${title} ${from} → ${to} 天`,
      chase: (title: string, from: number, to: number) => `催${title} ${from} → ${to} 天`,
      overlap: (after: string, before: string, days: number) => `${after}提前 ${days} 天，不等${before}做完`,
      shortenLag: (before: string, after: string, days: number) => `${before}到${after}的间隔少 ${days} 天`,
      release: (title: string) => `${title}不再限定日子`,
      skip: (title: string) => `不等${title}`,
      workOn: (days: string) => `加班 ${days}`,
      hold: (title: string) => `${title}换日子`,
      gone: '已删除的任务',
    },
  },
  en: {
    view: 'Plan check',
    chain: (count: number) => `The chain that sets the launch, ${plural(count, 'working day')}`,
    chainOf: (parts: string) => `Working days of this chain by whose they are: ${parts}`,
    ofWhichLate: (days: number) => `${days} late`,
    inTime: 'on time',
    launchLate: (days: number) => `${plural(days, 'working day')} late`,
    launchMoved: (planned: string, forecast: string) => `${planned} → ${forecast}`,
    noLaunch: 'No launch milestone yet',

    conflicts: 'Conflicts',
    noConflicts: 'No conflicts',
    noConflictsNext: 'Dependencies, deadlines, fixed days and people all fit',
    checking: 'Looking at people',
    notChecked: 'People could not be checked; change the plan and look again',
    refused: (why: string) => `Cannot be planned: ${why}`,
    late: (days: number) => `Already ${plural(days, 'day')} late: shorten this chain's tasks, or move the days`,
    over: (name: string, from: string, to: string, most: number, capacity: number) =>
      `${name} has ${most} at once ${range(from, to, 'to')}, at most ${capacity}: spread them, or give one to somebody else`,
    moreTasks: (count: number) => `${count} more`,
    openTask: (title: string) => `Open “${title}”`,
    fix: {
      level: 'Level',
      winBack: (days: number) => `Win back ${plural(days, 'day')}`,
      reassign: (title: string, name: string) => `Give “${title}” to ${name}`,
      unlink: 'Remove dependency',
      unpin: (title: string) => `Unpin “${title}”`,
      deadline: (day: string) => `Deadline to ${day}`,
      free: 'Any day',
      calendar: 'Count calendar days',
      pinAt: (day: string) => `Pin to ${day}`,
    },
    reassigned: (title: string, name: string) => `“${title}” given to ${name}`,
    unlinked: 'Dependency removed',
    unpinned: (title: string) => `“${title}” unpinned`,
    deadlineMoved: (title: string, day: string) => `“${title}” due ${day}`,
    freed: (title: string) => `“${title}” may be any day`,
    byCalendar: (title: string) => `“${title}” counts calendar days`,
    pinnedAt: (title: string, day: string) => `“${title}” pinned to ${day}`,

    levelling: 'Levelling proposal',
    levellingNow: (percent: number) => `Levelling, ${percent}%`,
    levelProgress: 'Levelling progress',
    levelSaid: (moved: number, left: number) =>
      moved === 0
        ? 'Nothing may move: all started, done or pinned'
        : left > 0
          ? `Moves ${plural(moved, 'task')}; ${plural(left, 'place')} still too full`
          : `Moves ${plural(moved, 'task')}; everybody has room`,
    shift: (what: string, from: string, to: string, days: number) =>
      days > 0
        ? `${what} ${from} → ${to}, ${plural(days, 'working day')} later`
        : days < 0
          ? `${what} ${from} → ${to}, ${plural(-days, 'working day')} earlier`
          : `${what} ${from} → ${to}`,
    launch: 'Launch',
    finish: 'All done',
    launchStays: 'Launch day stays',
    moves: 'Tasks that move',
    move: { title: 'Task', from: 'Now', to: 'Then', days: 'By', why: 'Why' },
    why: {
      over: (name: string, from: string, to: string, most: number, capacity: number) =>
        `${name} has ${most} at once ${range(from, to, 'to')}, at most ${capacity}`,
      follows: (title: string) => `Follows “${title}”`,
      makesRoom: 'Makes room',
      past: 'Its day has passed',
    },
    moreMoves: (count: number) => `and ${count} more`,
    adopt: 'Adopt',
    discard: 'Drop',
    levelled: (count: number) => `Levelled ${plural(count, 'task')}`,
    failed: 'That did not work; try again',

    winBack: 'Win days back',
    winBackDays: 'Working days to win back',
    workdays: 'working days',
    noneLate: 'The launch is on time; nothing to win back',
    cheapest: 'Three cheapest ways',
    noWay: 'Nothing to shorten: the chain is started, done or single days',
    working: 'Working it out',
    won: (days: number) => `−${days} d`,
    wonSaid: (days: number) => `Wins ${plural(days, 'working day')}`,
    notEnough: (days: number) => `${plural(days, 'day')} short`,
    adoptWay: (place: number) => `Adopt way ${place}`,
    costDays: (days: number) => `${plural(days, 'day')} changed`,
    costPeople: (names: string) => `ask ${names}`,
    movesTasks: (count: number) => `moves ${plural(count, 'task')}`,
    adopted: (days: number) => `Won back ${plural(days, 'working day')}`,
    change: {
      shorten: (title: string, from: number, to: number) => `${title} ${from} → ${to} d`,
      chase: (title: string, from: number, to: number) => `Chase ${title} ${from} → ${to} d`,
      overlap: (after: string, before: string, days: number) =>
        `${after} ${plural(days, 'day')} before ${before} is done`,
      shortenLag: (before: string, after: string, days: number) =>
        `${plural(days, 'day')} less from ${before} to ${after}`,
      release: (title: string) => `${title} on any day`,
      skip: (title: string) => `Do not wait for ${title}`,
      workOn: (days: string) => `Work on ${days}`,
      hold: (title: string) => `${title} on other days`,
      gone: 'deleted task',
    },
  },
});
