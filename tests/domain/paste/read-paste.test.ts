import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { newTask, taskSchema } from '../../../domain/model/task.ts';
import type { Draft } from '../../../domain/paste/draft.ts';
import { rowsOf } from '../../../domain/paste/draft-tasks.ts';
import { type ColumnChoice, isFault, mostRows, readPaste } from '../../../domain/paste/read-paste.ts';

const context = {
  today: '2026-11-23',
  launchOn: '2026-12-18',
  members: [
    { id: 'm1', name: '张三' },
    { id: 'm2', name: '小王' },
  ],
};

function read(text: string, choice: ColumnChoice = {}) {
  const paste = readPaste(text, context, choice);
  if (isFault(paste)) throw new Error(paste.fault);
  return paste;
}

/** One line a draft: depth by dots, title, who, days, what else. */
function said(text: string, choice: ColumnChoice = {}): string[] {
  const { drafts } = read(text, choice);
  const byKey = new Map(drafts.map((draft) => [draft.key, draft]));
  const depth = (draft: Draft): number => (draft.parentKey ? 1 + depth(byKey.get(draft.parentKey) ?? draft) : 0);
  return drafts.map((draft) =>
    [
      '.'.repeat(depth(draft)) + draft.title,
      draft.isGroup ? 'group' : draft.kind === 'work' ? '' : draft.kind + (draft.waitFor && `:${draft.waitFor}`),
      draft.ownerName && `@${draft.ownerName}`,
      draft.startOn && `${draft.startOn}…`,
      draft.dueOn,
      draft.durationDays ? `${draft.durationDays}${draft.unit === 'calendar' ? ' calendar' : ''}d` : '',
      draft.status === 'todo' ? '' : draft.status,
      draft.priority === 'normal' ? '' : draft.priority,
      draft.before.map(({ key, type, lag }) => `${key}${type}${lag || ''}`).join(','),
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('messages and lists', () => {
  const cases: [name: string, text: string, wanted: string[]][] = [
    [
      'one line from a phone',
      '1. 张三 下周三前出主图 2、等工厂打样 5 天 3、小王周五交详情页文案',
      ['出主图 @张三 2026-12-02', '等工厂打样 wait:工厂 5d', '交详情页文案 @小王 2026-11-27'],
    ],
    ['circled numbers', '①定价 周三 ②报名 截止11月28日', ['定价 2026-11-25', '报名 2026-11-28']],
    [
      'chapters and numbers',
      '一、设计\n1. 主图 @小王 周五\n2. 详情页 3天\n二、供应链\n1. 催工厂寄样 最晚周四\n2. 待平台审核',
      [
        '设计 group',
        '.主图 @小王 2026-11-27',
        '.详情页 3d',
        '供应链 group',
        '.催工厂寄样 wait:工厂 2026-11-26',
        '.待平台审核 wait:平台',
      ],
    ],
    [
      'an indented outline',
      '上新准备：\n- 拍摄\n    - 模特 周二\n    - 场景图（小王）\n- 上架日 12-18',
      ['上新准备 group', '.拍摄 group', '..模特 2026-11-24', '..场景图 @小王', '.上架日 milestone 2026-12-18'],
    ],
    ['a check list', '- [x] 定价\n- [ ] 拍主图 周五前\n✅ 选品', ['定价 done', '拍主图 2026-11-27', '选品 done']],
    ['Markdown headings', '## 设计\n- 主图\n## 运营\n- 报名', ['设计 group', '.主图', '运营 group', '.报名']],
    ['urgent', '【急】补货 明天\nP0 修价格', ['补货 2026-11-24 high', '修价格 high']],
    [
      'ranges',
      '拍摄 12-01 到 12-05\n张三：直播脚本 下周一至周三',
      ['拍摄 2026-12-01… 2026-12-05 4d', '直播脚本 @张三 2026-11-30… 2026-12-02 3d'],
    ],
    [
      'titles keep what is theirs',
      '7天无理由 标识\n5号电池 详情页\n双11主图\n618 爆款复盘\n3-5岁童装',
      ['7天无理由 标识', '5号电池 详情页', '双11主图', '618 爆款复盘', '3-5岁童装'],
    ],
    [
      'counted from promotions and the launch',
      '备货到仓 双12前一周\n定价 上架前3天',
      ['备货到仓 2026-12-05', '定价 2026-12-15'],
    ],
  ];
  it.each(cases)('%s', (_, text, wanted) => {
    expect(said(text)).toEqual(wanted);
  });

  it('greetings and who wrote are shown, not saved', () => {
    const paste = read('大家好\n张三 10:32\n1. 主图\n2. 详情页\n收到，辛苦了');
    expect(paste.rest).toEqual(['大家好', '张三 10:32']);
    expect(paste.drafts.map(({ title }) => title).slice(0, 2)).toEqual(['主图', '详情页']);
  });

  it('a name that nobody has is in doubt, and so is a day that may be none', () => {
    const [draft] = read('李四 跟进物流 12.5\n主图').drafts;
    expect(draft).toMatchObject({ ownerName: '李四', dueOn: null, unsure: { owner: '李四', due: '12.5' } });
  });
});

describe('tables', () => {
  it('reads Excel: quotes, line breaks, serial days, 前置 by name and number', () => {
    const text = [
      '任务\t负责人\t开始\t截止\t工期\t备注\t前置',
      '主图拍摄\t张三\t46357\t2026/12/8\t\t"两行\n备注"\t',
      '详情页\t李四\t12月9日\t12-11\t3天\t\t主图拍摄',
      '等平台审核\t\t\t节后第一个工作日\t2周\t\t2FS+1,9',
      '上架日\t\t\t12-18\t\t\t3',
      '合计\t\t\t\t10',
    ].join('\n');
    expect(said(text)).toEqual([
      '主图拍摄 @张三 2026-12-01… 2026-12-08 6d',
      '详情页 @李四 2026-12-09… 2026-12-11 3d 1FS',
      '等平台审核 wait:平台 2027-01-04 10d 2FS1',
      '上架日 milestone 2026-12-18 3FS',
    ]);
    const paste = read(text);
    expect(paste.rest).toEqual(['合计 10']);
    expect(paste.drafts[0]?.notes).toBe('两行\n备注');
    expect(paste.drafts[2]).toMatchObject({ notes: '前置：9', unsure: { before: '2FS+1,9', days: '2周' } });
  });

  it('merged cells are groups; a title above and unknown columns are kept in sight', () => {
    const text =
      '双12 上新排期\n阶段\t事项\t责任人\t完成时间\t状态\t渠道\n设计\t主图\t张三\t12/1\t进行中\t天猫\n\t详情页\t小王\t12/3\t已完成\t京东\n供应链\t打样\t\t看情况\t50%\t';
    expect(said(text)).toEqual([
      '设计 group',
      '.主图 @张三 2026-12-01 doing',
      '.详情页 @小王 2026-12-03 done',
      '供应链 group',
      '.打样 doing',
    ]);
    const paste = read(text);
    expect(paste.rest).toEqual(['双12 上新排期']);
    expect(paste.drafts[1]?.notes).toBe('渠道：天猫');
    expect(paste.drafts[4]).toMatchObject({ notes: '完成时间：看情况', unsure: { due: '看情况' }, progress: 0.5 });
  });

  it('without headings goes by what is in the columns', () => {
    expect(said('主图\t张三\t12-01\t12-05\n详情页\t小王\t12-02\t12-06')).toEqual([
      '主图 @张三 2026-12-01… 2026-12-05 4d',
      '详情页 @小王 2026-12-02… 2026-12-06 3d',
    ]);
    expect(said('1\t主图\t3天\n2\t详情页\t2天\n3\t等工厂打样\t7')).toEqual([
      '主图 3d',
      '详情页 2d',
      '等工厂打样 wait:工厂 7d',
    ]);
  });

  it('reads Markdown, CSV and English headings', () => {
    expect(said('| 任务 | 负责人 | 截止 |\n| --- | --- | --- |\n| 主图 | 张三 | 周五 |')).toEqual([
      '主图 @张三 2026-11-27',
    ]);
    expect(said('任务,负责人,截止\n主图,张三,周五\n"详情页,长图",小王,月底')).toEqual([
      '主图 @张三 2026-11-27',
      '详情页,长图 @小王 2026-11-30',
    ]);
    expect(said('Task\tOwner\tDue\tDays\nMain image\t张三\t5-Dec-26\t2d\nShoot\t\t25/12/2026\t')).toEqual([
      'Main image @张三 2026-12-05 2d',
      'Shoot 2026-12-25',
    ]);
  });

  it('numbers of an outline make groups; links to groups and circles are told, not made', () => {
    const text = '序号\t任务\t前置\n1\t设计\t\n1.1\t主图\t1.2\n1.2\t详情页\t1.1\n2\t上架\t1';
    expect(said(text)).toEqual(['设计 group', '.主图 3FS', '.详情页', '上架 milestone']);
    const { drafts } = read(text);
    expect(drafts[2]?.notes).toBe('前置：主图');
    expect(drafts[3]?.notes).toBe('前置：设计');
  });

  it('another choice of a column reads the block again', () => {
    expect(said('主图\t天猫\n详情页\t京东', { 1: 'tags' })).toEqual(['主图', '详情页']);
    expect(read('主图\t天猫\n详情页\t京东', { 1: 'tags' }).drafts[0]?.tags).toEqual(['天猫']);
    expect(read('任务\t负责人\n主图\t张三', { 1: 'skip' }).drafts[0]).toMatchObject({ ownerName: '', notes: '' });
  });

  it('12/05/2026 may be two days: amber', () => {
    const [draft] = read('任务\t截止\n主图\t12/05/2026').drafts;
    expect(draft).toMatchObject({ dueOn: '2026-12-05', unsure: { due: '12/05/2026' } });
  });
});

describe('hostile input', () => {
  it('refuses what is too much, with the count', () => {
    const many = Array.from({ length: mostRows + 1 }, (_, at) => `任务 ${at}`).join('\n');
    expect(readPaste(many, context)).toEqual({ fault: 'tooMany', count: mostRows + 1 });
    expect(readPaste('长'.repeat(1_000_001), context)).toEqual({ fault: 'tooLong', count: 1_000_001 });
    expect(readPaste(' \n\t', context)).toEqual({ fault: 'empty', count: 0 });
  });

  it('formulas, control characters, turned text and huge cells are plain text that fits', () => {
    const text = `任务\t备注\n=cmd|'/C calc'!A0\t=1+1\n主\u202e图\u0007\u200b\tx\n${'很长'.repeat(3000)}\t${'n'.repeat(50_000)}`;
    const { drafts } = read(text);
    expect(drafts.map(({ title }) => title).slice(0, 2)).toEqual(["=cmd|'/C calc'!A0", '主图']);
    expect(drafts[2]?.title.length).toBeLessThanOrEqual(200);
    expect(drafts[2]?.notes.length).toBe(20_000);
  });

  it('a stray quote swallows nothing', () => {
    expect(said('任务\t备注\n"3 寸布标\tx\n主图\ty')).toEqual(['"3 寸布标', '主图']);
  });

  it('reads 2,000 rows, each before the next, in good time', () => {
    const rows = Array.from({ length: 2000 - 1 }, (_, at) => `任务 ${at}\t${at > 0 ? at : ''}\t12-05`);
    const { drafts } = read(['任务\t前置\t截止', ...rows].join('\n'));
    expect(drafts).toHaveLength(1999);
    expect(drafts[1998]?.before).toHaveLength(1);
  });

  it('never throws, and what it makes may be stored', () => {
    const bit = fc.constantFrom(
      ...[
        '\t',
        '\n',
        '"',
        '|',
        '1.',
        '、',
        '任务',
        '负责人',
        '截止',
        '前置',
        '张三',
        '周五',
        '12-05',
        '等工厂',
        '5天',
        '46357',
        '一、',
        '- ',
        '    ',
        '：',
        '=1',
        '\u202e',
        '(李四)',
        '2FS+1',
      ],
    );
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 200 }),
      fc.array(bit, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (pasted) => {
        const paste = readPaste(pasted, context);
        if (isFault(paste)) return;
        let id = 0;
        const newId = () => `x${id++}`;
        const rows = rowsOf(paste.drafts, { newId, context, addNames: new Set(), ownerLabel: '负责人', launch: null });
        for (const task of rows.tasks) {
          const stored = newTask({ createdAt: '2026-11-23T08:00:00.000Z', projectId: 'p', ...task });
          expect(taskSchema.safeParse(stored).success, JSON.stringify(stored)).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
