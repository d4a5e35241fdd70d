import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeTasks } from '../../../domain/intents/merge-tasks.ts';
import { splitTask } from '../../../domain/intents/split-task.ts';
import type { Task } from '../../../domain/model/task.ts';
import { findings, ownerFor, timeoutFor } from '../../../domain/quality/findings.ts';
import { exampleFor, isVague } from '../../../domain/quality/vague-title.ts';
import { contentRows } from '../../../domain/templates/content-rows.ts';
import { templates } from '../../../domain/templates/templates.ts';
import { codeOf, granted, link, project, task, world } from '../intents/run-intent.ts';

const vague =
  `做设计 做图 做详情 做推广 搞活动 弄页面 写文案 跟进 跟进一下 跟进供应商 跟进物流情况 处理 处理一下 处理问题 处理售后问题
优化 优化详情 优化主图 优化一下页面 优化转化 优化详情页。 沟通 沟通一下 对接 对接供应商 确认 确认一下 检查一下 检查库存 整理资料 推进 推进工作
落实 完善 完善细节 准备 准备大促 安排拍摄 设计 详情页 图片处理 拍摄 推广 运营工作 其他 杂事 待定 todo 新任务 任务1 123 图 改图 修改详情 调整价格 更新素材
拍视频 催货 对数据 对接主播 上新 日常运营 供应链 采购 质检 修图 活动报名 发货 备货 推进项目 其他事项 待补充 杂活
提升转化率 跟单 联系工厂 推店铺 处理差评 盯发货 发快递 各种图片 讨论方案 研究竞品 看数据 跟进打样 催办 测试一下 双11准备 做 做一下活动 继续优化主图 抓紧处理
盯一下 新品的事 客服培训 下一步 继续跟 店铺日常 和老板沟通 弄下详情 整理资料 页面调整 打样跟进 快递问题 新品这边的事情 找财务对接`.split(
    /\s+/,
  );
const good = [
  '主图5张白底加场景，3月8日前定稿',
  '给云岚凉被写5条卖点',
  '退换货话术改成3条',
  '确认YL-2601封样签字',
  '把差评逐条回完',
  '向工厂要第二版报价单',
  '双12提报报名表提交',
  '详情页加尺码表',
  'A4贴纸打样2款',
  '直播脚本写到第3场',
  '给前20个老客寄样',
  '标题换成28字版本',
  '主图点击率做A/B测试出结论',
  '付打样尾款1200元',
  '封样',
  '开春季选品会定20款',
  '上架12款',
  '打包台贴流程图',
  '年货节页面上线',
  '补拍凉被水洗标',
  '和老板定双12折扣',
  '客服培训话术手册',
  '3 张主图 + 1 张场景图',
  '拍摄：3 张主图 + 1 张场景图 + 短视频',
  '询价、比价、下打样单',
  '等待打样（供应商）',
  '卖点提炼与详情文案',
  '设计 5 张白底主图',
  '修图与详情页设计',
  '合同、定金、首批采购单',
  '客服话术与快捷回复',
  '写 20 条客服话术',
  '类目、属性、资质、质检报告录入',
  '到货抽检与入仓',
  '直通车计划 3 组',
  '首月复盘，行动项落到人',
  '给恒绒下第二版打样单',
  '竞品价格带表',
  '详情页第 2 版定稿',
  '场景图两张',
  '寄样给主播阿诚',
  '商品报名与活动价锁定',
  '618 报名截图',
  '发货清单',
  '把主图换成新包装的',
  '上架 3 个 SKU',
  '竞品分析报告',
  '对账单发财务',
  '报价单',
  '撤下旧款链接',
  '给仓库发入库单',
  '修 5 张主图的阴影',
  '快递约量与预打包',
];

describe('titles', () => {
  it.each(vague)('%s is vague', (title) => expect(isVague(title)).toBe(true));
  it.each(good)('%s tells what will be there', (title) => expect(isVague(title)).toBe(false));

  it('no title of a built-in template is called vague', () => {
    const titles = templates.flatMap(({ tasks }) => tasks.map(({ title, deliverable }) => ({ title, deliverable })));
    expect(titles.filter(({ title, deliverable }) => !deliverable && isVague(title)).length).toBeLessThan(30);
    const work = templates.flatMap(({ tasks }) => tasks.filter(({ kind, parentKey }) => kind === 'work' && parentKey));
    expect(work.filter(({ deliverable }) => !deliverable)).toEqual([]);
  });

  it('the document’s own example answers 做设计', () => {
    expect(exampleFor('做设计')).toBe('images');
    expect(exampleFor('跟进供应商')).toBe('answer');
    expect(exampleFor('优化详情页')).toBe('page');
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ maxLength: 60 }), (text) => typeof isVague(text) === 'boolean'));
  });
});

const sound = { assigneeId: 'm1', deliverable: '成稿' };
const found = (tasks: Task[], links = [link('l', 'a', 'm')], startOf: () => string | null = () => '2026-12-01') =>
  findings({ tasks, links, startOf, roles: new Set(['运营']) }).map(({ kind, taskId }) => `${taskId} ${kind}`);

describe('a fresh project', () => {
  it.each(templates.map((template) => [template.id, template] as const))(
    'of %s has nothing to be told',
    (_id, template) => {
      let last = 0;
      const moment = { now: '2026-11-27T02:00:00Z', today: '2026-11-27', newId: () => `t${++last}` };
      const { tasks, links } = contentRows(template, { projectId: 'p' }, moment);
      expect(findings({ tasks, links, roles: new Set(), startOf: () => null })).toEqual([]);
    },
  );
});

describe('findings', () => {
  it.each<[string, Partial<Task>, string[]]>([
    ['a sound task', sound, []],
    ['vague without result', { title: '做设计', assigneeId: 'm1' }, ['a vague']],
    ['vague, but the result is written', { ...sound, title: '做设计' }, []],
    ['vague, but it has a rule', { title: '做设计', assigneeId: 'm1', acceptance: '白底' }, []],
    ['no result', { assigneeId: 'm1' }, ['a noResult']],
    ['no owner', { deliverable: 'x' }, ['a noOwner']],
    ['three days', { ...sound, durationDays: 3 }, []],
    ['four days', { ...sound, durationDays: 4 }, ['a tooLong']],
    ['four calendar days', { ...sound, durationDays: 4, unit: 'calendar' }, []],
    ['done', { durationDays: 9, status: 'done' }, []],
    [
      'a wait of nobody, asked without end',
      { kind: 'wait', assigneeId: 'm1', askedOn: '2026-11-20' },
      ['a waitNobody', 'a waitNoEnd'],
    ],
    ['a wait not asked yet has its end once asked', { kind: 'wait', assigneeId: 'm1', waitFor: '老周' }, []],
    ['a role somebody has, but nobody took it', { deliverable: 'x', role: '运营' }, ['a noOwner']],
    ['a role nobody of the team has yet', { deliverable: 'x', role: '设计' }, []],
    ['a wait with both', { kind: 'wait', assigneeId: 'm1', waitFor: '恒绒', timeoutDays: 9 }, []],
    ['a milestone that waits for nothing', { kind: 'milestone', durationDays: 0 }, ['a milestoneAlone']],
    ['a fixed day', { kind: 'milestone', durationDays: 0, pinnedOn: '2026-12-01' }, []],
    ['waved away', { assigneeId: 'm1', qualityPassed: ['noResult'] }, []],
  ])('%s', (_, fields, expected) => {
    expect(found([task('a', { title: '主图三张给老板看的', ...fields })], [])).toEqual(expected);
  });

  it('a group and a milestone with predecessors are left alone', () => {
    const tasks = [task('g', { title: '设计' }), task('a', { ...sound, title: '主图成稿给老板看', parentId: 'g' })];
    expect(found([...tasks, task('m', { kind: 'milestone', durationDays: 0 })])).toEqual([]);
  });

  it('crumbs of one person on one day are one finding; on other days, few, or of others none', () => {
    const crumb = (id: string, fields: Partial<Task> = {}) =>
      task(id, { ...sound, title: `改第 ${id} 版标题文字`, effortHours: 1, ...fields });
    const three = [crumb('a'), crumb('b'), crumb('c')];
    expect(found(three, [])).toEqual(['a crumbs']);
    expect(findings({ tasks: three, links: [], startOf: () => '2026-12-01', roles: new Set() })[0]?.taskIds).toEqual([
      'a',
      'b',
      'c',
    ]);
    expect(found(three.slice(1), [])).toEqual([]);
    expect(found([crumb('a'), crumb('b'), crumb('c', { assigneeId: 'm2' })], [])).toEqual([]);
    expect(found([crumb('a'), crumb('b'), crumb('c', { effortHours: 4 })], [])).toEqual([]);
    expect(found([crumb('a'), crumb('b'), crumb('c', { qualityPassed: ['crumbs'] })], [])).toEqual([]);
    expect(found(three, [], () => null)).toEqual([]);
  });

  it('offers whoever has the role and the least to do', () => {
    const members = ['m1', 'm2', 'm3'].map((id) => ({
      id,
      name: id,
      role: id === 'm3' ? '采购' : '设计',
      isActive: true,
    }));
    const tasks = [task('x', { assigneeId: 'm1' }), task('a', { role: '设计' })];
    expect(ownerFor(tasks[1] as Task, tasks, members)?.id).toBe('m2');
    expect(ownerFor(task('b', { role: '法务' }), tasks, members)).toBeNull();
    expect(timeoutFor(task('w', { durationDays: 5 }))).toBe(9);
  });
});

describe('splitting', () => {
  const all = world({
    projects: [project('p1')],
    tasks: [
      task('a'),
      task('b', { durationDays: 5, position: 1, deliverable: '成稿', step: '12', deadlineOn: '2026-12-04' }),
      task('c', { position: 2 }),
    ],
    links: [
      link('l1', 'a', 'b'),
      link('l2', 'b', 'c', { lag: 1 }),
      link('l3', 'a', 'b2', { fromId: 'b', toId: 'c', type: 'SS' }),
    ],
  });
  const input = { id: 'b', newId: 'n', linkId: 'k', titles: ['上', '下'] as [string, string] };

  it('days add up, the way in leads to the first, the way out from the second', () => {
    const after = granted(splitTask, input, all);
    expect([after.tasks.get('b')?.durationDays, after.tasks.get('n')?.durationDays]).toEqual([3, 2]);
    expect(after.links.get('l1')).toMatchObject({ fromId: 'a', toId: 'b' });
    expect(after.links.get('l2')).toMatchObject({ fromId: 'n', toId: 'c', lag: 1 });
    expect(after.links.get('l3')).toMatchObject({ fromId: 'b', toId: 'c' });
    expect(after.links.get('k')).toMatchObject({ fromId: 'b', toId: 'n', type: 'FS' });
    expect(after.tasks.get('n')).toMatchObject({ deliverable: '成稿', step: '12', deadlineOn: '2026-12-04' });
    expect(after.tasks.get('b')).toMatchObject({ deliverable: '', deadlineOn: null });
    expect(after.tasks.get('b')).not.toHaveProperty('step');
    const place = after.tasks.get('n')?.position ?? 0;
    expect(place > 1 && place < 2).toBe(true);
    expect(after.tasks.get('c')?.plannedStartOn).toBe(granted(splitTask, input, all).tasks.get('c')?.plannedStartOn);
  });

  it.each([
    ['cannotSplit', { ...input, id: 'a' }],
    ['taskGone', { ...input, id: 'zz' }],
    ['taskExists', { ...input, newId: 'a' }],
  ])('%s', (code, given) => expect(codeOf(splitTask, given, all)).toBe(code));
});

describe('merging', () => {
  const all = world({
    projects: [project('p1')],
    tasks: ['a', 'b', 'c', 'd'].map((id) => task(id, { effortHours: 2, deliverable: id })),
    links: [link('l1', 'a', 'b'), link('l2', 'b', 'd'), link('l3', 'c', 'd')],
  });

  it('leaves one task with a list, hours added up and every tie kept once', () => {
    const after = granted(mergeTasks, { ids: ['a', 'b', 'c'], title: '改标题' }, all);
    expect([...after.tasks.keys()]).toEqual(['a', 'd']);
    expect(after.tasks.get('a')).toMatchObject({
      title: '改标题',
      effortHours: 6,
      durationDays: 1,
      deliverable: 'a；b；c',
    });
    expect(after.tasks.get('a')?.checklist.map(({ text }) => text)).toEqual(['任务 a', '任务 b', '任务 c']);
    expect([...after.links.values()].map(({ fromId, toId }) => `${fromId}>${toId}`)).toEqual(['a>d']);
  });

  it('what was said, filed and paid goes along; what several are tied to is tied once', () => {
    const of = { projectId: 'p1', taskId: 'b' };
    const tie = (id: string, ownerId: string, targetId: string) => ({
      id,
      ownerKind: 'task' as const,
      ownerId,
      targetKind: 'product' as const,
      targetId,
    });
    const full = world({
      projects: [project('p1')],
      tasks: ['a', 'b', 'c'].map((id) => task(id)),
      comments: [{ ...of, id: 'k', authorId: '', text: '好', mentions: [], writtenAt: '2026-11-01T00:00:00Z' }],
      attachments: [
        {
          ...of,
          id: 'f',
          name: '图',
          mediaType: 'image/png',
          bytes: 1,
          sha256: 'a'.repeat(64),
          addedAt: '2026-11-01T00:00:00Z',
        },
      ],
      budgetLines: [
        {
          ...of,
          id: 'm',
          category: '拍摄',
          title: '棚',
          plannedFen: 1,
          committedFen: 0,
          spentFen: 0,
          paidOn: null,
          note: '',
        },
      ],
      refs: [tie('r1', 'a', 'quilt'), tie('r2', 'b', 'quilt'), tie('r3', 'b', 'pillow'), tie('r4', 'c', 'pillow')],
    });
    const after = granted(mergeTasks, { ids: ['a', 'b', 'c'], title: '主图' }, full);
    const owners = [...after.comments.values(), ...after.attachments.values(), ...after.budgetLines.values()];
    expect(owners.map(({ taskId }) => taskId)).toEqual(['a', 'a', 'a']);
    expect([...after.refs.values()].map(({ id, ownerId }) => [id, ownerId])).toEqual([
      ['r1', 'a'],
      ['r3', 'a'],
    ]);
  });

  it('a task with an approval of its own is not taken into another', () => {
    const approval = {
      id: 'approval-b',
      taskId: 'b',
      projectId: 'p1',
      steps: [{ name: '复核', memberIds: ['m1'], needed: 1 }],
      decisions: [],
      round: 0,
      submittedAt: null,
      submission: '',
      submittedBy: '',
      template: '',
    };
    const both = world({ projects: [project('p1')], tasks: [task('a'), task('b')], approvals: [approval] });
    expect(codeOf(mergeTasks, { ids: ['a', 'b'], title: 'x' }, both)).toBe('mergeApproval');
    expect(codeOf(mergeTasks, { ids: ['b', 'a'], title: 'x' }, both)).toBe('granted');
  });

  it('a circle is refused', () => {
    const around = world({
      projects: [project('p1')],
      tasks: [task('a'), task('b'), task('c')],
      links: [link('l1', 'a', 'b'), link('l2', 'b', 'c')],
    });
    expect(codeOf(mergeTasks, { ids: ['a', 'c'], title: 'x' }, around)).toBe('cycle');
    expect(codeOf(mergeTasks, { ids: ['a'], title: 'x' }, around)).toBe('cannotMerge');
  });
});
