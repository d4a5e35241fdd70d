type Params = Partial<Record<string, string>>;

const file = (params: Params, other: string): string => params.name || other;

/** Why a wish about a task's talk, files, approval or repetition was refused. */
export const taskRefusals = {
  zh_CN: {
    commentEmpty: (_: Params) => '先写点什么',
    commentGone: (_: Params) => '这条评论已经不在了',
    notYourComment: (_: Params) => '只能改自己写的评论',
    fileEmpty: (params: Params) => `${file(params, '这个文件')} 是空的，没有加`,
    fileTooBig: (params: Params) => `${file(params, '这个文件')} 超过 20 MB，没有加：压小一点，或放网盘再把链接贴进来`,
    fileUnreadable: (params: Params) => `${file(params, '这个文件')} 读不出来，没有加：文件夹要先打成一个压缩包`,
    fileExists: (_: Params) => '这个文件已经加过了',
    fileAlreadyHere: (params: Params) => `${file(params, '这个文件')} 这个任务里已经有了`,
    fileGone: (_: Params) => '这个文件已经不在了',
    tooManyFiles: (_: Params) => '已经有 2000 个文件，装不下了：先去掉不用的',
    filesTooBig: (_: Params) => '文件一共超过 2 GB，装不下了：先去掉不用的',
    noRoom: (params: Params) => `浏览器给的空间满了，${file(params, '这个文件')} 没有加，别的都还在：先去掉不用的文件`,
    approvalOpen: (params: Params) => `「${file({ name: params.title ?? '' }, '这个任务')}」要先审批通过才能做完`,
    approvalSubmit: (params: Params) =>
      `「${file({ name: params.title ?? '' }, '这个任务')}」要走审批：在任务的审批里提交`,
    approvalRunning: (_: Params) => '已经提交了，等结果：要改先退回',
    approvalGone: (_: Params) => '这个任务没有审批了',
    tooFewApprovers: (_: Params) => '有一步选的人不够：要几个人通过，就至少选几个人',
    sayWhoFirst: (_: Params) => '先说你是谁',
    submissionEmpty: (_: Params) => '写一句交了什么',
    nothingSubmitted: (_: Params) => '现在没有等着审批的',
    notYourStep: (_: Params) => '这一步不归你审批',
    passedAlready: (_: Params) => '你已经通过了，等别人',
    ownSubmission: (_: Params) => '自己提交的要别人来通过',
    reasonEmpty: (_: Params) => '退回要写为什么',
    groupRepeats: (_: Params) => '分组不能重复：去设里面的任务',
    neverComes: (_: Params) => '这样一天也排不到，换个规则',
  },
  en: {
    commentEmpty: (_: Params) => 'Write something first',
    commentGone: (_: Params) => 'This comment is gone',
    notYourComment: (_: Params) => 'Only your own comments can be changed',
    fileEmpty: (params: Params) => `${file(params, 'The file')} is empty (0 bytes) and was not added`,
    fileTooBig: (params: Params) => `${file(params, 'The file')} is over 20 MB and was not added: make it smaller`,
    fileUnreadable: (params: Params) =>
      `${file(params, 'The file')} cannot be read and was not added: zip folders first`,
    fileExists: (_: Params) => 'This file is there already',
    fileAlreadyHere: (params: Params) => `${file(params, 'The file')} is in this task already`,
    fileGone: (_: Params) => 'This file is gone',
    tooManyFiles: (_: Params) => 'There are 2,000 files already: remove some first',
    filesTooBig: (_: Params) => 'All files together are over 2 GB: remove some first',
    noRoom: (params: Params) =>
      `The browser has no room left; ${file(params, 'the file')} was not added, the rest is still there`,
    approvalOpen: (params: Params) =>
      `${file({ name: params.title ?? '' }, 'This task')} must be approved before it is done`,
    approvalSubmit: (params: Params) =>
      `${file({ name: params.title ?? '' }, 'This task')} is approved: submit it there`,
    approvalRunning: (_: Params) => 'It is submitted already; return it before changing anything',
    approvalGone: (_: Params) => 'This task is not approved any more',
    tooFewApprovers: (_: Params) => 'One step has fewer people than have to agree',
    sayWhoFirst: (_: Params) => 'Say who you are first',
    submissionEmpty: (_: Params) => 'Say what you hand in',
    nothingSubmitted: (_: Params) => 'Nothing waits for approval now',
    notYourStep: (_: Params) => 'This step is not yours to decide',
    passedAlready: (_: Params) => 'You have approved already; others are to follow',
    ownSubmission: (_: Params) => 'Somebody else has to approve what you submitted',
    reasonEmpty: (_: Params) => 'Say why it is returned',
    groupRepeats: (_: Params) => 'A group cannot repeat: repeat the tasks inside',
    neverComes: (_: Params) => 'This rule never comes to a day; change it',
  },
};
