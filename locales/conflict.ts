import { words } from './words.ts';

type Sayings = Record<
  'link' | 'deadline' | 'constraint' | 'negativeFloat' | 'dayOff' | 'overCapacity' | 'freeze',
  (titles: readonly string[]) => string
>;

const zh: Sayings = {
  link: ([before, after]) => `「${after}」排在「${before}」之前了：改它的固定日期，或去掉这条前后关系`,
  deadline: ([title]) => `「${title}」赶不上它的截止日：前面的任务缩短，或截止日放宽`,
  constraint: ([title]) => `「${title}」的日子和它自己的限制撞了：改掉一个`,
  negativeFloat: () => '这条线已经晚了：缩短线上的任务，或把日子往后移',
  dayOff: ([title]) => `「${title}」固定在休息日，挪到了旁边的工作日：要当天做就改成按自然日`,
  freeze: ([title]) => `「${title}」排进了大促冻结：提前、推后，或不改商品页`,
  overCapacity: (titles) => `同一天排得太满：${titles.map((title) => `「${title}」`).join('')}错开，或换人`,
};
const en: Sayings = {
  link: ([before, after]) => `“${after}” stands before “${before}”: change its fixed day, or remove the dependency`,
  deadline: ([title]) => `“${title}” misses its deadline: shorten what comes before, or move the deadline`,
  constraint: ([title]) => `“${title}”: its day and its own condition cannot both hold; change one`,
  negativeFloat: () => 'This chain is late already: shorten its tasks, or move the days',
  dayOff: ([title]) =>
    `“${title}” is fixed on a day off and stands on the working day beside it: count calendar days to keep it`,
  freeze: ([title]) => `“${title}” falls into a promotion freeze: do it before or after, or leave the page alone`,
  overCapacity: (titles) =>
    `Too much on one day: ${titles.map((title) => `“${title}”`).join(', ')}; spread them, or give one to somebody else`,
};

/** What cannot all hold at once, and what to do, by the kind of conflict; titles in the order of its tasks. */
export const conflictWords = words({ zh_CN: zh, en });
