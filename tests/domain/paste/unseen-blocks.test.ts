import { describe, expect, it } from 'vitest';
import { isFault, readPaste } from '../../../domain/paste/read-paste.ts';
import { context, shown } from './shown-drafts.ts';

/** Blocks by somebody who had not seen the reader, and once read wrongly. */
const cases: [name: string, text: string, wanted: string[], rest: string[]][] = [
  [
    'numbers in rings, before and in the titles',
    '上新排期表（12月）\n\n工作项\t执行人\tDDL\t工期\t前序\t现状\n①选品\t小王\t12月1日\t2天\t/\t已完成\n②打样\t采购-老陈\t12月8日\t5个工作日\t①\t进行中\n③拍摄\t小美\t12月10日\t2d\t②\t未开始\n④上架\t小王\t12月15日\t1\t③FS+1',
    [
      '选品 @小王 by 2026-12-01 2d done',
      '打样 @老陈 by 2026-12-08 5d doing after 1 ?owner=采购-老陈',
      '拍摄 @小美 by 2026-12-10 2d after 2',
      '[milestone] 上架 @小王 by 2026-12-15 after 3+1 ?kind=上架',
    ],
    ['上新排期表（12月）'],
  ],
  [
    'a day over its items',
    '明天：\n1）跟工厂确认打样\n2）给小美发卖点\n后天：\n1）拍摄',
    [
      '跟工厂确认打样 by 2026-11-28 ?due=明天：',
      '给小美发卖点 by 2026-11-28 ?due=明天：',
      '拍摄 by 2026-11-29 ?due=后天：',
    ],
    ['明天：', '后天：'],
  ],
  [
    'records that begin with who',
    '负责人：小王@\n任务：详情页文案\n截止：下周三\n负责人：小美\n任务：主图\n截止：下周五',
    ['详情页文案 @小王 by 2026-12-02', '主图 @小美 by 2026-12-04'],
    [],
  ],
  [
    'MS Project in Chinese',
    'WBS\t任务名称\t工期\t开始时间\t完成时间\t前置任务\t资源名称\n1\t新品上架\t20 个工作日\t2026年12月1日\t2026年12月28日\t\t\n1.1\t选品\t3 个工作日\t2026年12月1日\t2026年12月3日\t\t小王\n1.2\t打样\t5 个工作日\t2026年12月4日\t2026年12月10日\t1.1\t老陈\n1.3\t拍摄\t2 个工作日\t2026年12月11日\t2026年12月14日\t1.2FS+2 个工作日\t小美',
    [
      '# 新品上架 from 2026-12-01 by 2026-12-28 20d',
      '1> 选品 @小王 from 2026-12-01 by 2026-12-03 3d',
      '1> 打样 @老陈 from 2026-12-04 by 2026-12-10 5d after 2',
      '1> 拍摄 @小美 from 2026-12-11 by 2026-12-14 2d after 3+2',
    ],
    [],
  ],
  [
    'an announcement and the call to answer',
    '@所有人 大家看下本周安排：\n1. 主图定稿 小美 周五\n2. 报名双12 小王 今天下班前\n3. 催打样 老陈\n收到请回复',
    ['主图定稿 @小美 by 2026-11-27 ?due=周五', '报名双12 @小王 by 2026-11-27', '[wait] 催打样 @老陈 ?kind=催打样'],
    ['收到请回复', '@所有人 大家看下本周安排：'],
  ],
  [
    'a chat with pictures',
    '[图片]\n小美：主图改了第三版，明天给\n老陈：面料还没到，等面料商周一回复\n小王：好',
    ['主图改了第三版 给 @小美 by 2026-11-28 ?due=明天', '面料还没到，等面料商回复 @老陈 by 2026-11-30 ?due=周一'],
    ['[图片]', '小王：好'],
  ],
  [
    'todo and boxes',
    'todo:\n[x] 选品\n[ ] 打样 @老陈 12/5\n[ ] 拍摄 @小美 12/8',
    ['选品 done', '打样 @老陈 by 2026-12-05', '拍摄 @小美 by 2026-12-08'],
    ['todo:'],
  ],
  [
    'whether it is done',
    '项目\t负责\t完成时间\t是否完成\n主图\t小美\t12.3\t√\n详情\t小美\t12.8\t×',
    ['主图 @小美 by 2026-12-03 done', '详情 @小美 by 2026-12-08'],
    [],
  ],
  [
    'names and days in brackets',
    '双11复盘后续：\n1、差评率高的3个链接换主图【小美】【12.5】\n2、客服话术更新【阿哲】【12.8】\n3、备货模型重做【小王】【12.15】',
    [
      '# 双11复盘后续',
      '1> 差评率高的3个链接换主图 @小美 by 2026-12-05',
      '1> 客服话术更新 @阿哲 by 2026-12-08',
      '1> 备货模型重做 @小王 by 2026-12-15',
    ],
    [],
  ],
  [
    'days at the end of the lines',
    '小王 2026/11/27 10:32:11\n各位，排期如下\n1.主图 小美 12.2\n2.详情 小美 12.4\n3.上架 小王 12.8\n阿哲 2026/11/27 10:35:02\n收到👌',
    ['主图 @小美 by 2026-12-02', '详情 @小美 by 2026-12-04', '[milestone] 上架 @小王 by 2026-12-08 ?kind=上架'],
    ['小王 2026/11/27 10:32:11', '阿哲 2026/11/27 10:35:02', '收到👌', '各位，排期如下'],
  ],
  [
    'weekdays as headings of one task',
    '周一：选品会\n周二：打样寄出\n周三、周四：拍摄\n周五：修图',
    [
      '选品会 by 2026-11-30',
      '打样寄出 by 2026-12-01',
      '拍摄 from 2026-12-02 by 2026-12-03 2d',
      '修图 by 2026-12-04 ?due=周五',
    ],
    [],
  ],
  [
    'what comes first, as it is said',
    '1、等打样（老陈跟进，供应商说5天）\n2、等打样后拍摄，小美，2天\n3、拍完修图3天\n4、修图完上架',
    [
      '[wait] 等打样 供应商说 @老陈 5d ?kind=等打样 供应商说',
      '拍摄 @小美 2d after 1 ?before=等打样后拍摄',
      '修图 3d after 2 ?before=拍完修图',
      '上架 after 3 ?before=修图完上架',
    ],
    [],
  ],
  [
    'times and demands',
    '序号\t节点\t要求\t责任部门\t时间节点\n1\t样品确认\t封样\t采购\t12月5日前\n2\t视觉定稿\t主图5张、详情1套\t设计\t12月10日前\n3\t上架\t全渠道\t运营\t12月15日',
    ['样品确认 by 2026-12-05', '视觉定稿 by 2026-12-10', '[milestone] 上架 by 2026-12-15 ?kind=上架'],
    [],
  ],
  [
    'parts between semicolons',
    '主图：小美，周三前；详情页：小美，周五前；报名：小王，今天',
    ['主图 @小美 by 2026-12-02', '详情页 @小美 by 2026-12-04 ?due=周五前', '报名 @小王 by 2026-11-27'],
    [],
  ],
  [
    'lengths as 3d',
    '- 主图 3d @小美 !高 #视觉\n- 打样 5d @老陈 等工厂\n- 上架 1d @小王 12/15',
    ['主图 @小美 3d', '打样 等工厂 @老陈 5d', '[milestone] 上架 @小王 by 2026-12-15 ?due=12/15 ?kind=上架'],
    [],
  ],
  [
    'full-width figures, owner in brackets',
    '１．主图（小美）１２月３日\n２．详情（小美）１２月８日',
    ['主图 @小美 by 2026-12-03', '详情 @小美 by 2026-12-08'],
    [],
  ],
  [
    'owners merged over rows',
    '负责人\t任务\t截止时间\n小美\t主图\t12/3 18:00\n\t详情\t12/8 18:00\n\t白底图\t12/9 18:00\n小王\t报名\t11/30',
    [
      '主图 @小美 by 2026-12-03',
      '详情 @小美 by 2026-12-08 ?owner=小美',
      '白底图 @小美 by 2026-12-09 ?owner=小美',
      '报名 @小王 by 2026-11-30',
    ],
    [],
  ],
  [
    'arrows before days',
    '打样→ 12.1~12.5（老陈）\n拍摄→ 12.6~12.7（小美）\n上架→ 12.15（小王）',
    [
      '打样 @老陈 from 2026-12-01 by 2026-12-05 4d ?due=12.1~12.5',
      '拍摄 @小美 from 2026-12-06 by 2026-12-07 1d ?due=12.6~12.7',
      '上架→ 12.15 @小王 ?due=12.15',
    ],
    [],
  ],
  [
    'stars as deep as they are many',
    '* 主图\n* 详情\n** 五点\n** 场景\n* 上架',
    ['主图', '# 详情', '2> 五点', '2> 场景', '[milestone] 上架 ?kind=上架'],
    [],
  ],
  [
    'English headings',
    'No\tActivity\tResponsible\tPlan start\tPlan end\tActual start\t% complete\n1\tSampling\tChen\t2026/12/1\t2026/12/5\t\t0%\n2\tPhoto\tMei\t2026/12/6\t2026/12/8\t\t0%',
    ['Sampling @Chen from 2026-12-01 by 2026-12-05 4d', 'Photo @Mei from 2026-12-06 by 2026-12-08 2d'],
    [],
  ],
  [
    'an address above',
    '收货地址：浙江省杭州市余杭区文一西路969号 张三 13800001234\n1、寄样\n2、拍摄',
    ['寄样', '拍摄'],
    ['收货地址：浙江省杭州市余杭区文一西路969号 张三 13800001234'],
  ],
  [
    'weekdays in brackets behind dates',
    '【排期】\n12/1（二） 打样寄出 老陈\n12/3（四） 封样 小王\n12/7（一）-12/8（二） 拍摄 小美',
    ['打样寄出 @老陈 by 2026-12-01', '封样 @小王 by 2026-12-03', '拍摄 @小美 from 2026-12-07 by 2026-12-08 2d'],
    ['【排期】'],
  ],
  [
    'dependencies in words',
    '1. 选品（3天，小王）\n2. 打样（5天，老陈，依赖1）\n3. 拍摄（2天，小美，依赖2）\n4. 详情（3天，小美，前置：3）',
    [
      '选品 @小王 3d',
      '打样 @老陈 5d after 1 ?before=打样 依赖1',
      '拍摄 @小美 2d after 2 ?before=拍摄 依赖2',
      '详情 @小美 3d after 3 ?before=详情 前置：3',
    ],
    [],
  ],
  [
    'waiting in brackets',
    '①打样 5天 @老陈\n②拍摄 2天 @小美（等打样）\n③修图 3天 @小美（等拍摄）\n④上架 @小王 12月20日',
    [
      '打样 @老陈 5d',
      '拍摄 @小美 2d after 1 ?before=拍摄 （等打样）',
      '修图 @小美 3d after 2 ?before=修图 （等拍摄）',
      '[milestone] 上架 @小王 by 2026-12-20 ?kind=上架',
    ],
    [],
  ],
  [
    'a drawn tree',
    '上架流程\n├─ 选品\n├─ 打样\n│  ├─ 寄样\n│  └─ 封样\n└─ 上架',
    ['# 上架流程', '1> 选品', '1> # 打样', '3> 寄样', '3> 封样', '1> [milestone] 上架 ?kind=上架'],
    [],
  ],
  [
    'no days, but names',
    '小王负责选品，3天；老陈打样5天；小美拍摄两天',
    ['选品 @小王 3d', '打样 @老陈 5d', '拍摄 @小美 2d'],
    [],
  ],
  [
    'labels between strokes',
    '任务：主图｜负责人：小美｜截止：12.3\n任务：详情｜负责人：小美｜截止：12.8',
    ['主图 @小美 by 2026-12-03', '详情 @小美 by 2026-12-08'],
    [],
  ],
  [
    'a column for each day',
    '工作内容\t负责人\t11/30\t12/1\t12/2\n拍摄\t小美\t√\t√\t\n修图\t小美\t\t\t√',
    ['拍摄 @小美', '修图 @小美'],
    [],
  ],
  [
    'a heading with its day',
    '待办事项 11月27日\n1、跟工厂确认打样进度（老陈）\n2、报名双12（小王）今天必须\n3、直播脚本（阿哲）下周一',
    ['跟工厂确认打样进度 @老陈', '报名双12 必须 @小王 by 2026-11-27 ?due=今天', '直播脚本 @阿哲 by 2026-11-30'],
    ['待办事项 11月27日'],
  ],
  ['emoji before days', '⏰12.1 选品会\n⏰12.3 打样', ['选品会 by 2026-12-01', '打样 by 2026-12-03'], []],
  [
    'two owners, a day beside a name',
    '打样（小王）\n拍摄（小美、阿哲）\n上架（@小王 12/15）',
    ['打样 @小王', '拍摄 @小美', '[milestone] 上架 @小王 by 2026-12-15 ?kind=上架'],
    [],
  ],
  [
    'first days',
    '1、打样，5天，小王，12.1开始\n2、拍摄，2天，小美，12.8开始',
    ['打样 @小王 from 2026-12-01 5d ?due=12月1日', '拍摄 @小美 from 2026-12-08 2d ?due=12月8日'],
    [],
  ],
  [
    'weeks with their days in brackets',
    'Week 1 (12/1-12/5)\n- sampling @小王\nWeek 2 (12/7-12/11)\n- photo @小美',
    [
      '# Week 1 from 2026-12-01 by 2026-12-05 4d',
      '1> sampling @小王',
      '# Week 2 from 2026-12-07 by 2026-12-11 5d',
      '3> photo @小美',
    ],
    [],
  ],
  [
    'numbers that begin again in each class',
    '类别\t序号\t任务\t主责\t协助\t截止\n产品\t1\t封样\t老陈\t小王\t12/5\n\t2\t质检报告\t老陈\t\t12/10\n视觉\t1\t主图\t小美\t\t12/8\n\t2\t详情\t小美\t阿哲\t12/12',
    [
      '# 产品',
      '1> 封样 @老陈 by 2026-12-05',
      '1> 质检报告 @老陈 by 2026-12-10',
      '# 视觉',
      '4> 主图 @小美 by 2026-12-08',
      '4> 详情 @小美 by 2026-12-12',
    ],
    [],
  ],
  [
    'numbers by their order alone',
    '老板:\n1 主图周三给我看\n2 打样催一下\n3 双12报名今天必须提',
    ['# 老板', '1> 主图给我看 by 2026-12-02 ?due=周三', '1> 打样催一下', '1> 双12报名必须提 by 2026-11-27 ?due=今天'],
    [],
  ],
  [
    'hyphens and how far it is',
    '本周：\n主图定稿-小美-已完成\n打样寄出-老陈-进行中\n下周：\n详情页-小美\n上架-小王',
    [
      '主图定稿 @小美 by 2026-11-27 done ?due=本周：',
      '打样寄出 @老陈 by 2026-11-27 doing ?due=本周：',
      '详情页 @小美 by 2026-12-04 ?due=下周：',
      '[milestone] 上架 @小王 by 2026-12-04 ?kind=上架 ?due=下周：',
    ],
    ['本周：', '下周：'],
  ],
  [
    'a name over several dated parts',
    '小美：12.3 主图；12.8 详情\n小王：12.2 报名；12.15 上架',
    [
      '主图 @小美 by 2026-12-03',
      '详情 @小美 by 2026-12-08',
      '报名 @小王 by 2026-12-02',
      '[milestone] 上架 @小王 by 2026-12-15 ?kind=上架',
    ],
    [],
  ],
  [
    'steps between >',
    '打样(5天)>拍摄(2天)>修图(3天)>上架',
    ['打样 5d', '拍摄 2d after 1', '修图 3d after 2', '[milestone] 上架 after 3 ?kind=上架'],
    [],
  ],
  [
    'the head of minutes',
    '会议纪要\n时间：2026年11月27日 14:00\n参会人：小王、小美、老陈\n议题：新品上架\n结论：\n1. 打样改版，老陈12月3日前寄出\n2. 主图重拍，小美12月8日前',
    ['# 结论', '1> 打样改版，老陈寄出 @老陈 by 2026-12-03 ?owner=老陈', '1> 主图重拍 @小美 by 2026-12-08'],
    ['时间：2026年11月27日 14:00', '参会人：小王、小美、老陈', '议题：新品上架', '会议纪要'],
  ],
  [
    'strokes between columns',
    '工序 | 天数 | 人\n打样 | 5 | 老陈\n拍摄 | 2 | 小美',
    ['打样 @老陈 5d', '拍摄 @小美 2d'],
    [],
  ],
  [
    'English weekdays',
    'Mon 11/30 选品会\nTue 12/1 打样寄出\nWed 12/2 封样',
    ['选品会 by 2026-11-30', '打样寄出 by 2026-12-01', '封样 by 2026-12-02'],
    [],
  ],
  [
    'English states',
    'ID\tTitle\tAssigned To\tState\tTarget Date\n101\t主图\t小美\tActive\t12/3/2026\n102\t详情\t小美\tNew\t12/8/2026',
    ['主图 @小美 by 2026-12-03 doing ?due=12/3/2026', '详情 @小美 by 2026-12-08 ?due=12/8/2026'],
    [],
  ],
  [
    'a buyer above',
    '姓名：张三 电话：13800001234 地址：杭州市西湖区文三路90号\n1、寄样',
    ['寄样'],
    ['姓名：张三 电话：13800001234 地址：杭州市西湖区文三路90号'],
  ],
  [
    'steps in brackets, waits in words',
    '【选品】小王 3天\n【打样】老陈 5天 等选品\n【拍摄】小美 2天 等打样',
    [
      '选品 @小王 3d',
      '【打样】 @老陈 5d after 1 ?before=【打样】 等选品',
      '【拍摄】 @小美 2d after 2 ?before=【拍摄】 等打样',
    ],
    [],
  ],
];

describe('unseen blocks', () => {
  it.each(cases)('%s', (_, text, wanted, rest) => {
    const paste = readPaste(text, context);
    if (isFault(paste)) throw new Error(paste.fault);
    expect(paste.drafts.map(shown)).toEqual(wanted);
    expect(paste.rest).toEqual(rest);
  });
});
