import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type QuickAdd, readQuickAdd } from '../../../domain/text/quick-add.ts';

const today = '2026-11-23';
const members = [
  { id: 'm1', name: '小王' },
  { id: 'm2', name: '林晓' },
  { id: 'm3', name: 'Anna' },
];
const read = (text: string, plain: string[] = []) => readQuickAdd(text, { today, members, plain });

type Wanted = Omit<Partial<QuickAdd>, 'spans' | 'assignee'> & { who?: string | null };

describe('readQuickAdd', () => {
  const cases: [text: string, wanted: Wanted][] = [
    [
      '详情页设计 @小王 周五 !高 #设计',
      { title: '详情页设计', who: 'm1', dueOn: '2026-11-27', priority: 'high', tags: ['设计'] },
    ],
    ['@小王 周五 详情页设计', { title: '详情页设计', who: 'm1', dueOn: '2026-11-27' }],
    [
      '详情页设计　＠小王　周五　！高　＃设计',
      { title: '详情页设计', who: 'm1', dueOn: '2026-11-27', priority: 'high', tags: ['设计'] },
    ],
    ['详情页设计@小王#设计!高', { title: '详情页设计', who: 'm1', priority: 'high', tags: ['设计'] }],
    ['详情页设计@小王周五', { title: '详情页设计', who: 'm1', dueOn: '2026-11-27' }],
    ['详情页设计，@小王，周五，#设计', { title: '详情页设计', who: 'm1', dueOn: '2026-11-27', tags: ['设计'] }],
    ['拍主图 @anna 12-05', { title: '拍主图', who: 'm3', dueOn: '2026-12-05' }],
    ['拍主图 !!', { title: '拍主图', priority: 'high' }],
    ['拍主图 !低', { title: '拍主图', priority: 'low' }],
    ['拍主图 ！高', { title: '拍主图', priority: 'high' }],
    ['拍主图 #设计 #双12', { title: '拍主图', tags: ['设计', '双12'] }],
    ['拍主图 #设计#', { title: '拍主图', tags: ['设计'] }],
    ['拍主图 5号', { title: '拍主图', dueOn: '2026-12-05' }],
    ['拍主图 12/5 @小王', { title: '拍主图', dueOn: '2026-12-05', who: 'm1' }],
    ['12-05 直播脚本', { title: '直播脚本', dueOn: '2026-12-05' }],
    ['12月5日 直播脚本', { title: '直播脚本', dueOn: '2026-12-05' }],
    ['直播脚本 周五前', { title: '直播脚本', dueOn: '2026-11-27' }],
    // Two of a kind: the last counts, the other stays where it was.
    ['周五 要的改到周六 明天', { title: '周五 要的改到周六', dueOn: '2026-11-24' }],
    // An unknown name is shown as not found and stays in the title.
    ['详情页设计 @小张 周五', { title: '详情页设计 @小张', who: null, dueOn: '2026-11-27' }],
    ['@小王子周边 上架', { title: '@小王子周边 上架', who: null }],
    // Titles that only look like something.
    ['三月 上新 春装', { title: '三月 上新 春装' }],
    ['双12 主图与会场素材', { title: '双12 主图与会场素材' }],
    ['5号 电池 详情页', { title: '5号 电池 详情页' }],
    ['7号链接 主图', { title: '7号链接 主图' }],
    ['3/4 杯 收纳罐', { title: '3/4 杯 收纳罐' }],
    ['10-20 元 引流款', { title: '10-20 元 引流款' }],
    ['云岚凉被 200×230 cm YL-LB-2302', { title: '云岚凉被 200×230 cm YL-LB-2302' }],
    ['618 大促 3件装', { title: '618 大促 3件装' }],
    ['周五福利 上线', { title: '周五福利 上线' }],
    ['今天吃什么 T恤', { title: '今天吃什么 T恤' }],
    ['发给 a@小王.com', { title: '发给 a@小王.com' }],
    ['发给 wang@example.com 周五', { title: '发给 wang@example.com', dueOn: '2026-11-27' }],
    ['学 C#5 和 F#', { title: '学 C#5 和 F#' }],
    ['方案 #2 定稿', { title: '方案 #2 定稿' }],
    ['看 https://x.com/a#设计?@小王 周五', { title: '看 https://x.com/a#设计?@小王', dueOn: '2026-11-27' }],
    ['太好看了! 主图', { title: '太好看了! 主图' }],
    ['降价! 会场图', { title: '降价! 会场图' }],
    ['价格 !高端', { title: '价格 !高端' }],
    ['图 12-32', { title: '图 12-32' }],
    ['价格 1,000 元', { title: '价格 1,000 元' }],
    ['@ # ! 周', { title: '@ # ! 周' }],
    ['', { title: '' }],
    ['周五', { title: '', dueOn: '2026-11-27' }],
  ];
  it.each(cases)('%s', (text, wanted) => {
    const { title, dueOn, priority, tags, assignee } = read(text);
    expect({ title, dueOn, priority, tags, who: assignee ? assignee.memberId : undefined }).toEqual({
      title: wanted.title,
      dueOn: wanted.dueOn,
      priority: wanted.priority,
      tags: wanted.tags ?? [],
      who: wanted.who,
    });
  });

  it('spans cover the words as typed', () => {
    const text = '详情页设计 @小王 周五 !高 #设计 @小张';
    const words = read(text).spans.map(({ start, end, kind, isKnown }) => [text.slice(start, end), kind, isKnown]);
    expect(words).toEqual([
      ['周五', 'due', true],
      ['!高', 'priority', true],
      ['#设计', 'tag', true],
      ['@小张', 'assignee', false],
    ]);
  });

  it('words turned back to text stay in the title', () => {
    const parsed = read('详情页设计 @小王 周五 #设计', ['周五', '＃设计']);
    expect(parsed.title).toBe('详情页设计 周五 #设计');
    expect(parsed.dueOn).toBeUndefined();
    expect(parsed.tags).toEqual([]);
    expect(parsed.assignee?.memberId).toBe('m1');
  });

  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      '@小王',
      '@小张',
      '周五',
      '12-05',
      '5号',
      '!高',
      '！',
      '＃设计',
      '#',
      '@',
      '!!',
      '，',
      '　',
      '详情页',
      '3天后',
    ),
  );
  const typed = fc.array(part, { maxLength: 8 }).chain((parts) => fc.constantFrom(parts.join(' '), parts.join('')));

  it('never throws; spans lie inside the text, in order, apart', () => {
    fc.assert(
      fc.property(typed, (text) => {
        let last = 0;
        for (const { start, end } of read(text).spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          last = end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('the title holds every character outside understood spans, in order, and none inside', () => {
    // 交期：, 主图（） and 推迟到 lose what only led to the day.
    const bare = (text: string) => text.replace(/[\s，,；;:：|/、—–（()）【】[\]到至在-]+/g, '');
    fc.assert(
      fc.property(typed, (text) => {
        const { title, spans } = read(text);
        let outside = '';
        let from = 0;
        for (const span of spans.filter(({ isKnown }) => isKnown)) {
          outside += text.slice(from, span.start);
          from = span.end;
        }
        expect(bare(title)).toBe(bare(outside + text.slice(from)));
      }),
      { numRuns: 1000 },
    );
  });
});
