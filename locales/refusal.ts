import { handoverRefusals } from './handover-refusal.ts';
import { taskRefusals } from './task-refusal.ts';
import { type Language, words } from './words.ts';

type Params = Partial<Record<string, string>>;

const of = (value: string | undefined, other = ''): string => value || other;
const quoted = (title: string | undefined, other: string): string => (title ? `「${title}」` : other);

/** What the user knows a stored field as; the first part of its path, a list's index and the like left out. */
const fieldNames: Record<string, [string, string]> = {
  name: ['名称', 'The name'],
  title: ['标题', 'The title'],
  code: ['编码', 'The code'],
  merchantCode: ['商家编码', 'The merchant code'],
  durationDays: ['天数', 'The number of days'],
  deadlineOn: ['到期日', 'The due day'],
  pinnedOn: ['固定的日子', 'The fixed day'],
  launchOn: ['上架日', 'The launch day'],
  startOn: ['开工日', 'The first day'],
  goal: ['目标', 'The goal'],
  budgetFen: ['预算', 'The budget'],
  notes: ['备注', 'The notes'],
  description: ['说明', 'The description'],
  deliverable: ['交付物', 'The deliverable'],
  tags: ['标签', 'A tag'],
  progress: ['进度', 'The progress'],
  actualStartOn: ['开始日', 'The start'],
  actualFinishOn: ['完成日', 'The finish'],
  text: ['评论', 'The comment'],
  checklist: ['清单', 'The checklist'],
  waitFor: ['在等谁', 'Who is waited for'],
  role: ['角色', 'The role'],
  lag: ['间隔', 'The gap'],
  itemId: ['商品 ID', 'The item ID'],
  skus: ['规格', 'A variant'],
};

const usersZh = { projects: '个项目', members: '位成员', suppliers: '个供应商', tasks: '个任务' };
const usersEn = { projects: 'projects', members: 'members', suppliers: 'suppliers', tasks: 'tasks' };

/** `2 个项目、1 位成员`: the counts that are not 0. */
function users(params: Params, names: Record<string, string>, comma: string): string {
  const counted = Object.entries(names).filter(([key]) => Number(params[key] ?? 0) > 0);
  return counted.map(([key, name]) => `${params[key]} ${name}`).join(comma) || names.projects || '';
}

const fieldName = (path: string | undefined, language: Language): string =>
  fieldNames[path?.split('.')[0] ?? '']?.[language === 'en' ? 1 : 0] ?? (language === 'en' ? 'One field' : '有一项');

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
    linkOfParent: (_: Params) => '分组后面只能「做完才能开始」，前面还可以「同时开始」：换一种，或连到组里的任务上',
    linkToOwnParent: (_: Params) => '分组和它里面的任务之间不能连先后：连到组外的任务上',
    linkToNowhere: (_: Params) => '有一条先后关系连着已经不在的任务，去掉它再试',
    tooManyLinks: (_: Params) => '先后关系太多，排不动了：把项目分成几个',
    pinnedParent: (params: Params) => `${quoted(params.title, '分组')}是分组，日子由里面的任务决定：去定里面的任务`,
    launchGone: (_: Params) => '上架的里程碑不在了：撤销删除，或新建一个里程碑当上架日',
    noTasks: (_: Params) => '还没有任务，先写下要做什么',
    noDay: (_: Params) => '先定上架日，或定开工日，才排得出来',
    badDay: (params: Params) => `${of(params.day, '这一天')} 排不了，换一个真有的日子`,
    badTask: (params: Params) =>
      `${quoted(params.title, '有个任务')}的天数或日期不对：天数要 1 到 10000 的整数，日子要真有`,
    badLag: (_: Params) => '间隔要是 10000 天以内的整数，改小一点',
    badCalendar: (_: Params) => '工作日历排不出日子：一周里至少留一天上班',
    tooLong: (_: Params) => '排到了能算的年份之外：把天数或间隔改小',
    doubleId: (_: Params) => '同一个任务来了两次，去掉一个再试',
    parentCycle: (_: Params) => '不能把分组放进它自己里面',
    tooDeep: (_: Params) => '分组套得太深，最多 200 层',
    parentGone: (_: Params) => '要放进去的分组已经不在了',
    noProject: (_: Params) => '任务要先放进项目，才能排先后',
    otherProject: (_: Params) => '两个任务不在同一个项目，不能连先后',
    taskGone: (_: Params) => '任务已经不在了，可能在别的窗口删了',
    startedStays: (_: Params) => '已开始或做完的不移动；没做完的可以改天数',
    noWait: (_: Params) => '这不是还在等的事，没有可催的',
    promiseBeforeAsked: (_: Params) => '改约的日子在提出日之前，换一个日子',
    taskExists: (_: Params) => '这个任务已经建过了',
    reportEmpty: (_: Params) => '汇报是空的，没有可复制的',
    actionWithoutOwner: ({ title }: Params) => `行动项${quoted(title, '')}还没有人做，选一个负责人再关闭`,
    notThereThen: (_: Params) => '那时候还没有它，换一个时刻',
    movedSince: ({ title }: Params) => `${quoted(title, '这个任务')}后来挪到别的项目了，先挪回来再恢复`,
    projectGone: (_: Params) => '项目已经不在了，可能在别的窗口删了',
    projectExists: (_: Params) => '这个项目已经建过了',
    moneyNegative: (_: Params) => '金额不能是负的',
    budgetLineGone: (_: Params) => '这笔预算已经不在了',
    cannotSplit: (_: Params) => '里程碑、分组、做完的和只有一天的任务拆不了',
    cannotMerge: (_: Params) => '同一个项目里的两个以上普通任务才能合并',
    mergeApproval: (params: Params) => `「${of(params.title)}」有审批，去掉审批再合并`,
    templateBuiltIn: (_: Params) => '自带的模板改不了，先复制一份',
    templateNameTaken: (params: Params) => `已经有模板叫「${of(params.name)}」了，换个名字`,
    templateKeyTwice: (params: Params) => `模板里序号 ${of(params.title)} 用了两次，没有改动`,
    templateKeyUnknown: (params: Params) => `前置里的「${of(params.title)}」在模板里找不到，没有改动`,
    templateLaunch: (params: Params) => `上架日要是一个里程碑，${of(params.title, '写的那个')}不是，没有改动`,
    templateDays: (params: Params) => `${quoted(params.title, '有一个任务')}的天数不对：里程碑 0 天，别的至少 1 天`,
    templateFileTooBig: (_: Params) => '文件太大，模板不会有这么大，没有导入',
    templateFileNotJson: (_: Params) => '文件读不懂，可能不完整，没有导入',
    templateFileOther: (_: Params) => '这不是上新台的模板文件，没有导入',
    templateFileNewer: (_: Params) => '文件来自更新的版本，先更新上新台再导入',
    templateFileField: (params: Params) => `文件里有一处不认识：${of(params.title, '位置不明')}，没有导入`,
    templateGone: (_: Params) => '这个模板不在了，换一个',
    memberGone: (_: Params) => '这位成员已经不在了',
    productGone: (_: Params) => '商品已经不在了，可能在别的窗口删了',
    listingGone: (_: Params) => '这条链接已经不在了',
    baselineGone: (_: Params) => '这个计划基准已经不在了',
    baselineExists: (_: Params) => '这个计划基准已经存过了',
    calendarGone: (_: Params) => '这个工作日历已经不在了',
    calendarNameTaken: (params: Params) => `已经有一个日历叫「${of(params.name)}」了，换个名字`,
    calendarInUse: (params: Params) =>
      `「${of(params.name, '这个日历')}」还有人在用：${users(params, usersZh, '、')}。先给它们换一个`,
    supplierGone: (_: Params) => '这个供应商已经不在了',
    supplierNameTaken: (params: Params) => `已经有一个供应商叫「${of(params.name)}」了`,
    supplierInUse: (params: Params) =>
      `还有 ${of(params.tasks, '几')} 个任务在等「${of(params.name, '这个供应商')}」，先改掉再删`,
    promoGone: (_: Params) => '这个大促已经不在了',
    promoDaysBackward: (params: Params) => `${quoted(params.name, '这个大促')}有一段的结束日早于开始日，没有存`,
    refGone: (_: Params) => '这条关联已经不在了',
    refExists: (_: Params) => '已经关联过了',
    ...handoverRefusals.zh_CN,
    ...taskRefusals.zh_CN,
    nothingToUndo: (_: Params) => '没有可以撤销的',
    nothingToRedo: (_: Params) => '没有可以重做的',
    invalid: (params: Params) => `${fieldName(params.field, 'zh_CN')}填得不对，没有存：改一改再试`,
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
    linkOfParent: (_: Params) =>
      'A group is left by finish-to-start only, and entered by start-to-start too: pick another kind, or link a task inside it',
    linkToOwnParent: (_: Params) => 'A group cannot be linked with a task inside it: link a task outside',
    linkToNowhere: (_: Params) => 'A dependency names a task that is gone; remove it and try again',
    tooManyLinks: (_: Params) => 'Too many dependencies to plan: split the project',
    pinnedParent: (params: Params) =>
      `${quoted(params.title, 'This')} is a group and takes its days from the tasks inside: set theirs`,
    launchGone: (_: Params) => 'The launch milestone is gone: undo its deletion, or add a milestone for the launch',
    noTasks: (_: Params) => 'No tasks yet: write down what is to be done',
    noDay: (_: Params) => 'Set the launch day or the first day; then it can be planned',
    badDay: (params: Params) => `${of(params.day, 'This day')} cannot be planned; pick a day that exists`,
    badTask: (params: Params) =>
      `Days or dates of ${quoted(params.title, 'a task')} are wrong: 1 to 10,000 whole days, and days that exist`,
    badLag: (_: Params) => 'The gap must be whole days, 10,000 at most; make it smaller',
    badCalendar: (_: Params) => 'The work calendar leaves no day to plan on: keep one working day a week',
    tooLong: (_: Params) => 'This reaches beyond the years that can be planned: make days or gaps smaller',
    doubleId: (_: Params) => 'The same task came twice; remove one and try again',
    parentCycle: (_: Params) => 'A group cannot be put inside itself',
    tooDeep: (_: Params) => 'Groups are nested too deep; 200 levels at most',
    parentGone: (_: Params) => 'The group is gone',
    noProject: (_: Params) => 'Put the task into a project first',
    otherProject: (_: Params) => 'The two tasks are in different projects',
    taskGone: (_: Params) => 'The task is gone; it may have been deleted in another window',
    startedStays: (_: Params) => 'Started and finished tasks stay; a started one can take more or fewer days',
    noWait: (_: Params) => 'This is nothing that is still waited for',
    promiseBeforeAsked: (_: Params) => 'The new day is before the day it was asked for; choose another',
    taskExists: (_: Params) => 'This task exists already',
    reportEmpty: (_: Params) => 'The report is empty; there is nothing to copy',
    actionWithoutOwner: ({ title }: Params) => `Action ${quoted(title, '')} has no owner yet; choose one, then close`,
    notThereThen: (_: Params) => 'It was not there yet at that moment; choose another',
    movedSince: ({ title }: Params) =>
      `${quoted(title, 'The task')} was moved to another project since; move it back first`,
    projectGone: (_: Params) => 'The project is gone; it may have been deleted in another window',
    projectExists: (_: Params) => 'This project exists already',
    moneyNegative: (_: Params) => 'An amount cannot be negative',
    budgetLineGone: (_: Params) => 'This budget line is gone',
    cannotSplit: (_: Params) => 'Milestones, groups, done tasks and single days cannot be split',
    cannotMerge: (_: Params) => 'Only two or more plain tasks of one project can be merged',
    mergeApproval: (params: Params) => `“${of(params.title)}” has an approval; remove that first`,
    templateBuiltIn: (_: Params) => 'Built-in templates stay as they are: copy it first',
    templateNameTaken: (params: Params) =>
      `There is a template called “${of(params.name)}” already; choose another name`,
    templateKeyTwice: (params: Params) =>
      `Number ${of(params.title)} stands twice in the template; nothing was changed`,
    templateKeyUnknown: (params: Params) => `“${of(params.title)}” is not in the template; nothing was changed`,
    templateLaunch: (params: Params) =>
      `The launch must be a milestone; ${of(params.title, 'that one')} is not. Nothing was changed`,
    templateDays: (params: Params) =>
      `The days of “${of(params.title, 'one task')}” are wrong: 0 for milestones, at least 1 for the rest`,
    templateFileTooBig: (_: Params) => 'Too big for a template file; nothing was imported',
    templateFileNotJson: (_: Params) => 'The file cannot be read, perhaps it is incomplete; nothing was imported',
    templateFileOther: (_: Params) => 'Not a template file of Launchdeck; nothing was imported',
    templateFileNewer: (_: Params) => 'The file is from a newer version: update Launchdeck first',
    templateFileField: (params: Params) =>
      `One thing in the file is unknown: ${of(params.title, 'place unclear')}; nothing was imported`,
    templateGone: (_: Params) => 'This template is gone; pick another',
    memberGone: (_: Params) => 'This member is gone',
    productGone: (_: Params) => 'The product is gone; it may have been deleted in another window',
    listingGone: (_: Params) => 'This listing is gone',
    baselineGone: (_: Params) => 'The baseline is gone',
    baselineExists: (_: Params) => 'The baseline is there already',
    calendarGone: (_: Params) => 'This calendar is gone',
    calendarNameTaken: (params: Params) => `There is already a calendar called ${of(params.name)}`,
    calendarInUse: (params: Params) =>
      `${of(params.name, 'This calendar')} is in use: ${users(params, usersEn, ', ')}. Give them another first`,
    supplierGone: (_: Params) => 'This supplier is gone',
    supplierNameTaken: (params: Params) => `There is already a supplier called ${of(params.name)}`,
    supplierInUse: (params: Params) =>
      `${of(params.tasks, 'Some')} tasks still wait for ${of(params.name, 'this supplier')}; change them first`,
    promoGone: (_: Params) => 'This promotion is gone',
    promoDaysBackward: (params: Params) =>
      `A stretch of ${quoted(params.name, 'the promotion')} ends before it begins; nothing was saved`,
    refGone: (_: Params) => 'This connection is gone',
    refExists: (_: Params) => 'Already connected',
    ...handoverRefusals.en,
    ...taskRefusals.en,
    nothingToUndo: (_: Params) => 'Nothing to undo',
    nothingToRedo: (_: Params) => 'Nothing to do again',
    invalid: (params: Params) =>
      `${fieldName(params.field, 'en')} is not valid and was not saved: change it and try again`,
    other: (_: Params) => 'Not possible; nothing was changed',
  },
});
