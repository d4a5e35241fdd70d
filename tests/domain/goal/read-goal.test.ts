import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingInGoal } from '../../../domain/goal/check-goal.ts';
import { readGoal } from '../../../domain/goal/read-goal.ts';

const today = '2026-11-24';
const people = [
  { id: 'm1', name: '小王' },
  { id: 'm2', name: '王小王' },
];

type Row = [
  text: string,
  metric: string | null,
  target: number | null,
  unit: string | null,
  byOn: string | null,
  launchOn?: string,
];

/** Sentences as sellers write them, and what they say. */
const table: Row[] = [
  ['Q4 主推新品 X 系列，30 天内完成上架并实现首月销售额 50 万元', '首月销售额', 50, '万元', '2027-01-23', '2026-12-24'],
  ['首月销售额 50 万元，30 天内完成上架', '首月销售额', 50, '万元', '2027-01-23', '2026-12-24'],
  ['12月31日前 GMV 做到 100万', 'GMV', 100, '万', '2026-12-31'],
  ['双12 销量 3000 件', '销量', 3000, '件', '2026-12-12'],
  ['双十一单日成交额突破 20 万元', '单日成交额', 20, '万元', '2027-11-11'],
  ['618 前卖出 5000 件', '销量', 5000, '件', '2027-06-17'],
  ['年底前毛利率不低于 35%', '毛利率', 35, '%', '2026-12-31'],
  ['转化率从 2% 提到 3.5%', '转化率', 3.5, '%', null],
  ['月销 1,200 单', '订单量', 1200, '单', null],
  ['月底前好评率 98%', '好评率', 98, '%', '2026-11-30'],
  ['下月底店铺评分 4.9', '店铺评分', 4.9, null, '2026-12-31'],
  ['ROI 做到 3', 'ROI', 3, null, null],
  ['首周订单量 500 单，12-15 上架', '首周订单量', 500, '单', '2026-12-22', '2026-12-15'],
  ['2027年3月8日前累计销量 2 万件', '累计销量', 2, '万件', '2027-03-08'],
  ['2027-01-15 上架，首月销量1000件', '首月销量', 1000, '件', '2027-02-14', '2027-01-15'],
  ['两周内上架', null, null, null, '2026-12-08', '2026-12-08'],
  ['三个月内复购率达到 20%', '复购率', 20, '%', '2027-02-24'],
  ['退货率控制在 8% 以内', '退货率', 8, '%', null],
  ['日均访客数 3000 人', '日均访客数', 3000, '人', null],
  ['预售定金单数 800 单，12月20日截止', '预售定金单数', 800, '单', '2026-12-20'],
  ['直播场观 10w', '场观', 10, '万', null],
  ['加购率到15％', '加购率', 15, '%', null],
  ['客单价 129 元', '客单价', 129, '元', null],
  ['明年Q1 销售额 300 万元', '销售额', 300, '万元', '2027-03-31'],
  ['Q4 销售额 80 万', '销售额', 80, '万', '2026-12-31'],
  ['一季度利润 12.5 万元', '利润', 12.5, '万元', '2027-03-31'],
  ['12月底动销率 90%', '动销率', 90, '%', '2026-12-31'],
  ['把店铺做大做强', null, null, null, null],
  ['提升转化率', '转化率', null, null, null],
  ['新品卖爆', null, null, null, null],
  ['首月卖 1000 件', '销量', 1000, '件', null],
  ['45天内开售', null, null, null, '2027-01-08', '2027-01-08'],
  ['涨粉 2000 人', '涨粉', 2000, '人', null],
  ['差评率低于 1%', '差评率', 1, '%', null],
  ['揽收及时率 99.5%，本月底', '揽收及时率', 99.5, '%', '2026-11-30'],
  ['双12前保温杯卖到3000单', '订单量', 3000, '单', '2026-12-11'],
  ['把退货率降到8%以内，元旦前', '退货率', 8, '%', '2026-12-31'],
  ['12月20日上架，首周卖500单', '订单量', 500, '单', '2026-12-27', '2026-12-20'],
  ['12.20上架，首月销售额30w', '首月销售额', 30, '万', '2027-01-19', '2026-12-20'],
  ['月销1000', '销量', 1000, null, null],
  ['动销率80%，春节前', '动销率', 80, '%', '2027-02-04'],
  ['客单价从99提到129，1月底', '客单价', 129, null, '2027-01-31'],
  ['年货节3个SKU共卖6000套', '销量', 6000, '套', '2027-01-28'],
  ['销售额五十万，年底', '销售额', 50, '万', '2026-12-31'],
  ['销售额一百二十万元', '销售额', 120, '万元', null],
  ['三千单，双12', '订单量', 3000, '单', '2026-12-12'],
  ['两周内上架12款', '上新款数', 12, '款', '2026-12-08', '2026-12-08'],
  ['付费占比降到15%', '付费占比', 15, '%', null],
  ['店铺评分4.9 年底', '店铺评分', 4.9, null, '2026-12-31'],
  ['差评率控制在千分之3', '差评率', 3, '‰', null],
  ['下周五前拿到100个预售单', null, 100, '个', '2026-12-04'],
  ['3月8日前女神节专场卖80万', '销售额', 80, '万', '2027-03-08'],
  ['1688分销商新增50家', null, 50, '家', null],
  ['明年618卖10万件', '销量', 10, '万件', '2027-06-18'],
  ['库存周转天数降到45天', '库存周转天数', 45, null, null],
  ['3月底之前新客成本降到25元', '新客成本', 25, '元', '2027-03-31'],
  ['12月复购率18%', '复购率', 18, '%', '2026-12-31'],
  ['明年一季度做到300万GMV', 'GMV', 300, '万', '2027-03-31'],
  ['60天内月销破5000件', '销量', 5000, '件', '2027-01-23'],
  ['退款率从12%降到8%，1月底前', '退款率', 8, '%', '2027-01-31'],
  ['12月31日前上新12款，其中爆款3款', '上新款数', 12, '款', '2026-12-31', '2026-12-31'],
  ['首批3000件年前售罄', '销量', 3000, '件', '2027-02-04'],
  ['T4 备货：首日销售额 8万元', '首日销售额', 8, '万元', null],
  ['第 2 轮测款，点击率 6%', '点击率', 6, '%', null],
  ['300 万元销售额，12月31日前', '销售额', 300, '万元', '2026-12-31'],
  ['', null, null, null, null],
];

describe('a goal in one sentence', () => {
  it.each(table)('%s', (text, metric, target, unit, byOn, launchOn = undefined) => {
    expect(readGoal(text, today)).toEqual({ metric, target, unit, byOn, launchOn: launchOn ?? null, ownerId: null });
  });

  it('finds the owner among the members, the longer name first', () => {
    expect(readGoal('小王负责，销量 100 件', today, people).ownerId).toBe('m1');
    expect(readGoal('王小王负责，销量 100 件', today, people).ownerId).toBe('m2');
    expect(readGoal('老李负责', today, people).ownerId).toBeNull();
  });

  it('never throws, and gives only days and numbers that can be stored', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'0123456789年月日天内双Q销售额万元上架，.-%/季度'), maxLength: 30 }),
        (text) => {
          const { target, byOn, launchOn } = readGoal(text, today);
          if (target !== null) expect(Number.isFinite(target)).toBe(true);
          for (const on of [byOn, launchOn]) if (on !== null) expect(on).toMatch(/^\d{4}-\d{2}-\d{2}$/);
        },
      ),
    );
  });
});

describe('what a goal lacks', () => {
  const goal = { metric: '首月销售额', target: 50, unit: '万元', byOn: '2027-01-23', ownerId: 'm1' };
  it.each([
    [goal, []],
    [{ ...goal, metric: ' ' }, ['metric']],
    [{ ...goal, target: null }, ['target']],
    [{ ...goal, unit: '' }, ['unit']],
    [{ ...goal, metric: 'ROI', unit: '' }, []],
    [{ ...goal, byOn: null }, ['byOn']],
    [{ ...goal, byOn: '2026-11-23' }, ['byOn']],
    [{ ...goal, ownerId: null }, ['owner']],
    [{ metric: '', target: null, unit: '', byOn: null }, ['metric', 'target', 'unit', 'byOn', 'owner']],
  ])('%j', (given, missing) => {
    expect(missingInGoal(given, today)).toEqual(missing);
  });
});
