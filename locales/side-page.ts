import { words } from './words.ts';

/** What the docked panel says of the orders on its page. */
export const pageWords = words({
  zh_CN: {
    page: '这一页',
    tasksOfItem: '这个商品的任务',
    noTasks: '这一行还没有任务',
    pointAtItem: '点一行的标记，把商品挂到项目；订单页在这里看先发哪几单',
    orders: (count: number) => `这一页 ${count} 单`,
    seen: (count: number) => `看过 ${count} 单`,
    linked: '已关联',
    unlinked: '未关联',
    soon: '24 小时内要发',
    past: '超承诺',
    shipFirst: '先发这几单',
    leastFirst: '剩余时间从少到多',
    tail: (text: string) => `…${text}`,
    andMore: (count: number) => `等 ${count} 种`,
    left: (days: number, hours: number, minutes: number) =>
      days > 0 ? `${days} 天 ${hours} 时` : hours > 0 ? `${hours} 时 ${minutes} 分` : `${minutes} 分`,
    over: (time: string) => `超 ${time}`,
    showAll: (count: number) => `再看 ${count} 单`,
  },
  en: {
    page: 'This page',
    tasksOfItem: 'Tasks of this item',
    noTasks: 'No tasks for this row yet',
    pointAtItem: 'Press the badge of a row to link the item; on an order page this shows what to ship first',
    orders: (count: number) => `${count} orders on this page`,
    seen: (count: number) => `${count} seen`,
    linked: 'Linked',
    unlinked: 'Not linked',
    soon: 'Due in 24 h',
    past: 'Overdue',
    shipFirst: 'Ship these first',
    leastFirst: 'least time left first',
    tail: (text: string) => `…${text}`,
    andMore: (count: number) => `+${count - 1} more`,
    left: (days: number, hours: number, minutes: number) =>
      days > 0 ? `${days} d ${hours} h` : hours > 0 ? `${hours} h ${minutes} min` : `${minutes} min`,
    over: (time: string) => `${time} over`,
    showAll: (count: number) => `${count} more`,
  },
});
