import { words } from './words.ts';

/** Words of the chance of making the launch day. */
export const oddsWords = words({
  zh_CN: {
    title: '赶上的可能',
    short: '把握',
    why: '天数常有出入，模拟 2,000 遍里赶上上架日的占多少；留几天余地就会高',
    chance: (on: string, percent: string) => `${on} 开售：${percent}`,
    lever: (title: string, days: number, percent: string) => `${title} 早 ${days} 天：${percent}`,
    levers: '最管用的几处',
    noLever: '哪一处早几天都帮不上多少',
    soon: (percent: string) => `照计划最晚才开工，一天余地都没留；现在就开工：${percent}`,
    soonShort: (percent: string) => `现在开工 ${percent}`,
    half: (half: string, most: string) => `一半的可能不晚于 ${half}，八成不晚于 ${most}`,
    basis: (runs: number, measured: number, guessed: number) =>
      `模拟 ${runs.toLocaleString('en-US')} 遍：${measured} 步用供应商账本里量到的天数，${guessed} 步没有 5 次以上的记录，按计划天数的 80 %–150 % 估（等待到 180 %）。`,
    graph: (on: string) => `各遍的开售日分布，${on} 是计划的开售日`,
    working: '在算',
    none: '没有上架日，或者已经上架',
    bar: (on: string, percent: string) => `${on}：${percent}`,
  },
  en: {
    title: 'Chance of making it',
    short: 'Chance',
    why: 'Days vary: the share of 2,000 simulated runs that make the launch day; some days to spare raise it',
    chance: (on: string, percent: string) => `Launch on ${on}: ${percent}`,
    lever: (title: string, days: number, percent: string) => `${title} ${days} days sooner: ${percent}`,
    levers: 'What helps most',
    noLever: 'No single task sooner helps much',
    soon: (percent: string) => `Begun as late as planned, no day is left over; begun today: ${percent}`,
    soonShort: (percent: string) => `${percent} if begun today`,
    half: (half: string, most: string) => `Half of the runs launch by ${half}, four of five by ${most}`,
    basis: (runs: number, measured: number, guessed: number) =>
      `${runs.toLocaleString('en-US')} runs: ${measured} steps by days measured in the supplier ledger; ${guessed} without five records guessed at 80–150 % of the plan (waits up to 180 %).`,
    graph: (on: string) => `Launch days of the runs; ${on} is the planned one`,
    working: 'Working it out',
    none: 'No launch day, or launched already',
    bar: (on: string, percent: string) => `${on}: ${percent}`,
  },
});

/** Whole percent; certainty only where every run agrees. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.005) return '< 1 %';
  if (share < 1 && share > 0.995) return '> 99 %';
  return `${Math.round(share * 100)} %`;
}
