import { words } from './words.ts';

type Params = Partial<Record<string, string>>;

const of = (value: string | undefined, other = ''): string => value || other;

/** Why a wish was refused, and what to do instead. Keys are the refusal codes of domain/intents and domain/schedule. */
export const refusalWords = words({
  zh_CN: {
    nameEmpty: (_: Params) => '名称不能空着',
    nameTaken: (params: Params) => `已经有一位叫「${of(params.name)}」了，换个称呼好分清`,
    codeTaken: (params: Params) => `编码 ${of(params.code)} 已被占用，换一个`,
    cycle: (params: Params) =>
      params.titles ? `这样会绕成一圈：${params.titles}。没有改动` : '这样会绕成一圈，谁也开不了工。没有改动',
    linkExists: (_: Params) => '这两个任务已经有先后关系了',
    linkGone: (_: Params) => '这条先后关系已经不在了',
    linkToSelf: (_: Params) => '任务不能等它自己',
    linkIntoParent: (_: Params) => '分组不能这样连：只能「做完才能开始」或「同时开始」',
    linkToDescendant: (_: Params) => '分组和它里面的任务之间不能连先后',
    parentPinned: (_: Params) => '分组的日子由里面的任务决定，不能直接定',
    parentCycle: (_: Params) => '不能把分组放进它自己里面',
    parentGone: (_: Params) => '要放进去的分组已经不在了',
    noProject: (_: Params) => '任务要先放进项目，才能排先后',
    otherProject: (_: Params) => '两个任务不在同一个项目，不能连先后',
    taskGone: (_: Params) => '任务已经不在了，可能在别的窗口删了',
    taskExists: (_: Params) => '这个任务已经建过了',
    projectGone: (_: Params) => '项目已经不在了，可能在别的窗口删了',
    projectExists: (_: Params) => '这个项目已经建过了',
    templateGone: (_: Params) => '这个模板不在了，换一个',
    memberGone: (_: Params) => '这位成员已经不在了',
    productGone: (_: Params) => '商品已经不在了，可能在别的窗口删了',
    listingGone: (_: Params) => '这条链接已经不在了',
    refGone: (_: Params) => '这条关联已经不在了',
    refExists: (_: Params) => '已经关联过了',
    nothingToUndo: (_: Params) => '没有可以撤销的',
    nothingToRedo: (_: Params) => '没有可以重做的',
    invalid: (params: Params) => `这一项填得不对（${of(params.field, params.table)}），没有改动`,
    other: (_: Params) => '做不到，没有改动',
  },
  en: {
    nameEmpty: (_: Params) => 'The name cannot be empty',
    nameTaken: (params: Params) => `There is already a ${of(params.name, 'member of that name')}; pick another name`,
    codeTaken: (params: Params) => `Code ${of(params.code)} is taken; pick another`,
    cycle: (params: Params) =>
      params.titles
        ? `This would go round in a circle: ${params.titles}. Nothing was changed`
        : 'This would go round in a circle. Nothing was changed',
    linkExists: (_: Params) => 'These two tasks already follow each other',
    linkGone: (_: Params) => 'This dependency is gone',
    linkToSelf: (_: Params) => 'A task cannot wait for itself',
    linkIntoParent: (_: Params) => 'A group can only be linked finish-to-start or start-to-start',
    linkToDescendant: (_: Params) => 'A group cannot be linked with a task inside it',
    parentPinned: (_: Params) => 'A group takes its days from the tasks inside it',
    parentCycle: (_: Params) => 'A group cannot be put inside itself',
    parentGone: (_: Params) => 'The group is gone',
    noProject: (_: Params) => 'Put the task into a project first',
    otherProject: (_: Params) => 'The two tasks are in different projects',
    taskGone: (_: Params) => 'The task is gone; it may have been deleted in another window',
    taskExists: (_: Params) => 'This task exists already',
    projectGone: (_: Params) => 'The project is gone; it may have been deleted in another window',
    projectExists: (_: Params) => 'This project exists already',
    templateGone: (_: Params) => 'This template is gone; pick another',
    memberGone: (_: Params) => 'This member is gone',
    productGone: (_: Params) => 'The product is gone; it may have been deleted in another window',
    listingGone: (_: Params) => 'This listing is gone',
    refGone: (_: Params) => 'This connection is gone',
    refExists: (_: Params) => 'Already connected',
    nothingToUndo: (_: Params) => 'Nothing to undo',
    nothingToRedo: (_: Params) => 'Nothing to do again',
    invalid: (params: Params) => `Not a valid value (${of(params.field, params.table)}); nothing was changed`,
    other: (_: Params) => 'Not possible; nothing was changed',
  },
});
