import { words } from './words.ts';

/** What a finished wish is called in toasts and history, by intent name. */
const intentName = words({
  zh_CN: {
    createProject: '新建项目',
    updateProject: '改项目',
    deleteProject: '删除项目',
    createTask: '加任务',
    updateTasks: '改任务',
    setTaskStatus: '换状态',
    deleteTasks: '删除任务',
    addLink: '加先后关系',
    removeLink: '去掉先后关系',
    updateLink: '改先后关系',
    saveMember: '改成员',
    saveProduct: '改商品',
    deleteProduct: '删除商品',
    linkListing: '关联商品',
    unlinkListing: '取消关联商品',
    linkProduct: '挂到项目',
    unlinkProduct: '从项目取下',
    addRef: '加关联',
    removeRef: '去掉关联',
    acceptPlan: '确认计划',
    reschedule: '挪动任务',
    adoptChanges: '采用建议',
    undo: '撤销',
    redo: '重做',
  },
  en: {
    createProject: 'new project',
    updateProject: 'project change',
    deleteProject: 'project deleted',
    createTask: 'new task',
    updateTasks: 'task change',
    setTaskStatus: 'status change',
    deleteTasks: 'task deleted',
    addLink: 'dependency added',
    removeLink: 'dependency removed',
    updateLink: 'dependency changed',
    saveMember: 'member change',
    saveProduct: 'product change',
    deleteProduct: 'product deleted',
    linkListing: 'item linked',
    unlinkListing: 'item unlinked',
    linkProduct: 'added to project',
    unlinkProduct: 'taken out of project',
    addRef: 'reference added',
    removeRef: 'reference removed',
    acceptPlan: 'plan accepted',
    reschedule: 'tasks moved',
    adoptChanges: 'proposal adopted',
    undo: 'undo',
    redo: 'redo',
  },
});

/** What an intent is called; an unknown one by its own name. */
export function intentText(name: string): string {
  return (Reflect.get(intentName, name) as string | undefined) ?? name;
}
