import { words } from './words.ts';

/** Words of the first-run tour in the workbench, and of the launch to look at. */
export const tourWords = words({
  zh_CN: {
    name: '新手引导',
    count: (at: number, all: number) => `${at} / ${all}`,
    said: (at: number, all: number, title: string) => `新手引导，第 ${at} 步，共 ${all} 步：${title}`,
    next: '下一步',
    back: '上一步',
    skip: '不看了',
    done: '知道了',
    again: '再走一遍新手引导',
    againHint: '六步：建项目、看计划、分人和等人、后台的徽标、帮助在哪',
    walk: '走一遍',
    keysHint: '← → 换步，Esc 不看了',
    step: {
      start: {
        title: '从一个上架日开始',
        text: '新建项目：选模板和上架日，二十多件事从那天往回排好，避开周末、放假和调休。',
      },
      fill: {
        title: '选哪天上架',
        text: '写个名字，选上架日，右边马上排给你看；来不及会说晚几天、怎么抢回来。右上角建好。',
      },
      plan: {
        title: '一眼看上架日',
        text: '计划是哪天、预计哪天、谁在拖，都在这一行。「甘特」里斜纹是等别人，菱形是关键日子；拖动条先看波及，放下才算数。',
      },
      people: {
        title: '谁来做，在等谁',
        text: '点这一格分给人，打首字母就能找到。等外部的任务点开写「在等谁」：哪天催、哪天超时会提醒。',
      },
      console: {
        title: '后台里也看得到',
        text: '打开卖家后台的订单页、商品页，单号旁边有徽标：做完几件、晚几天。点徽标，把商品挂到项目。',
      },
      help: {
        title: '帮助在这里',
        text: '按 ? 看快捷键，也能再走一遍；Ctrl K 找任务、项目、订单尾号。每一步都能撤销（Ctrl Z）。',
      },
    },
    open: (platform: string) => `打开${platform}`,
    example: {
      try: '先看一个排好的例子',
      short: '看个例子',
      name: '例子·云岚凉被',
      about: '这是一个例子，随便动。看完在 设置 → 删除项目 里整个删掉。',
      made: '例子建好了，撤销就没了',
    },
  },
  en: {
    name: 'Tour',
    count: (at: number, all: number) => `${at} / ${all}`,
    said: (at: number, all: number, title: string) => `Tour, step ${at} of ${all}: ${title}`,
    next: 'Next',
    back: 'Back',
    skip: 'Skip the tour',
    done: 'Got it',
    again: 'Take the tour again',
    againHint: 'Six steps: a project, its plan, people and waits, badges in the console, where help is',
    walk: 'Take it',
    keysHint: '← → change the step, Esc skips',
    step: {
      start: {
        title: 'Begin with a launch day',
        text: 'New project: pick a template and a launch day; some twenty tasks are planned back from it, around weekends and holidays.',
      },
      fill: {
        title: 'Which day to launch',
        text: 'Give it a name and a launch day; the plan stands at the right at once, and says how to win days when it is late. Create at the top right.',
      },
      plan: {
        title: 'The launch at a glance',
        text: 'Planned, expected, and who holds it up: all in this line. In the Gantt hatched bars wait for others, diamonds are key days; a drag shows its ripple before you let go.',
      },
      people: {
        title: 'Who does it, whom we wait for',
        text: 'Press this cell to give it to somebody. A wait says for whom, when to ask again and when it is overdue.',
      },
      console: {
        title: 'In the console, too',
        text: 'On the order and goods pages of the seller console a badge stands by each number: how much is done, how late. Press it to tie the product to a project.',
      },
      help: {
        title: 'Help is here',
        text: '? shows the keys and this tour again; Ctrl K finds tasks, projects, ends of order numbers. Everything can be undone (Ctrl Z).',
      },
    },
    open: (platform: string) => `Open ${platform}`,
    example: {
      try: 'Look at an example first',
      short: 'Show an example',
      name: 'Example · Cloud quilt',
      about: 'An example to play with. Delete it in Settings → Delete project.',
      made: 'The example is there; undo takes it away',
    },
  },
});
