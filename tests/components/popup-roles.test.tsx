import { describe, expect, it } from 'vitest';
import { draw } from '../../components/ui/markup.ts';
import type { PopupData } from '../../components/views/popup/load-popup.ts';
import { seenModel } from '../../components/views/popup/popup-model.ts';
import { PopupView } from '../../components/views/popup/popup-view.tsx';
import { rememberedViewer, rememberViewer } from '../../components/views/roles/remembered-viewer.ts';
import { projectMoney } from '../../domain/budget/budget.ts';
import { roles } from '../../domain/roles/role.ts';
import type { PopupPart } from '../../storage/popup-part.ts';
import { pictureSummaries, popupToday } from '../support/popup-summaries.ts';

const member: PopupPart = {
  role: 'member',
  meId: 'm1',
  name: '周敏',
  seen: {
    ids: new Set(['quilt-check', 'diffuser-label']),
    groupIds: new Set(),
    projectIds: new Set(['quilt', 'diffuser']),
  },
  money: null,
};
const line = (plannedFen: number) => ({
  id: `l${plannedFen}`,
  projectId: 'p',
  taskId: null,
  category: '推广',
  title: '推广',
  plannedFen,
  committedFen: 0,
  spentFen: 0,
  paidOn: null,
  note: '',
});
const row = (projectId: string, plannedFen: number, budgetFen: number | null) => ({
  projectId,
  name: projectId,
  status: 'running' as const,
  money: projectMoney([line(plannedFen)], new Set<string>(), budgetFen),
});
const finance: PopupPart = {
  role: 'finance',
  meId: null,
  name: '',
  seen: { ids: new Set(['quilt-bulk']), groupIds: new Set(), projectIds: null },
  money: [row('甲', 100_00, 200_00), row('乙', 300_00, 200_00)],
};

function show(part: PopupPart | null, more: Partial<PopupData> = {}) {
  const root = document.createElement('div');
  const data = { read: { ok: true as const, summaries: pictureSummaries }, isFirstRunDone: true, part, ...more };
  draw(root, <PopupView today={popupToday} data={data} hasSidePanel={true} />);
  return { root, text: root.textContent?.replace(/\s+/g, ' ') ?? '' };
}

describe('the popup as a role', () => {
  it('a member: projects with a task of theirs, their late tasks, not who holds the launch up', () => {
    const model = seenModel(pictureSummaries, popupToday, member);
    if (model.kind !== 'running') throw new Error(model.kind);
    expect(model.projects.map(({ id }) => id).sort()).toEqual(['diffuser', 'quilt']);
    expect(model.late.map(({ taskId }) => taskId).sort()).toEqual(['diffuser-label', 'quilt-check']);
    expect([model.redCount, model.amberCount]).toEqual([2, 0]);
    const { root, text } = show(member);
    expect(text).toContain('成员·周敏回到管理员');
    expect(text).toContain('预计晚');
    expect(text).not.toMatch(/恒绒纺织|等待大货生产|羊羔绒/);
    expect(root.innerHTML).not.toMatch(/恒绒纺织|羊羔绒/);
  });

  it('finance: what the projects come to, the dearest trouble first, and late tasks that cost money', () => {
    const { root, text } = show(finance);
    expect(text).toContain('乙 预计超 ¥100');
    expect(text).toContain('2 个项目，预计 ¥400，预算 ¥400');
    expect([...root.querySelectorAll('.money li')].map((each) => each.textContent)).toEqual([
      '乙¥300 / ¥200超 ¥100',
      '甲¥100 / ¥200剩 ¥100',
    ]);
    expect(root.querySelector('.money a')?.getAttribute('data-open')).toBe('#/project/%E4%B9%99?view=budget');
    expect(root.querySelector('.gantt')).toBeNull();
    expect(text).toContain('等待大货生产');
    expect(text).not.toMatch(/送检|标签送审|设计定稿/);
    // The agreed day of the launch, not that it is late.
    expect(text).toContain('12-03上架日云岚凉被');
    expect(text).not.toContain('12-08');
  });

  it('waits to chase are those seen, by who asks outsiders; finance does not', () => {
    const waits = pictureSummaries.map((each) => ({
      ...each,
      toChase: [`${each.id}-bulk`, `${each.id}-check`],
      late: each.late.map((late) => ({ ...late, isAsked: true as const })),
    }));
    expect(seenModel(waits, popupToday, member)).toMatchObject({
      toChase: 1,
      late: [{ isAsked: true }, { isAsked: true }],
    });
    const money = seenModel(waits, popupToday, finance);
    if (money.kind !== 'running') throw new Error(money.kind);
    expect([money.toChase, money.late.some(({ isAsked }) => isAsked)]).toEqual([0, false]);
    expect(money.late.length).toBe(1);
  });

  it('finance without totals: what will be spent, and no claim that it is within anything', () => {
    const { text } = show({ ...finance, money: [row('甲', 100_00, null)] });
    expect(text).toContain('预计花 ¥100');
    expect(text).toContain('1 个项目，都没写总额');
    expect(text).not.toContain('都在预算内');
  });

  it('a product manager sees what an admin sees, and that it is a view', () => {
    const part: PopupPart = { role: 'productManager', meId: null, name: '', seen: null, money: null };
    expect(show(part).text).toContain('产品经理回到管理员');
    expect(seenModel(pictureSummaries, popupToday, part)).toEqual(seenModel(pictureSummaries, popupToday, null));
    expect(show(null).text).not.toContain('回到管理员');
    for (const all of [part, null]) expect(show(all).text).toContain('复制日报');
    for (const some of [member, finance]) expect(show(some).text).not.toContain('复制日报');
  });

  it('a member that nobody is, one without tasks, one that could not be read: said, and nothing shown', () => {
    const nothing = { ids: new Set<string>(), groupIds: new Set<string>(), projectIds: new Set<string>() };
    expect(show({ ...member, meId: null, seen: nothing }).text).toContain('先选你是谁');
    expect(show({ ...member, seen: nothing }).text).toContain('没有要你看的');
    const failed = show(null, { read: { ok: false, trouble: 'failed' } });
    expect(failed.text).not.toMatch(/云岚|香薰机/);
  });

  it.each(roles)('%s is remembered for the popup, and everything is what is not remembered', (role) => {
    rememberViewer({ role, meId: 'm1' });
    expect(rememberedViewer()).toEqual(role === 'admin' ? null : { role, meId: 'm1' });
    rememberViewer({ role, meId: null });
    expect(rememberedViewer()).toEqual(role === 'admin' ? null : { role, meId: null });
    localStorage.setItem('launchdeck-viewer', 'boss m1');
    expect(rememberedViewer()).toBeNull();
  });
});
