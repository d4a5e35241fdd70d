import { words } from './words.ts';

const dailyZh = `【日报】{{日期}} {{姓名}}

完成
{{#完成}}
{{序}}. {{标题}}（{{项目}}）
{{/完成}}
{{^完成}}
无
{{/完成}}

进行中
{{#进行中}}
{{序}}. {{标题}}，{{截止}} 前
{{/进行中}}
{{^进行中}}
无
{{/进行中}}
{{#有改期}}

改期
{{#改期}}
{{序}}. {{标题}} {{从}} → {{到}}
{{/改期}}
{{/有改期}}
{{#有等待}}

等外部
{{#等外部}}
{{序}}. {{等谁}}：{{标题}}，等了 {{天数}} 天
{{/等外部}}
{{/有等待}}
{{#有风险}}

风险
{{#风险}}
{{序}}. {{标题}} 晚 {{天数}} 天
{{/风险}}
{{/有风险}}

接下来
{{#接下来}}
{{序}}. {{标题}}
{{/接下来}}
{{^接下来}}
无
{{/接下来}}
`;

const dailyEn = `Daily report {{date}} {{name}}

Done
{{#done}}
{{n}}. {{title}} ({{project}})
{{/done}}
{{^done}}
none
{{/done}}

Doing
{{#doing}}
{{n}}. {{title}}, due {{due}}
{{/doing}}
{{^doing}}
none
{{/doing}}
{{#hasMoved}}

Moved
{{#moved}}
{{n}}. {{title}} {{from}} → {{to}}
{{/moved}}
{{/hasMoved}}
{{#hasWaiting}}

Waiting outside
{{#waiting}}
{{n}}. {{waitFor}}: {{title}}, {{days}} days
{{/waiting}}
{{/hasWaiting}}
{{#hasRisks}}

At risk
{{#risks}}
{{n}}. {{title}}, {{days}} days late
{{/risks}}
{{/hasRisks}}

Next
{{#next}}
{{n}}. {{title}}
{{/next}}
{{^next}}
none
{{/next}}
`;

export const reportWords = words({
  zh_CN: {
    title: '汇报',
    rhythm: { daily: '日报', weekly: '周报', meeting: '周会' },
    kinds: '哪一种',
    day: '哪一天',
    week: '哪一周（选那周任意一天）',
    person: '谁的',
    everyone: '全部人',
    project: '哪个项目',
    everyProject: '全部项目',
    text: '成文，可以直接改',
    copy: '复制',
    copyHint: '按 C 复制，贴到微信、钉钉、飞书',
    copied: '复制好了，这份也存下了',
    format: '格式',
    formatHint: '花括号里是字段，点一下插入；清空就回到自带的格式',
    formatBad: (what: string) => `格式有误：${what}`,
    fault: {
      unclosed: (name: string, line: number) => `第 ${line} 行的 {{#${name}}} 没有 {{/${name}}} 收尾`,
      unopened: (name: string, line: number) => `第 ${line} 行的 {{/${name}}} 前面没有对应的 {{#${name}}}`,
      tag: (line: number) => `第 ${line} 行的花括号没关上`,
      unknown: (name: string, line: number) => `第 ${line} 行的“${name}”不是字段`,
      unclear: '有读不懂的花括号',
    },
    reset: '用自带的格式',
    past: '以前的',
    none: '那段时间没有动静',
    load: (day: string) => `看 ${day} 的`,
    daily: dailyZh,
    weekly: dailyZh.replace('【日报】', '【周报】'),
    field: {
      date: '日期',
      name: '姓名',
      projectName: '项目名',
      done: '完成',
      doing: '进行中',
      moved: '改期',
      waiting: '等外部',
      risks: '风险',
      next: '接下来',
      hasMoved: '有改期',
      hasWaiting: '有等待',
      hasRisks: '有风险',
      n: '序',
      title: '标题',
      project: '项目',
      who: '负责人',
      due: '截止',
      waitFor: '等谁',
      days: '天数',
      from: '从',
      to: '到',
    },
    meeting: {
      done: '本周做完',
      risks: '晚了',
      waiting: '等外部',
      next: '下周',
      nothing: '没有',
      waited: (days: number) => `等了 ${days} 天`,
      previous: '上一个人',
      nextPerson: '下一个人',
      hint: '← → 一个人一个人过',
      place: (at: number, count: number) => `${at}/${count}`,
    },
  },
  en: {
    title: 'Reports',
    rhythm: { daily: 'Daily', weekly: 'Weekly', meeting: 'Weekly meeting' },
    kinds: 'Which kind',
    day: 'Which day',
    week: 'Which week (any day of it)',
    person: 'Whose',
    everyone: 'Everyone',
    project: 'Which project',
    everyProject: 'All projects',
    text: 'The text; edit it here',
    copy: 'Copy',
    copyHint: 'C copies, for a chat or a mail',
    copied: 'Copied, and kept',
    format: 'Format',
    formatHint: 'Names in braces are fields; click to insert. Empty brings the built-in format back',
    formatBad: (what: string) => `The format cannot be read: ${what}`,
    fault: {
      unclosed: (name: string, line: number) => `{{#${name}}} in line ${line} has no {{/${name}}}`,
      unopened: (name: string, line: number) => `{{/${name}}} in line ${line} has no {{#${name}}} before it`,
      tag: (line: number) => `braces in line ${line} are not closed`,
      unknown: (name: string, line: number) => `“${name}” in line ${line} is no field`,
      unclear: 'there are braces nobody can read',
    },
    reset: 'Built-in format',
    past: 'Earlier ones',
    none: 'Nothing happened then',
    load: (day: string) => `Read ${day}`,
    daily: dailyEn,
    weekly: dailyEn.replace('Daily', 'Weekly'),
    field: {
      date: 'date',
      name: 'name',
      projectName: 'projectName',
      done: 'done',
      doing: 'doing',
      moved: 'moved',
      waiting: 'waiting',
      risks: 'risks',
      next: 'next',
      hasMoved: 'hasMoved',
      hasWaiting: 'hasWaiting',
      hasRisks: 'hasRisks',
      n: 'n',
      title: 'title',
      project: 'project',
      who: 'who',
      due: 'due',
      waitFor: 'waitFor',
      days: 'days',
      from: 'from',
      to: 'to',
    },
    meeting: {
      done: 'Done this week',
      risks: 'Late',
      waiting: 'Waiting outside',
      next: 'Next week',
      nothing: 'None',
      waited: (days: number) => `waited ${days} d`,
      previous: 'Previous person',
      nextPerson: 'Next person',
      hint: '← → walks from person to person',
      place: (at: number, count: number) => `${at}/${count}`,
    },
  },
});
