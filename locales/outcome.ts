import { words } from './words.ts';

/** What a finished wish is called in toasts and history, by intent name. */
export const intentName = words({
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
    undo: 'undo',
    redo: 'redo',
  },
});

type Params = Record<string, string | number>;

/** Why a wish was not granted, by refusal code. */
export const refusalWords = words({
  zh_CN: {
    cycle: ({ titles = '' }: Params) => `会绕成一圈：${titles}`,
    codeTaken: ({ code = '' }: Params) => `编码 ${code} 已有别的在用`,
    nameTaken: ({ name = '' }: Params) => `已有叫${name}的`,
    nameEmpty: (_: Params) => '名字还空着',
    noProject: (_: Params) => '先放进一个项目',
    otherProject: (_: Params) => '不在同一个项目里',
    linkExists: (_: Params) => '已有这个先后关系',
    linkGone: (_: Params) => '这个先后关系已经不在了',
    taskGone: (_: Params) => '这个任务已经不在了',
    taskExists: (_: Params) => '这个任务已经在了',
    parentGone: (_: Params) => '上级任务已经不在了',
    parentCycle: (_: Params) => '不能放到自己下面',
    projectGone: (_: Params) => '这个项目已经不在了',
    projectExists: (_: Params) => '这个项目已经在了',
    productGone: (_: Params) => '这个商品已经不在了',
    listingGone: (_: Params) => '这个关联已经不在了',
    memberGone: (_: Params) => '这个成员已经不在了',
    refExists: (_: Params) => '已经关联了',
    refGone: (_: Params) => '这个关联已经不在了',
    templateGone: (_: Params) => '没有这个模板',
    nothingToUndo: (_: Params) => '没有可撤销的',
    nothingToRedo: (_: Params) => '没有可重做的',
    invalid: ({ field = '' }: Params) => `这一项填得不对：${field}`,
    other: ({ code = '' }: Params) => `没有改成（${code}）`,
  },
  en: {
    cycle: ({ titles = '' }: Params) => `That would go round in a circle: ${titles}`,
    codeTaken: ({ code = '' }: Params) => `Code ${code} is in use already`,
    nameTaken: ({ name = '' }: Params) => `${name} exists already`,
    nameEmpty: (_: Params) => 'The name is still empty',
    noProject: (_: Params) => 'Put it into a project first',
    otherProject: (_: Params) => 'Not in the same project',
    linkExists: (_: Params) => 'This dependency exists already',
    linkGone: (_: Params) => 'This dependency is gone',
    taskGone: (_: Params) => 'This task is gone',
    taskExists: (_: Params) => 'This task exists already',
    parentGone: (_: Params) => 'The task above is gone',
    parentCycle: (_: Params) => 'A task cannot be below itself',
    projectGone: (_: Params) => 'This project is gone',
    projectExists: (_: Params) => 'This project exists already',
    productGone: (_: Params) => 'This product is gone',
    listingGone: (_: Params) => 'This item is not linked any more',
    memberGone: (_: Params) => 'This member is gone',
    refExists: (_: Params) => 'Linked already',
    refGone: (_: Params) => 'This reference is gone',
    templateGone: (_: Params) => 'There is no such template',
    nothingToUndo: (_: Params) => 'Nothing to undo',
    nothingToRedo: (_: Params) => 'Nothing to do again',
    invalid: ({ field = '' }: Params) => `This field cannot be so: ${field}`,
    other: ({ code = '' }: Params) => `Not changed (${code})`,
  },
});

/** The sentence for a refusal; a code without words of its own names itself. */
export function refusalText({ code, params = {} }: { code: string; params?: Params }): string {
  const sentence = Reflect.get(refusalWords, code) as ((params: Params) => string) | undefined;
  return sentence ? sentence(params) : refusalWords.other({ code });
}

/** What an intent is called; an unknown one by its own name. */
export function intentText(name: string): string {
  return (Reflect.get(intentName, name) as string | undefined) ?? name;
}
