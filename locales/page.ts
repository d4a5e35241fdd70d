import { words } from './words.ts';

/** Words drawn in seller pages. The page can read them: states and counts only. */
export const pageWords = words({
  zh_CN: {
    unlinked: '未关联',
    daysLate: (days: number) => `晚 ${days} 天`,
    badgeOpens: (text: string) => `上新台：${text}`,
    today: '今天',
    late: '晚',
    edgeTab: (today: number, late: number) => `上新台：今天 ${today}，晚 ${late}`,
    hideTab: '在这个站不显示',
    resize: '调整面板宽度',
    panel: '上新台面板',
    notice: '上新台还没开始读取这个后台。',
    noticeStart: '去设置',
    dismiss: '先不用',
  },
  en: {
    unlinked: 'not linked',
    daysLate: (days: number) => `${days} d late`,
    badgeOpens: (text: string) => `Launchdeck: ${text}`,
    today: 'Today',
    late: 'Late',
    edgeTab: (today: number, late: number) => `Launchdeck: ${today} today, ${late} late`,
    hideTab: 'Hide on this site',
    resize: 'Resize the panel',
    panel: 'Launchdeck panel',
    notice: 'Launchdeck has not started reading this console.',
    noticeStart: 'Set up',
    dismiss: 'Not now',
  },
});
