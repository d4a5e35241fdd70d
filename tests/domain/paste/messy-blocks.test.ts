import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../domain/paste/draft.ts';
import { isFault, readPaste } from '../../../domain/paste/read-paste.ts';

// A Thursday.
const context = {
  today: '2026-12-10',
  launchOn: '2027-01-15',
  members: [
    { id: 'm1', name: '王磊' },
    { id: 'm2', name: '小陈' },
    { id: 'm3', name: 'Lily' },
  ],
};

/** `2> [wait 工厂] title @who from day by day 3d after 1+2 (notes) ?cell=words in doubt` */
const shown = (draft: Draft): string =>
  [
    draft.parentKey === null ? '' : `${draft.parentKey}>`,
    draft.isGroup ? '#' : '',
    draft.kind === 'work' ? '' : `[${draft.kind}${draft.waitFor ? ` ${draft.waitFor}` : ''}]`,
    draft.title,
    draft.ownerName && `@${draft.ownerName}`,
    draft.startOn && `from ${draft.startOn}`,
    draft.dueOn && `by ${draft.dueOn}`,
    draft.durationDays ? `${draft.durationDays}${draft.unit === 'working' ? 'd' : 'cd'}` : '',
    draft.status === 'todo' ? '' : draft.status,
    draft.before
      .map(({ key, type, lag }) => `after ${key}${type === 'FS' ? '' : type}${lag ? `+${lag}` : ''}`)
      .join(' '),
    draft.notes && `(${draft.notes.replaceAll('\n', ' / ')})`,
    Object.entries(draft.unsure)
      .map(([cell, said]) => `?${cell}=${said}`)
      .join(' '),
  ]
    .filter(Boolean)
    .join(' ');

const cases: [name: string, text: string, wanted: string[], rest?: string[]][] = [
  [
    'Excel: merged headings, a stage column with gaps, quotes, CRLF, a line break in a cell, a sum',
    '项目进度表（2026年Q4）\t\t\t\t\t\t\r\n阶段\t任务名称\t负责人\t开始时间\t结束时间\t工期\t备注\r\n筹备\t竞品调研\t王磊\t2026/12/14\t2026/12/16\t3天\t"看 3 家\n重点看 ""A 店"""\r\n\t选品会\t小陈、王磊\t12月17日\t12月17日\t1\t\r\n打样\t头版打样\t供应商-老周\t2026.12.18\t12/25\t6个工作日\t等样\r\n\t改版\t\t待定\tTBD\t约3天\t\r\n\t\t\t\t\t\t\r\n合计\t\t\t\t\t13\t\r\n',
    [
      '# 筹备',
      '1> 竞品调研 @王磊 from 2026-12-14 by 2026-12-16 3d (看 3 家 / 重点看 "A 店")',
      '1> 选品会 @小陈 from 2026-12-17 by 2026-12-17 1d (负责人：小陈、王磊) ?owner=小陈、王磊',
      '# 打样',
      '4> 头版打样 @供应商-老周 from 2026-12-18 by 2026-12-25 6d (等样)',
      '4> 改版 3d (开始时间：待定 / 结束时间：TBD) ?start=待定 ?due=TBD',
    ],
    ['项目进度表（2026年Q4）', '合计 13'],
  ],
  [
    'Excel: headings of two rows',
    '序号\t工作内容\t责任人\t计划\t\t实际\t\t状态\n\t\t\t开始\t完成\t开始\t完成\t\n1\t详情页设计\t@小陈\t12/14\t12/18\t12/14\t\t进行中\n2\t主图拍摄\t王磊\t12/15\t12/16\t\t\t未开始\n',
    [
      '详情页设计 @小陈 from 2026-12-14 by 2026-12-18 5d doing (实际开始：12/14)',
      '主图拍摄 @王磊 from 2026-12-15 by 2026-12-16 2d',
    ],
  ],
  [
    'days in five styles in one column, predecessors by row',
    '任务\t截止日期\t前置任务\n调研\t2026-12-14\t\n打样\t12月20日(周日)\t1\n拍摄\t下周五\t2FS+2d\n详情\t20261225\t3,1\n上架\t2027/1/15 00:00\t4\n复盘\t46050\t5\n',
    [
      '调研 by 2026-12-14',
      '打样 by 2026-12-20 after 1',
      '拍摄 by 2026-12-18 after 2+2',
      '详情 by 2026-12-25 after 3 after 1',
      '[milestone] 上架 by 2027-01-15 after 4 ?kind=上架',
      '复盘 by 2026-01-28 after 5',
    ],
  ],
  [
    '①②③ with brackets',
    '上新安排：\n①主图拍摄（王磊，3天）\n②详情页文案 小陈 下周三前\n③ 等供应商回样，预计12/20到\n④上架 1月15日\n⑤复盘：上架后一周',
    [
      '# 上新安排',
      '1> 主图拍摄 @王磊 3d',
      '1> 详情页文案 @小陈 by 2026-12-16',
      '1> [wait 供应商] 等供应商回样 by 2026-12-20 ?due=预计12/20',
      '1> [milestone] 上架 by 2027-01-15 ?kind=上架',
      '1> 复盘 by 2027-01-22',
    ],
  ],
  [
    'WeChat from a phone: name, then time, then words',
    '王磊\n2026年12月9日 14:32\n小陈 主图周五前给我\n小陈\n2026年12月9日 14:35\n收到\n王磊\n2026年12月9日 14:36\n还有详情页下周二定稿，@Lily 帮忙看下文案\n',
    ['主图给我 @小陈 by 2026-12-11', '还有详情页定稿 帮忙看下文案 @Lily by 2026-12-15 ?due=下周二'],
    ['王磊', '2026年12月9日 14:32', '小陈', '2026年12月9日 14:35', '收到', '王磊', '2026年12月9日 14:36'],
  ],
  [
    'WeChat from a computer',
    '王磊 2026/12/9 14:32:05\n小陈 主图周五前给我\n\n小陈 2026/12/9 14:35:11\n[图片]\n\nLily 2026/12/9 14:36:00\n样品 12.18 寄出，麻烦仓库收一下\n',
    ['主图给我 @小陈 by 2026-12-11', '样品 12.18 寄出，麻烦仓库收一下 ?due=12.18'],
    ['王磊 2026/12/9 14:32:05', '小陈 2026/12/9 14:35:11', '[图片]', 'Lily 2026/12/9 14:36:00'],
  ],
  [
    'DingTalk, fields between dashes',
    '王磊(运营) 12-09 14:32:05\n1、主图拍摄 —— 小陈 —— 12.15\n2、详情页 —— Lily —— 12.18\n3、提报双12 —— 王磊 —— 今天下班前\n\n小陈 12-09 15:01:00\n@王磊 好的\n',
    ['主图拍摄 @小陈 by 2026-12-15', '详情页 @Lily by 2026-12-18', '提报双12 @王磊 by 2026-12-10'],
    ['王磊(运营) 12-09 14:32:05', '小陈 12-09 15:01:00', '@王磊 好的'],
  ],
  [
    'Markdown',
    '| 任务 | 负责人 | 工期 | 依赖 |\n|:--|:-:|--:|---|\n| 1. 打样 | @小陈 | 5d | - |\n| 2. 拍摄 | Lily | 2 days | 1 |\n| 3. 上架<br>全渠道 | | 0 | 2 |\n',
    ['打样 @小陈 5d', '拍摄 @Lily 2d after 1', '[milestone] 上架 全渠道 after 2'],
  ],
  [
    'an e-mail, with head and foot',
    '发件人: 王磊 <wang.lei@example.com>\n发送时间: 2026年12月9日 14:32\n收件人: 小陈; Lily\n主题: 回复: 年货礼盒上新排期\n\n各位好，\n\n排期如下：\n1) 外包装定稿 - 12/14 - 小陈\n2) 打样确认 - 12/18 - Lily\n   a. 寄样\n   b. 封样\n3) 大货下单 - 12/21 前 - 王磊\n\n如有问题请随时联系我。\n\n祝好\n王磊\n手机: 13800138000\n',
    [
      '外包装定稿 @小陈 by 2026-12-14',
      '# 打样确认 @Lily by 2026-12-18',
      '2> 寄样',
      '2> 封样',
      '大货下单 @王磊 by 2026-12-21',
    ],
    [
      '发件人: 王磊 <wang.lei@example.com>',
      '发送时间: 2026年12月9日 14:32',
      '收件人: 小陈; Lily',
      '主题: 回复: 年货礼盒上新排期',
      '各位好，',
      '如有问题请随时联系我。',
      '祝好',
      '王磊',
      '手机: 13800138000',
      '排期如下：',
    ],
  ],
  [
    'full-width figures and colons',
    '１．竞品分析　负责人：王磊　截止：１２月１５日\n２．主图设计　负责人：小陈　截止：１２月１８日\n',
    ['竞品分析 @王磊 by 2026-12-15', '主图设计 @小陈 by 2026-12-18'],
  ],
  [
    'boxes to tick',
    '- [ ] 主图拍摄 @王磊 12/15\n- [x] 选品会\n    - [ ] 会议纪要 2h\n- [ ] 上架 🚀 2027-01-15\n',
    ['主图拍摄 @王磊 by 2026-12-15 ?due=12/15', '# 选品会 done', '2> 会议纪要 2h', '上架 🚀 by 2027-01-15'],
  ],
  [
    'CSV with quotes',
    '任务,负责人,截止\r\n"主图,详情",王磊,2026-12-15\r\n"上架 ""首发""",小陈,12/20\r\n',
    ['主图,详情 @王磊 by 2026-12-15', '上架 "首发" @小陈 by 2026-12-20'],
  ],
  [
    'formulas, HTML, turned and invisible signs',
    '任务\t备注\n=cmd|\'/c calc\'!A0\t=HYPERLINK("http://x","点我")\n<img src=x onerror=alert(1)>\t<script>alert(1)</script>\n‮倒过来‬的​任务\t@SUM(1+1)\n+1+1\t-2+3\n',
    [
      '=cmd|\'/c calc\'!A0 (=HYPERLINK("http://x","点我"))',
      '<img src=x onerror=alert(1)> (<script>alert(1)</script>)',
      '倒过来的任务 (@SUM(1+1))',
      '+1+1 (-2+3)',
    ],
  ],
  ['semicolons', '任务;负责人;工期\n打样;小陈;3天\n拍摄;王磊;1周\n', ['打样 @小陈 3d', '拍摄 @王磊 5d ?days=1周']],
  [
    'columns set with spaces',
    '任务        负责人    截止\n主图设计    小陈      12月15日\n详情页      王磊      12月18日\n',
    ['主图设计 @小陈 by 2026-12-15', '详情页 @王磊 by 2026-12-18'],
  ],
  [
    'an outline as a table',
    'WBS\t任务名称\t工期\t前置任务\n1\t筹备\t\t\n1.1\t调研\t3个工作日\t\n1.2\t选品\t2个工作日\t1.1\n2\t打样\t\t\n2.1\t头版\t5d\t1.2\n2.2\t二版\t三个工作日\t2.1FS+1d\n',
    ['# 筹备', '1> 调研 3d', '1> 选品 2d after 2', '# 打样', '4> 头版 5d after 3', '4> 二版 3d after 5+1'],
  ],
  [
    'no headings',
    '打样\t王磊\t12/14\t12/18\n拍摄\t小陈\t12/19\t12/20\n上架\tLily\t1/15\t\n',
    [
      '打样 @王磊 from 2026-12-14 by 2026-12-18 5d',
      '拍摄 @小陈 from 2026-12-19 by 2026-12-20 1d',
      '[milestone] 上架 @Lily from 2027-01-15 ?kind=上架',
    ],
  ],
  [
    'a line a field',
    '任务：主图设计\n负责人：小陈\n截止：12月15日\n\n任务：详情页\n负责人：王磊\n截止：12月18日\n',
    ['主图设计 @小陈 by 2026-12-15', '详情页 @王磊 by 2026-12-18'],
  ],
  [
    '12.14-12.16 at the beginning',
    '12.14-12.16 竞品调研（王磊）\n12.17 选品会（全员）\n12.18~12.25 打样 小陈\n1.15 上架\n',
    [
      '竞品调研 @王磊 from 2026-12-14 by 2026-12-16 3d',
      '选品会（全员） by 2026-12-17',
      '打样 @小陈 from 2026-12-18 by 2026-12-25 6d',
      '[milestone] 上架 by 2027-01-15 ?kind=上架',
    ],
  ],
  [
    '12月14日： at the beginning',
    '12月14日：竞品调研\n12月17日：选品会\n12月18日—25日：打样\n1月15日：上架\n',
    [
      '竞品调研 by 2026-12-14',
      '选品会 by 2026-12-17',
      '打样 from 2026-12-18 by 2026-12-25 6d',
      '[milestone] 上架 by 2027-01-15 ?kind=上架',
    ],
  ],
  [
    'Microsoft Project',
    'ID\tTask Name\tDuration\tStart\tFinish\tPredecessors\tResource Names\n1\tResearch\t3 days\tMon 12/14/26\tWed 12/16/26\t\tLily\n2\tSample\t1 wk\tThu 12/17/26\tWed 12/23/26\t1\t王磊\n3\tLaunch\t0 days\tFri 1/15/27\tFri 1/15/27\t2FS+10 days\t\n',
    [
      'Research @Lily from 2026-12-14 by 2026-12-16 3d',
      'Sample @王磊 from 2026-12-17 by 2026-12-23 5d after 1 ?days=1 wk',
      '[milestone] Launch from 2027-01-15 by 2027-01-15 after 2+10',
    ],
  ],
  [
    'Feishu: name, time, list',
    '王磊\n14:32\n1. 主图这周五前 @小陈\n2. 详情页下周三 @Lily\n小陈\n14:40\nOK\n回复 王磊: 收到，主图没问题\n',
    ['主图 @小陈 by 2026-12-11', '详情页 @Lily by 2026-12-16', '回复 : 收到，主图没问题 @王磊'],
    ['王磊', '14:32', '小陈', '14:40', 'OK'],
  ],
  [
    'a chain of arrows',
    '竞品调研(3天) → 选品会(1天) → 打样(2周) → 拍摄(3天) → 上架\n',
    [
      '竞品调研 3d',
      '选品会 1d after 1',
      '打样 10d after 2 ?days=(2周)',
      '拍摄 3d after 3',
      '[milestone] 上架 after 4 ?kind=上架',
    ],
  ],
  [
    'several people in a cell',
    '任务\t负责人\t协作人\t截止\n主图\t@小陈 @Lily\t王磊\t12.18\n详情\t陈（设计）\t\t12月中\n上架\t运营组\t\t上架日\n',
    [
      '主图 @小陈 by 2026-12-18 (负责人：@小陈 @Lily / 协作人：王磊) ?owner=@小陈 @Lily',
      '详情 @陈（设计） by 2026-12-15',
      '[milestone] 上架 @运营组 by 2027-01-15 ?kind=上架',
    ],
  ],
  [
    'durations in ten styles',
    '事项\t用时\n打样\t3天\n拍摄\t3d\n详情\t三个工作日\n大货\t1周\n物流\t5-7天\n审核\t48小时\n改稿\t半天\n复盘\t1.5天\n入仓\t2个月\n质检\t3～5个工作日\n',
    [
      '打样 3d',
      '拍摄 3d',
      '详情 3d',
      '大货 5d ?days=1周',
      '物流 7d ?days=5-7天',
      '审核 2cd ?days=48小时',
      '改稿 1d ?days=半天',
      '复盘 2d ?days=1.5天',
      '入仓 60cd ?days=2个月',
      '质检 5d ?days=3～5个工作日',
    ],
  ],
  [
    'T1, T2 …',
    '编号\t任务\t前置\nT1\t调研\t-\nT2\t打样\tT1\nT3\t拍摄\tT2、T1\nT4\t详情\tT3完成后2天\nT5\t上架\tT4;T2\n',
    ['调研', '打样 after 1', '拍摄 after 2 after 1', '详情 after 3+2', '[milestone] 上架 after 4 after 2 ?kind=上架'],
  ],
  [
    'predecessors as people write them',
    '#\t任务\t依赖\n1\t调研\t无\n2\t打样\t1完成\n3\t拍摄\t2 (FS)\n4\t详情\t2,3\n5\t上架\t3SS+1天，4\n',
    ['调研', '打样 after 1', '拍摄 after 2', '详情 after 2 after 3', '[milestone] 上架 after 3SS+1 after 4 ?kind=上架'],
  ],
  [
    'a sheet with times',
    '任务名称\t状态\t负责人\t截止时间\t优先级\n主图五张\t进行中\t小陈\t2026-12-15 18:00\tP0\n详情页\t未开始\tLily\t2026-12-18 00:00\tP1\n',
    ['主图五张 @小陈 by 2026-12-15 doing', '详情页 @Lily by 2026-12-18'],
  ],
  [
    'a tracker in English',
    'Key\tSummary\tAssignee\tDue date\tStatus\tPriority\nLD-1\tMain pictures\tLily\t15/Dec/26\tIn Progress\tHigh\nLD-2\tDetail page\tUnassigned\t18/Dec/26 6:00 PM\tTo Do\tMedium\n',
    ['Main pictures @Lily by 2026-12-15 doing', 'Detail page by 2026-12-18'],
  ],
  [
    'what：who，when',
    '主图拍摄：小陈，12月15日前\n详情页：Lily，12月18日前\n提报双12：王磊，今天\n',
    ['主图拍摄 @小陈 by 2026-12-15', '详情页 @Lily by 2026-12-18', '提报双12 @王磊 by 2026-12-10'],
  ],
  [
    'chapters 一、二、三',
    '一、筹备阶段\n1、竞品调研（12.14）\n2、选品会（12.17）\n二、打样阶段\n1、头版（小陈，12月25日）\n2、封样\n三、上架\n',
    [
      '# 筹备阶段',
      '1> 竞品调研 by 2026-12-14 ?due=12.14',
      '1> 选品会 by 2026-12-17 ?due=12.17',
      '# 打样阶段',
      '4> 头版 @小陈 by 2026-12-25',
      '4> 封样',
      '[milestone] 上架 ?kind=上架',
    ],
  ],
  [
    'emoji for bullets',
    '📌 本周\n✅ 竞品调研\n⬜ 主图拍摄 @小陈 周五\n🔲 详情页\n📌 下周\n☑️ 报名双12\n👉 打样 12/20\n',
    [
      '📌 本周 by 2026-12-11 ?due=本周',
      '竞品调研 done',
      '主图拍摄 @小陈 by 2026-12-11',
      '详情页',
      '📌 下周 by 2026-12-18 ?due=下周',
      '报名双12 done',
      '打样 by 2026-12-20 ?due=12/20',
    ],
  ],
  [
    'QQ and an address in it',
    '王磊(123456789) 2026/12/9 14:32:05\n小陈，主图周五前给我\n小陈<chen@qq.com> 14:40:01\n好的👌\n',
    ['主图给我 @小陈 by 2026-12-11'],
    ['王磊(123456789) 2026/12/9 14:32:05', '小陈<chen@qq.com> 14:40:01', '好的👌'],
  ],
  [
    '第一步 …',
    '第一步：定品 3天\n第二步：打样 一周\n第三步：拍摄2天\n第四步：上架\n',
    ['定品 3d', '打样 5d ?days=一周', '拍摄 2d', '[milestone] 上架 ?kind=上架'],
  ],
  [
    'bars',
    '主图 | 小陈 | 12月15日\n详情页 | Lily | 12月18日\n上架 | 王磊 | 1月15日\n',
    ['主图 @小陈 by 2026-12-15', '详情页 @Lily by 2026-12-18', '[milestone] 上架 @王磊 by 2027-01-15 ?kind=上架'],
  ],
  [
    'commas',
    '主图，小陈，12月15日\n详情页，Lily，12月18日\n上架，王磊，1月15日\n',
    ['主图 @小陈 by 2026-12-15', '详情页 @Lily by 2026-12-18', '[milestone] 上架 @王磊 by 2027-01-15 ?kind=上架'],
  ],
  [
    'one long sentence',
    '大家注意：主图周五前小陈交，详情页下周三Lily交，下周五王磊提交双12报名，元旦前全部上架。',
    [
      '主图小陈交 by 2026-12-11',
      '详情页下周三Lily交 ?due=下周三',
      '下周五王磊提交双12报名 ?due=下周五',
      '全部上架 by 2026-12-31',
    ],
    ['大家注意：'],
  ],
  [
    'empty columns and headings of the day',
    '\t\t\t\n\t任务\t谁\t哪天\n\t主图\t小陈\t周五\n\t详情\tLily\t下周三\n\t\t\t\n',
    ['主图 @小陈 by 2026-12-11', '详情 @Lily by 2026-12-16'],
  ],
  [
    'weekdays as headings',
    '周一\n- 主图\n- 详情\n周三\n- 打样\n',
    ['主图 by 2026-12-14 ?due=周一', '详情 by 2026-12-14 ?due=周一', '打样 by 2026-12-16 ?due=周三'],
    ['周一', '周三'],
  ],
  [
    'inches and quotes',
    '任务\t备注\n"主图\n五张"\t"尺寸 5"" x 7"""\n详情页\t3" 布标\n',
    ['主图 五张 (尺寸 5" x 7")', '详情页 (3" 布标)'],
  ],
];

describe('blocks as people copy them', () => {
  it('a name nobody has, between dashes beside a day, is somebody to look at', () => {
    const paste = readPaste('外包装定稿 - 12/14 - 小赵\n打样 —— Tom —— 3天\n清洗 - 烘干 - 12/20', context);
    if (isFault(paste)) throw new Error(paste.fault);
    expect(paste.drafts.map(shown)).toEqual([
      '外包装定稿 @小赵 by 2026-12-14 ?owner=小赵',
      '打样 @Tom 3d ?owner=Tom',
      '清洗 烘干 by 2026-12-20',
    ]);
  });

  it.each(cases)('%s', (_, text, wanted, rest = []) => {
    const paste = readPaste(text, context);
    if (isFault(paste)) throw new Error(paste.fault);
    expect(paste.drafts.map(shown)).toEqual(wanted);
    expect(paste.rest).toEqual(rest);
  });

  it('what is too much is refused with its size', () => {
    expect(readPaste('任务\t截止\n'.concat('主图\t12/15\n'.repeat(5000)), context)).toEqual({
      fault: 'tooMany',
      count: 5001,
    });
    expect(readPaste('主图 12/15\n'.repeat(1_000_000), context)).toEqual({ fault: 'tooLong', count: 9_000_000 });
  });

  it('lines made to be slow are read all the same', () => {
    for (const part of ['第一', '12-', '一两', '（', '→ ', '① ', '双11预售', '王磊，', '12.14 ', '任务：'])
      readPaste(`${part.repeat(450)}\n`.repeat(20), context);
  });
});
