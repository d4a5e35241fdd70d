import { words } from './words.ts';

export const menuWords = words({
  zh_CN: {
    taskFromOrder: '由订单创建任务',
    taskFromItem: '由商品创建任务',
    linkToProject: '关联到项目',
    taskFromLink: '由链接里的商品创建任务',
    linkedItemToProject: '把链接里的商品关联到项目',
    toolbar: (red: number) => (red === 0 ? '上新台' : `上新台：${red} 个任务晚了`),
  },
  en: {
    taskFromOrder: 'Task from this order',
    taskFromItem: 'Task from this item',
    linkToProject: 'Link to a project',
    taskFromLink: 'Task from the linked item',
    linkedItemToProject: 'Link the linked item to a project',
    toolbar: (red: number) => (red === 0 ? 'Launchdeck' : `Launchdeck: ${red} task${red === 1 ? '' : 's'} late`),
  },
});
