import { words } from './words.ts';

type Kind = 'due' | 'chase' | 'timeout' | 'approval' | 'launch';
type Item = { kind: Kind; title: string; who: string; on: string };

/** Words of reminders: notifications, the bell, their settings. */
export const reminderWords = words({
  zh_CN: {
    title: '提醒',
    nothing: '还没有提醒过什么',
    gone: '已删除的任务',
    toSettings: '什么时候提醒，在设置里改',
    nothingNext: '任务到期、该催、等超时、等你审批的时候，会在这里和桌面上说一声',
    unread: (count: number) => `${count} 条没看`,
    readAll: '都看过了',
    one: {
      due: (title: string, _who: string) => `今天到期：${title}`,
      chase: (title: string, who: string) => `该催${who ? ` ${who}` : '了'}：${title}`,
      timeout: (title: string, who: string) => `${who || '对方'} 超时了：${title}`,
      approval: (title: string, _who: string) => `等你审批：${title}`,
      launch: (title: string, who: string) => `${who} 的${title}要晚了`,
    },
    wasDue: (title: string, on: string) => `${on} 到期：${title}`,
    counts: {
      due: (n: number) => `${n} 件到期`,
      chase: (n: number) => `${n} 家该催`,
      timeout: (n: number) => `${n} 家超时`,
      approval: (n: number) => `${n} 件等你审批`,
      launch: (n: number) => `${n} 个上架日要晚`,
    },
    today: '今天',
    days: (days: number) => `${days} 天里`,
    join: '，',
    says: (span: string, parts: string) => `${span}：${parts}`,
    openOne: '点一下打开任务',
    openToday: '点一下看今天',
    snoozeTask: '推迟',
    snoozeOf: (title: string) => `推迟提醒：${title}`,
    snoozed: (until: string) => `${until} 再提醒`,
    snooze: { hour: '1 小时后', afternoon: '今天下午', tomorrow: '明天', workday: '下个工作日' },
    putOffTo: (until: string) => `推迟到 ${until}`,
    settings: '提醒',
    settingsHint: '睡着、关着浏览器时攒下的，醒来只说一次。',
    isOn: '桌面提醒',
    isOnHint: '关了就不再提醒，「提醒」里也不再添。',
    on: '开',
    off: '关',
    at: '到期提醒时间',
    quiet: '安静时间',
    quietHint: '这段时间里不出声，过后一起说。',
    quietFrom: '从',
    quietTo: '到',
    workdays: '休息日',
    workdaysHint: '按你自己的工作日历，没有就按双休和法定节假日。',
    workdaysOnly: '不提醒',
    everyDay: '照常提醒',
  },
  en: {
    title: 'Reminders',
    nothing: 'Nothing was announced yet',
    gone: 'A task that was deleted',
    toSettings: 'When to remind is set in settings',
    nothingNext:
      'What is due, whom to ask again, what timed out and what waits for your approval is told here and on the desktop.',
    unread: (count: number) => `${count} unread`,
    readAll: 'All seen',
    one: {
      due: (title: string, _who: string) => `Due today: ${title}`,
      chase: (title: string, who: string) => `Ask ${who || 'again'}: ${title}`,
      timeout: (title: string, who: string) => `${who || 'They'} timed out: ${title}`,
      approval: (title: string, _who: string) => `Waits for your approval: ${title}`,
      launch: (title: string, who: string) => `${title} of ${who} will be late`,
    },
    wasDue: (title: string, on: string) => `Due ${on}: ${title}`,
    counts: {
      due: (n: number) => `${n} due`,
      chase: (n: number) => `${n} to ask again`,
      timeout: (n: number) => `${n} timed out`,
      approval: (n: number) => `${n} for your approval`,
      launch: (n: number) => `${n} launch late`,
    },
    today: 'Today',
    days: (days: number) => `In ${days} days`,
    join: ', ',
    says: (span: string, parts: string) => `${span}: ${parts}`,
    openOne: 'Opens the task',
    openToday: 'Opens today',
    snoozeTask: 'Later',
    snoozeOf: (title: string) => `Remind later: ${title}`,
    snoozed: (until: string) => `Again at ${until}`,
    snooze: { hour: 'In 1 hour', afternoon: 'This afternoon', tomorrow: 'Tomorrow', workday: 'Next working day' },
    putOffTo: (until: string) => `Put off to ${until}`,
    settings: 'Reminders',
    settingsHint: 'What came due while you slept or the browser was closed is told once.',
    isOn: 'Desktop reminders',
    isOnHint: 'Off means nothing is announced.',
    on: 'On',
    off: 'Off',
    at: 'Time of due reminders',
    quiet: 'Quiet hours',
    quietHint: 'Nothing is said then; all of it after.',
    quietFrom: 'From',
    quietTo: 'To',
    workdays: 'Days off',
    workdaysHint: 'By your own working calendar, else weekends and public holidays.',
    workdaysOnly: 'Silent',
    everyDay: 'Remind too',
  },
});

/** `今天到期：打样` for one thing, on the day it was told. */
export const reminderText = ({ kind, title, who, on }: Item, toldOn: string): string =>
  kind === 'due' && on !== toldOn ? reminderWords.wasDue(title, on.slice(5)) : reminderWords.one[kind](title, who);

type Digest = { days: number; counts: Record<Kind, number> };

/** `3 天里：2 件到期，1 家该催`. */
export function digestText({ days, counts }: Digest): string {
  const parts = (Object.keys(counts) as Kind[]).filter((kind) => counts[kind] > 0);
  const span = days > 1 ? reminderWords.days(days) : reminderWords.today;
  return reminderWords.says(
    span,
    parts.map((kind) => reminderWords.counts[kind](counts[kind])).join(reminderWords.join),
  );
}
