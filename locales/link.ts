import { words } from './words.ts';

/** Words of the order of work: what waits for what, how, with which gap. */
export const linkWords = words({
  zh_CN: {
    before: '前面的任务',
    after: '后面等它的',
    addBefore: '加一个前面的任务',
    noSuchTask: '没有这样的任务',
    linkAdded: (title: string) => `先做完「${title}」再开始`,
    linkRemoved: '去掉了先后关系',
    linkKind: '怎么等它',
    linkType: { FS: '做完才能开始', SS: '同时开始', FF: '同时完成', SF: '开始才能完成' },
    advanced: '高级',
    gap: '隔',
    linkGap: (count: number, unit: 'working' | 'calendar') =>
      `，${count < 0 ? '提前' : '隔'} ${Math.abs(count)} 个${unit === 'calendar' ? '自然日' : '工作日'}`,
    lag: '隔几天，负数是提前',
    lagKind: '按工作日还是自然日',
    lagUnit: { working: '个工作日', calendar: '个自然日' },
    removeLink: '去掉',
  },
  en: {
    before: 'Before it',
    after: 'Waiting for it',
    addBefore: 'Add a task before it',
    noSuchTask: 'No such task',
    linkAdded: (title: string) => `Starts after “${title}”`,
    linkRemoved: 'Dependency removed',
    linkKind: 'How it waits',
    linkType: { FS: 'Starts when done', SS: 'Start together', FF: 'Finish together', SF: 'Start, then finish' },
    advanced: 'Advanced',
    gap: 'gap',
    linkGap: (count: number, unit: 'working' | 'calendar') =>
      `, ${Math.abs(count)} ${unit} days ${count < 0 ? 'earlier' : 'apart'}`,
    lag: 'Days between; negative is earlier',
    lagKind: 'Working or calendar days',
    lagUnit: { working: 'working days', calendar: 'calendar days' },
    removeLink: 'Remove',
  },
});
