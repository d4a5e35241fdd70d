type Params = Partial<Record<string, string>>;

const quoted = (name: string | undefined, other: string): string => (name ? `「${name}」` : other);
const named = (name: string | undefined, other: string): string => (name ? `“${name}”` : other);

/** Why a handover file was not taken, or a clash not decided. Nothing was changed in any of these. */
export const handoverRefusals = {
  zh_CN: {
    handoverTooBig: (_: Params) => '文件太大，交接不会有这么大，没有收',
    handoverNotJson: (_: Params) => '文件读不懂，可能没传完整，没有收：请对方重新存一份再发',
    handoverOther: (_: Params) => '这不是上新台的交接文件，没有收',
    handoverNewer: (_: Params) => '文件来自更新的版本，先更新上新台再收',
    handoverBroken: (params: Params) => `文件有一处不对：${params.title || '位置不明'}，没有收`,
    handoverDay: (params: Params) => `文件里有一个日子不对：${params.day || '不明'}，没有收`,
    handoverFileBroken: (params: Params) => `里面的文件${quoted(params.name, '')}传坏了，没有收：请对方重新存一份再发`,
    handoverFileLost: (params: Params) => `里面的文件${quoted(params.name, '')}没带来，没有收：请对方重新存一份再发`,
    handoverFilesTooBig: (_: Params) => '里面的文件超过 20 MB，交接不会有这么大，没有收',
    handoverDouble: (_: Params) => '文件里同一件事出现两次，没有收',
    handoverOutside: (params: Params) => `文件里的${quoted(params.name, '一件事')}不在这份交接里，没有收`,
    handoverOwn: (params: Params) => `${quoted(params.name, '这个项目')}就在这里，不用收：等对方交还的文件`,
    handoverToGiveBack: (params: Params) => `这是${quoted(params.name, '这个项目')}要交还的文件，发给交给你的人`,
    handoverUnknown: (params: Params) =>
      `这里没有${quoted(params.name, '这个项目')}，文件是从别的上新台交出去的，没有收`,
    handoverPlan: (params: Params) => `${quoted(params.name, '这个项目')}的任务排不出来，没有收：请对方重新存一份`,
    handoverRowGone: (_: Params) => '这里已经删了',
    handoverRowElsewhere: (_: Params) => '已经挪到别的项目',
    clashGone: (_: Params) => '这处冲突已经不在了',
  },
  en: {
    handoverTooBig: (_: Params) => 'Too big for a handover file; nothing was taken in',
    handoverNotJson: (_: Params) => 'The file cannot be read, perhaps it is cut off: ask for it once more',
    handoverOther: (_: Params) => 'Not a handover file of Launchdeck; nothing was taken in',
    handoverNewer: (_: Params) => 'The file is from a newer version: update Launchdeck first',
    handoverBroken: (params: Params) =>
      `One thing in the file is wrong: ${params.title || 'place unclear'}; nothing was taken in`,
    handoverDay: (params: Params) => `A day in the file is wrong: ${params.day || 'unclear'}; nothing was taken in`,
    handoverFileBroken: (params: Params) =>
      `${named(params.name, 'A file')} inside is damaged; nothing was taken in: ask for it once more`,
    handoverFileLost: (params: Params) =>
      `${named(params.name, 'A file')} inside is missing; nothing was taken in: ask for it once more`,
    handoverFilesTooBig: (_: Params) => 'The files inside are more than 20 MB; nothing was taken in',
    handoverDouble: (_: Params) => 'One thing stands twice in the file; nothing was taken in',
    handoverOutside: (params: Params) =>
      `${named(params.name, 'Something')} in the file is not of this handover; nothing was taken in`,
    handoverOwn: (params: Params) =>
      `${named(params.name, 'The project')} is here already: wait for the file that is given back`,
    handoverToGiveBack: (params: Params) =>
      `This is the file to give back for ${named(params.name, 'the project')}: send it to who gave it to you`,
    handoverUnknown: (params: Params) =>
      `${named(params.name, 'The project')} is not here; the file was made elsewhere and nothing was taken in`,
    handoverPlan: (params: Params) =>
      `The tasks of ${named(params.name, 'the project')} cannot be planned; nothing was taken in`,
    handoverRowGone: (_: Params) => 'Deleted here',
    handoverRowElsewhere: (_: Params) => 'Moved to another project',
    clashGone: (_: Params) => 'This clash is gone',
  },
};
