import { words } from './words.ts';

export const ganttWords = words({
  zh_CN: {
    label: (count: number) => `甘特摘要，${count} 行`,
    madeUpDay: (day: string) => `${day} 调休上班`,
    month: (month: number) => `${month} 月`,
  },
  en: {
    label: (count: number) => `Gantt summary, ${count} ${count === 1 ? 'row' : 'rows'}`,
    madeUpDay: (day: string) => `${day} make-up working day`,
    month: (month: number) =>
      ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][month - 1] ?? '',
  },
});
