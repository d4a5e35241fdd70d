import { describe, expect, it } from 'vitest';
import { readQuickAdd } from '../../../domain/text/quick-add.ts';
import { findRepeat } from '../../../domain/text/repeats/find-repeat.ts';
import { ruleText } from './rule-text.ts';

const members = ['小王', '小美'].map((name) => ({ id: name, name }));

/** `words → rule | title`; `?` may be one of these and stays in the title, `-` is no rule. */
const written: Record<string, string> = {
  '2026-11-27': `
    每周五盘点库存 → weeks/1/4 from 2026-11-27 | 盘点库存
    每月 1 号对账 → months/1/1 from 2026-12-01 | 对账
    每两周复盘一次 → ?每 2 周的周五/每 2 周的周一 | 每两周复盘一次
    每个工作日发日报 → days/1/working from 2026-11-27 | 发日报
    每天看数据 → ?每个工作日 | 每天看数据
    每月底对账 → ?每月最后一天/每月最后一个工作日 | 每月底对账
    每周一三五直播 → weeks/1/0+2+4 from 2026-11-27 | 直播
    每周一、三、五直播 → weeks/1/0+2+4 from 2026-11-27 | 直播
    每周一到周五看后台 → days/1/working from 2026-11-27 | 看后台
    每周一至周三巡店 → weeks/1/0+1+2 from 2026-11-30 | 巡店
    每个星期三例会 → weeks/1/2 from 2026-11-30 | 例会
    每周的周五下班前交周报 → weeks/1/4 from 2026-11-27 | 交周报
    每周五前交周报 → weeks/1/4 from 2026-11-27 before | 交周报
    每周五下午3点盘点库存 → weeks/1/4 from 2026-11-27 | 盘点库存
    每隔一周周五复盘 → weeks/2/4 from 2026-11-27 | 复盘
    每隔两周的周五复盘 → ?每 2 周的周五/每 3 周的周五 | 每隔两周的周五复盘
    隔周周三选品会 → weeks/2/2 from 2026-11-30 | 选品会
    每两周周三选品会 → weeks/2/2 from 2026-11-30 | 选品会
    双周五对账 → ?每 2 周的周五 | 双周五对账
    逢周二上新 → weeks/1/1 from 2026-11-30 | 上新
    每周一次复盘 → ?每周的周五/每周的周一 | 每周一次复盘
    每周三次直播 → - | 每周三次直播
    每周三场直播 → - | 每周三场直播
    每周五款上新 → - | 每周五款上新
    每周日报汇总 → ?每周的周五/每周的周一 | 每周日报汇总
    每周天猫活动报名 → ?每周的周五/每周的周一 | 每周天猫活动报名
    每周一定要看数据 → ?每周的周五/每周的周一 | 每周一定要看数据
    每月15日前报税 → months/1/15 from 2026-12-01 before | 报税
    每月10号发工资 → months/1/10 from 2026-12-01 | 发工资
    每月1号和15号结算 → - | 每月1号和15号结算
    每月1、15号结算 → - | 每月1、15号结算
    每月1-5号盘点 → - | 每月1-5号盘点
    每月第二个周三例会 → - | 每月第二个周三例会
    每月最后一个工作日关账 → months/1/lastWorkday from 2026-11-27 | 关账
    每月第一个工作日对账 → months/1/1 from 2026-12-01 | 对账
    每月最后一天盘点 → months/1/31 from 2026-11-27 | 盘点
    每月初做预算 → ?每月 1 号/每月第一个工作日 | 每月初做预算
    每月对一次账 → ?每月 1 号/每月 27 号/每月最后一个工作日 | 每月对一次账
    每季度末盘点 → ?每季度最后一天/每季度最后一个工作日 | 每季度末盘点
    每季度最后一天盘点 → months/3/31 from 2026-12-01 | 盘点
    每季度盘点一次 → ?每季度最后一天/每季度最后一个工作日 | 每季度盘点一次
    每年3月15日续商标 → months/12/15 from 2027-03-01 | 续商标
    每年 12 月 31 日盘点 → months/12/31 from 2026-12-01 | 盘点
    每半年换一次主图 → - | 每半年换一次主图
    每三天补一次货 → days/3/calendar from 2026-11-27 | 补一次货
    每3天回访客户 → days/3/calendar from 2026-11-27 | 回访客户
    每隔三天查一次排名 → ?每 3 天/每 4 天 | 每隔三天查一次排名
    隔天查排名 → - | 隔天查排名
    每隔一天查排名 → days/2/calendar from 2026-11-27 | 查排名
    每 5 个工作日催一次工厂 → days/5/working from 2026-11-27 | 催一次工厂
    每周五盘点库存，从12月4日开始 → weeks/1/4 from 2026-12-04 | 盘点库存
    从下周一起每天看差评 → ?每个工作日 | 从下周一起每天看差评
    从12月1日起每周二发周报 → weeks/1/1 from 2026-12-01 | 发周报
    每周五直播到年底 → weeks/1/4 from 2026-11-27 until 2026-12-31 | 直播
    每周五复盘，共6次 → weeks/1/4 from 2026-11-27 x6 | 复盘
    连续4周每周三直播 → weeks/1/2 from 2026-11-30 until 2026-12-27 | 直播
    每周五直播的脚本 → ?每周五 | 每周五直播的脚本
    整理每周五直播的脚本 → ?每周五 | 整理每周五直播的脚本
    @小王 每周五盘点库存 → weeks/1/4 from 2026-11-27 | 盘点库存
    小王每周五盘点库存 → weeks/1/4 from 2026-11-27 | 小王盘点库存
    盘点库存 每周五 → weeks/1/4 from 2026-11-27 | 盘点库存
    库存盘点每周五做 → ?每周五 | 库存盘点每周五做
    每日坚果主图 → - | 每日坚果主图
    每日优鲜入驻 → - | 每日优鲜入驻
    每天30单 → - | 每天30单
    每天限量100件 → - | 每天限量100件
    每周销量统计 → - | 每周销量统计
    每月销售额50万 → - | 每月销售额50万
    每月成本核对 → - | 每月成本核对
    取消每周五例会 → - | 取消每周五例会
    周一到周五每天看数据 → days/1/working from 2026-11-27 | 看数据
    工作日每天看数据 → days/1/working from 2026-11-27 | 看数据
    每週五盤點 → weeks/1/4 from 2026-11-27 | 盤點
    每周末直播 → - | 每周末直播
    每周六日直播 → - | 每周六日直播
    每周五和周日直播 → - | 每周五和周日直播
    每周五、每月1号盘点 → - | 每周五、每月1号盘点
    每逢周一开晨会 → weeks/1/0 from 2026-11-30 | 开晨会
    每月5号、20号对账 → - | 每月5号、20号对账
    每月20号左右催货 → ?每月20号 | 每月20号左右催货
    每星期天上新 → - | 每星期天上新
    每周一晚8点直播 → weeks/1/0 from 2026-11-30 | 直播
    每周二四六补货 → - | 每周二四六补货
    每双周周四例会 → ?每 2 周的周四 | 每双周周四例会
    每2周的周四例会 → weeks/2/3 from 2026-11-30 | 例会
    每个月25号给工厂打款 → months/1/25 from 2026-12-01 | 给工厂打款
    每月25日（遇节假日提前）打款 → months/1/25 from 2026-12-01 before | 打款
    每30天换一次主图 → days/30/calendar from 2026-11-27 | 换一次主图
    每7天回购提醒 → days/7/calendar from 2026-11-27 | 回购提醒
    每周出2条视频 → ?每周的周五/每周的周一 | 每周出2条视频
    每天出3条短视频 → ?每个工作日 | 每天出3条短视频
    每周更新短视频 → ?每周的周五/每周的周一 | 每周更新短视频
    每周五18:00 前报销量 → weeks/1/4 from 2026-11-27 before | 报销量
    every Friday report → weeks/1/4 from 2026-11-27 | report
    主图每两周换一次 → ?每 2 周的周五/每 2 周的周一 | 主图每两周换一次
    店铺每月体检 → ?每月 1 号/每月 27 号/每月最后一个工作日 | 店铺每月体检
    每周二、周四直播 → weeks/1/1+3 from 2026-11-30 | 直播
    每周一两次直播 → - | 每周一两次直播
    每周三四直播 → weeks/1/2+3 from 2026-11-30 | 直播
    每周一二三看数据 → weeks/1/0+1+2 from 2026-11-30 | 看数据
    每周一上午10点例会 → weeks/1/0 from 2026-11-30 | 例会
    每月8号、18号、28号会员日 → - | 每月8号、18号、28号会员日
    每月逢8会员日 → - | 每月逢8会员日
    每天早上9点看数据 → ?每个工作日 | 每天早上9点看数据
    每个季度初做预算 → ?每季度第一天/每季度第一个工作日 | 每个季度初做预算
    工作日下班前发日报 → - | 工作日下班前发日报
    每到周五盘点 → weeks/1/4 from 2026-11-27 | 盘点
    每年双11复盘 → - | 每年双11复盘
    每周五17点发周报给老板 → weeks/1/4 from 2026-11-27 | 发周报给老板
    每月5号和每周一对账 → - | 每月5号和每周一对账
    每天一次巡店 → ?每个工作日 | 每天一次巡店
    每周五六直播 → - | 每周五六直播
    直播每周三、周五 → weeks/1/2+4 from 2026-11-27 | 直播
    每三个月换一次主图 → ?每 3 个月 1 号/每 3 个月 27 号/每 3 个月最后一个工作日 | 每三个月换一次主图
    每2个月15号盘点 → months/2/15 from 2026-12-01 | 盘点
    每隔一个月盘点 → ?每 2 个月 1 号/每 2 个月 27 号/每 2 个月最后一个工作日 | 每隔一个月盘点
    每两天发一条笔记 → days/2/calendar from 2026-11-27 | 发一条笔记
    每半个月对一次账 → - | 每半个月对一次账
    单周周五复盘 → ?每 2 周的周五 | 单周周五复盘
    下周起每周一交周报 → weeks/1/0 from 2026-11-30 | 交周报
    每周一交周报，直到12月31日 → weeks/1/0 from 2026-11-30 until 2026-12-31 | 交周报
    每周一交周报 一共4次 → weeks/1/0 from 2026-11-30 x4 | 交周报
    每周一（放假顺延）交周报 → weeks/1/0 from 2026-11-30 | 交周报
    每周一遇节假日跳过发周报 → weeks/1/0 from 2026-11-30 skip | 发周报
    每月10号前给工厂下单 → months/1/10 from 2026-12-01 before | 给工厂下单
    每月15号之前报税（小王） → months/1/15 from 2026-12-01 before | 报税（小王）
    每月25号 @小美 付房租 #财务 → months/1/25 from 2026-12-01 | 付房租
  `,
  // The last day of a month, before a holiday that moves it.
  '2026-12-31': `
    每月1号对账 → months/1/1 from 2027-01-01 | 对账
    每月31号盘点 → months/1/31 from 2026-12-31 | 盘点
    每月最后一个工作日关账 → months/1/lastWorkday from 2026-12-31 | 关账
    每季度最后一天盘点 → months/3/31 from 2026-12-31 | 盘点
    每年1月1日换日历图 → months/12/1 from 2027-01-01 | 换日历图
  `,
  // A leap day.
  '2028-02-29': `
    每月29号付租金 → months/1/29 from 2028-02-29 | 付租金
    每月最后一天盘点 → months/1/31 from 2028-02-29 | 盘点
    每年2月29日清库 → months/12/29 from 2028-02-29 | 清库
    每两周周二复盘 → weeks/2/1 from 2028-02-29 | 复盘
  `,
  // In the days off of 春节.
  '2027-02-08': `
    每周三晨会 → weeks/1/2 from 2027-02-08 | 晨会
    每个工作日看差评 → days/1/working from 2027-02-08 | 看差评
  `,
};

const cases = Object.entries(written).flatMap(([today, lines]) =>
  lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): [text: string, wanted: string, today: string] => {
      const [text = '', wanted = ''] = line.trim().split(' → ');
      return [text, wanted, today];
    }),
);

function said(text: string, today: string): string {
  const { repeat, title, spans, dueOn } = readQuickAdd(text, { today, members });
  const asks = spans.find(({ kind }) => kind === 'repeat')?.asks;
  const rule = repeat ? ruleText(repeat) : asks ? `?${asks.join('/')}` : '-';
  return `${rule} | ${title}${dueOn ? ` by ${dueOn}` : ''}`;
}

describe('tasks that come again', () => {
  it.each(cases)('%s → %s (%s)', (text, wanted, today) => {
    expect(said(text, today)).toBe(wanted);
  });

  it('what is asked about is clear once it is chosen', () => {
    for (const [text, , today] of cases) {
      const { spans } = readQuickAdd(text, { today, members });
      for (const words of spans.find(({ kind }) => kind === 'repeat')?.asks ?? [])
        expect([text, words, findRepeat(`做 ${words} 做`, { today })?.rule]).not.toContain(undefined);
    }
  });

  it('words turned back to text stay in the title', () => {
    expect(readQuickAdd('每周五盘点', { today: '2026-11-27', members, plain: ['每周五'] })).toMatchObject({
      title: '每周五盘点',
      spans: [],
    });
  });

  it('a weekday that is worked may be a rule where the shop has no days off', () => {
    const calendar = { week: '1111111', holidays: 'CN' as const };
    expect(readQuickAdd('每周六直播', { today: '2026-11-27', members, calendar }).repeat?.rhythm).toEqual({
      kind: 'weeks',
      every: 1,
      weekdays: [5],
    });
  });
});
