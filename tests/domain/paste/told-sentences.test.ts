import { describe, expect, it } from 'vitest';
import { isFault, readPaste } from '../../../domain/paste/read-paste.ts';
import { context, shown } from './shown-drafts.ts';

const read = (text: string, whole: readonly string[] = []) => {
  const paste = readPaste(text, { ...context, whole: new Set(whole) });
  if (isFault(paste)) throw new Error(paste.fault);
  return paste;
};
const drafts = (text: string) => read(text).drafts.map(shown);

describe('several tasks in one sentence', () => {
  const cases: [text: string, wanted: string[]][] = [
    [
      '小王周三前出主图，小李周五前写详情文案，下周一打样回来',
      [
        '出主图 @小王 by 2026-12-02',
        '写详情文案 @小李 by 2026-12-04 ?owner=小李 ?due=周五前',
        '打样回来 by 2026-11-30 ?due=下周一',
      ],
    ],
    ['小王出主图，小李写详情文案，老陈打样', ['出主图 @小王', '写详情文案 @小李 ?owner=小李', '打样 @老陈']],
    ['@小王 周三前出主图 @小美 周五前写详情', ['出主图 @小王 by 2026-12-02', '写详情 @小美 by 2026-12-04 ?due=周五前']],
    ['主图周三前给小王，详情周五给小美', ['主图给小王 by 2026-12-02', '详情给小美 by 2026-12-04 ?due=周五']],
    [
      '今天先把主图弄完，明天去工厂看样',
      ['先把主图弄完 by 2026-11-27 ?due=今天', '去工厂看样 by 2026-11-28 ?due=明天'],
    ],
    [
      '下周三前，小王出主图，小李写详情',
      ['出主图 @小王 by 2026-12-02', '写详情 @小李 by 2026-12-02 ?owner=小李 ?due=下周三前'],
    ],
    [
      '小王出主图，小李写详情，周五前给我',
      ['出主图 @小王 by 2026-11-27 ?due=周五前', '写详情 @小李 by 2026-11-27 ?owner=小李 ?due=周五前'],
    ],
    [
      '小王周三前出主图，周五前写详情',
      ['出主图 @小王 by 2026-12-02', '写详情 @小王 by 2026-12-04 ?owner=小王 ?due=周五前'],
    ],
    [
      '小王周三前出主图 小李周五前写详情',
      ['出主图 @小王 by 2026-12-02', '写详情 @小李 by 2026-12-04 ?owner=小李 ?due=周五前'],
    ],
    [
      '各位，小王周三前出主图，小美周五前写详情',
      ['出主图 @小王 by 2026-12-02', '写详情 @小美 by 2026-12-04 ?due=周五前'],
    ],
    [
      '每周五盘点，每月1号对账',
      ['盘点 by 2026-11-27 again weeks/1/4 from 2026-11-27', '对账 by 2026-12-01 again months/1/1 from 2026-12-01'],
    ],
    // Two with a weekday each are people, one alone may be anything; a number twice is a day.
    [
      '王磊周三前出主图，张敏周五前写文案',
      ['出主图 @王磊 by 2026-12-02 ?owner=王磊', '写文案 @张敏 by 2026-12-04 ?owner=张敏 ?due=周五前'],
    ],
    ['高清图周五前给，白底图周六给', ['高清图给 by 2026-11-27 ?due=周五前', '白底图给 by 2026-11-28 ?due=周六']],
    ['小王：主图周三；小美：详情周五', ['主图 @小王 by 2026-12-02', '详情 @小美 by 2026-12-04 ?due=周五']],
    [
      '主图小王周三前，详情小美周五前',
      ['主图小王 @小王 by 2026-12-02 ?owner=小王', '详情小美 @小美 by 2026-12-04 ?owner=小美 ?due=周五前'],
    ],
    ['小美负责主图，老陈负责打样，阿哲负责拍摄', ['主图 @小美', '打样 @老陈', '拍摄 @阿哲']],
    // One task, whatever stands beside it.
    ['老板说下周三前要把主图定下来，不然赶不上双12', ['老板说把主图定下来，不然赶不上双12 by 2026-12-02']],
    ['周三开会讨论主图，小王记录', ['开会讨论主图，小王记录 @小王 by 2026-12-02 ?owner=小王 ?due=周三']],
    ['老陈跟工厂确认打样（周三寄，周五到）', ['跟工厂确认打样（周三寄 到） @老陈 by 2026-11-27 ?due=周五']],
    ['详情页改三处：主图、卖点、尺码', ['详情页改三处：主图、卖点、尺码']],
  ];

  it.each(cases)('%s', (text, wanted) => {
    expect(drafts(text).map(sorted)).toEqual(wanted.map(sorted));
  });

  it.each([
    '跟小王确认主图，周五前给答复',
    '周三前出主图，尺寸800x800，白底',
    '和小美、老陈下周二去工厂看样，带上色卡',
    '主图、详情、视频下周三前全部定稿',
    '12月5日开始报名，12月8日截止',
    '周五前改完标题，注意别用极限词',
    '样品12月3日到，到了马上拍',
    '对账：11月货款，12月5日前结清',
    '明天上午十点，会议室，双12动员会',
    '下周一、下周三、下周五各直播一场',
    '小王、小李周五前把视频剪完',
    '客户周三要看样，周二前寄出',
    '周三前，周五前，都可以',
    '订单 2231548796541 催发货，明天前',
  ])('one task: %s', (text) => {
    expect(read(text).splits).toEqual([]);
  });

  it('may be kept as one, and taken apart again', () => {
    const line = '小王周三前出主图，小美周五前写详情';
    expect(read(line).splits).toEqual([{ line, count: 2 }]);
    expect(read(line, [line])).toMatchObject({ splits: [], drafts: [{ ownerName: '小王' }] });
    expect(read(line, [line]).drafts).toHaveLength(1);
  });

  it('小程序 and 老客 are nobody', () => {
    expect(drafts('小程序周五上线，老客周六回访')).not.toContainEqual(expect.stringContaining('@'));
  });
});

/** What is in doubt, in any order. */
const sorted = (said: string): string =>
  said
    .split(/ (?=\?)/)
    .sort()
    .join(' ');

describe('tasks that come again in a list', () => {
  it('a clear rule is taken with its first day; what may be several stays text and is asked about', () => {
    const { drafts: found } = read('1. 小王每周五下班前交周报\n2. 每月底对账（老陈）\n3. 每周三次直播');
    expect(found.map(shown)).toEqual([
      '交周报 @小王 by 2026-11-27 again weeks/1/4 from 2026-11-27',
      '每月底对账 @老陈 ?repeat=每月底',
      '每周三次直播',
    ]);
    expect(found.map(({ plainTitle }) => plainTitle)).toEqual(['每周五下班前交周报', '每月底对账', '每周三次直播']);
    expect(found[1]?.repeats.map(({ title, on }) => `${title} ${on}`)).toEqual(['对账 2026-11-30', '对账 2026-11-30']);
  });

  it('a column of rhythms', () => {
    expect(drafts('任务\t负责人\t频率\n盘点\t小王\t每周五\n对账\t小美\t每月底\n直播\t\t不定期')).toEqual([
      '盘点 @小王 by 2026-11-27 again weeks/1/4 from 2026-11-27',
      '对账 @小美 ?repeat=每月底',
      '直播',
    ]);
  });
});

describe('columns of ticks', () => {
  const done = (text: string) => read(text).drafts.map(({ status }) => status);
  const cases: [name: string, text: string, wanted: string[]][] = [
    ['√ and ×', '任务\t负责人\t完成\n主图\t小王\t√\n详情\t小美\t\n打样\t老陈\t×', ['done', 'todo', 'todo']],
    ['☑ and ☐', '任务\t完成\n主图\t☑\n详情\t☐\n打样\t✔', ['done', 'todo', 'done']],
    ['是 and 否', '任务\t是否已完成\n主图\t是\n详情\t否', ['done', 'todo']],
    ['完成 and 未完成', '任务\t完成\n主图\t已完成\n详情\t未完成\n打样\t进行中', ['done', 'todo', 'doing']],
    ['1 and 0', '任务,负责人,完成\n主图,小王,1\n详情,小美,0', ['done', 'todo']],
    ['boxes of a table program', '任务\t完成\n主图\tTRUE\n详情\tFALSE', ['done', 'todo']],
    ['Markdown', '| 任务 | 完成 |\n|---|---|\n| 主图 | [x] |\n| 详情 | [ ] |', ['done', 'todo']],
    ['a tick for a heading', '序号\t工作内容\t√\n1\t主图\t√\n2\t详情\t', ['done', 'todo']],
    ['beside the last day', '任务\t开始\t结束\t完成\n主图\t12-1\t12-3\t√\n详情\t12-2\t12-5\t', ['done', 'todo']],
    ['under what is no state', '任务\t加急\t是否报税\n主图\t√\t是\n详情\t\t否', ['todo', 'todo']],
    ['steps of goods', '商品\t打样\t拍摄\t上架\n凉被\t√\t√\t\n枕套\t√\t\t', ['todo', 'todo', 'todo']],
  ];

  it.each(cases)('%s', (_, text, wanted) => {
    expect(done(text)).toEqual(wanted);
  });

  it('days under 完成 stay days', () => {
    expect(drafts('任务\t完成\n主图\t12月5日\n详情\t12-08')).toEqual(['主图 by 2026-12-05', '详情 by 2026-12-08']);
  });
});
