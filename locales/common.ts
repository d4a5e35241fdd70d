import { words } from './words.ts';

/** Words every screen uses. */
export const common = words({
  zh_CN: {
    appName: '上新台',
    close: '关上',
    cancel: '取消',
    save: '存',
    remove: '删除',
    undo: '撤销',
    undoKey: '退一步 Ctrl Z',
    redoKey: '再做一遍 Ctrl Shift Z',
    redo: '重做',
    more: '更多',
    nobody: '没有负责人',
    loading: '正在打开',
    openWorkbench: '打开工作台',
    copied: '已复制',
    undone: (what: string) => `已撤销：${what}`,
    redone: (what: string) => `已重做：${what}`,
    nothingToUndo: '没有可撤销的',
    keptOthers: (count: number) => `，${count} 处后来改过，没有动`,
    listJoin: '、',
  },
  en: {
    appName: 'Launchdeck',
    close: 'Close',
    cancel: 'Cancel',
    save: 'Save',
    remove: 'Delete',
    undo: 'Undo',
    undoKey: 'Step back, Ctrl Z',
    redoKey: 'Step forward, Ctrl Shift Z',
    redo: 'Redo',
    more: 'More',
    nobody: 'Nobody yet',
    loading: 'Opening',
    openWorkbench: 'Open workbench',
    copied: 'Copied',
    undone: (what: string) => `Undone: ${what}`,
    redone: (what: string) => `Done again: ${what}`,
    nothingToUndo: 'Nothing to undo',
    keptOthers: (count: number) => `; ${count} changed since and left as they are`,
    listJoin: ', ',
  },
});

export const platformName = words({
  zh_CN: { pinduoduo: '拼多多', jd: '京东', taobao: '淘宝' },
  en: { pinduoduo: 'Pinduoduo', jd: 'JD', taobao: 'Taobao' },
});

export const platformLetter = words({
  zh_CN: { pinduoduo: '拼', jd: '京', taobao: '淘' },
  en: { pinduoduo: 'P', jd: 'J', taobao: 'T' },
});

export const badgeText = words({
  zh_CN: { unlinked: '未关联', late: (days: number) => `晚 ${days} 天` },
  en: { unlinked: 'Not linked', late: (days: number) => `${days} d late` },
});

export const dayWords = words({
  zh_CN: {
    today: '今天',
    tomorrow: '明天',
    yesterday: '昨天',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as readonly string[],
  },
  en: {
    today: 'Today',
    tomorrow: 'Tmrw',
    yesterday: 'Yest.',
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as readonly string[],
  },
});
