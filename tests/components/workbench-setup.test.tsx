import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { headline } from '../../components/views/workbench/new-project/headline.ts';
import { NewProjectPage } from '../../components/views/workbench/new-project/new-project-page.tsx';
import { previewChart } from '../../components/views/workbench/new-project/preview-chart.ts';
import { previewPlan } from '../../components/views/workbench/new-project/preview-plan.ts';
import { emptyForm, formProblems, projectInput } from '../../components/views/workbench/new-project/project-form.ts';
import { planChange } from '../../components/views/workbench/project/plan-change.ts';
import { addDays, todayIn } from '../../domain/calendar/day.ts';
import { springStop } from '../../domain/calendar/spring.ts';
import { createProject } from '../../domain/intents/create-project.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import { toRows, toSteps } from '../../domain/templates/keyed-changes.ts';
import { templates } from '../../domain/templates/templates.ts';
import { winBack } from '../../domain/win-back/win-back.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { undo } from '../../storage/undo.ts';
import { fireEvent, render, screen, waitFor, within } from './render.ts';

const today = '2026-11-23';
const [first] = templates;
const templateId = first?.id ?? '';
const wish = (launchOn: string | null) =>
  projectInput({ ...emptyForm(templateId), name: '小满加湿器', launchOn }, 'p', '上架日');
const withLaunch = (launchOn: string) => previewPlan(wish(launchOn), today);
const says = (launchOn: string) =>
  headline(
    withLaunch(launchOn),
    previewPlan({ ...wish(null), direction: 'forward', startOn: today }, today),
    today,
    withLaunch,
  );

describe('the answer of the set-up page', () => {
  it('a launch too near is late by the working days already gone, and a day in reach is offered', () => {
    const near = says('2026-12-28');
    expect(near).toMatchObject({ kind: 'late', launchOn: '2026-12-28', startOn: '2026-11-05', daysLate: 12 });
    const offered = near.kind === 'late' ? near.earliestOn : '';
    expect(says(offered).kind).toBe('inTime');
    expect(says(addDays(offered, -7)).kind).toBe('late');
  });

  it('a launch far off is in time with days to spare', () => {
    const far = says('2027-06-30');
    expect(far.kind).toBe('inTime');
    expect(far.kind === 'inTime' && far.spareDays).toBeGreaterThan(40);
  });

  it('a later launch is never worse, whatever the template', () => {
    const rank = { late: 0, inTime: 1, earliest: 1, forward: 1, blank: 1 };
    fc.assert(
      fc.property(fc.constantFrom(...templates), fc.integer({ min: 0, max: 200 }), (template, days) => {
        const plan = (launchOn: string) => previewPlan({ ...wish(launchOn), templateId: template.id }, today);
        const forward = previewPlan(
          { ...wish(null), templateId: template.id, direction: 'forward', startOn: today },
          today,
        );
        const answer = (on: string) => headline(plan(on), forward, today, plan);
        const [sooner, later] = [answer(addDays(today, days)), answer(addDays(today, days + 7))];
        expect(rank[later.kind]).toBeGreaterThanOrEqual(rank[sooner.kind]);
      }),
      { numRuns: 30 },
    );
  });

  it('every bar lies inside the days shown', () => {
    const preview = withLaunch('2027-02-10');
    if (!preview.ok) throw new Error('refused');
    const { rows, offSpans } = previewChart(preview, today);
    expect(rows.length).toBe(preview.tasks.length);
    for (const { left, width } of [...rows.map((row) => row.span), ...offSpans]) {
      expect(left).toBeGreaterThanOrEqual(0);
      expect(left + width).toBeLessThanOrEqual(100.001);
      expect(width).toBeGreaterThan(0);
    }
  });
});

describe('the form', () => {
  it('names what is missing or cannot be read', () => {
    expect(formProblems(emptyForm(null))).toEqual({ name: 'empty', launchOn: 'day' });
    const form = { ...emptyForm(null), name: 'x', launchOn: today, target: 'x', budget: '1.234' };
    expect(formProblems(form)).toEqual({ target: 'number', budget: 'money' });
  });

  it('keeps milestones that have a name and a day', () => {
    const milestones = [
      { id: '1', title: ' 设计定稿 ', on: '2026-12-01' },
      { id: '2', title: '', on: '2026-12-02' },
      { id: '3', title: '没日子', on: null },
    ];
    expect(projectInput({ ...emptyForm(null), milestones }, 'p', '上架日').milestones).toEqual([
      { title: '设计定稿', on: '2026-12-01' },
    ]);
  });
});

describe('set-up', () => {
  beforeEach(async () => {
    await db.delete();
    await db.open();
    location.hash = '#/new';
  });

  it('writes nothing until asked, then the project that was shown', async () => {
    render(<NewProjectPage />);
    const create = await screen.findByRole('button', { name: /建好 \d+ 个任务/ });
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await screen.findByText('写上项目名称');
    expect(await db.projects.count()).toBe(0);
    fireEvent.input(screen.getByPlaceholderText(/云岚凉被/), { target: { value: '云岚凉被' } });
    const day = document.querySelectorAll<HTMLInputElement>('input[type=date]')[1] as HTMLInputElement;
    fireEvent.change(day, { target: { value: '2099-03-18' } });
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await waitFor(async () => expect(await db.projects.count()).toBe(1));
    // 23 tasks and 5 milestones in 7 stages.
    expect(create.textContent).toContain('建好 23 个任务');
    expect(await db.tasks.count()).toBe(35);
    await waitFor(() => expect(location.hash).toMatch(/^#\/project\//));
  });

  it('the ripple that is shown is the ripple that happens', async () => {
    await commit(createProject, wish('2099-03-18'));
    const project = await db.projects.get('p');
    const before = new Map((await db.tasks.toArray()).map((task) => [task.id, task]));
    const groups = new Set([...before.values()].map(({ parentId }) => parentId));
    const links = new Map((await db.links.toArray()).map((link) => [link.id, link]));
    if (!project) throw new Error('no project');
    const fields = { launchOn: '2099-04-20' };
    const shown = planChange({ project, tasks: before, links }, fields, today);
    expect(shown).toHaveProperty('movedCount');
    const result = await commit(updateProject, { id: 'p', fields });
    const moved = result.ok
      ? result.patches.filter(
          ({ table, id }) => table === 'tasks' && before.get(id)?.kind !== 'milestone' && !groups.has(id),
        )
      : [];
    expect(shown).toEqual({ movedCount: moved.length });
    expect(moved.length).toBeGreaterThan(10);
  });
});

describe('set-up, the rest', () => {
  beforeEach(async () => {
    await db.delete();
    await db.open();
    location.hash = '#/new';
  });
  const type = (label: string | RegExp, value: string) =>
    fireEvent.input(screen.getByLabelText(label), { target: { value } });
  const submit = () => fireEvent.submit(document.querySelector('form') as HTMLFormElement);

  it('says what the last retrospective of the template hands on', async () => {
    const action = { id: 'a', text: '封样当天送检', ownerId: 'm1', dueOn: null, isDone: false, carriedTo: null };
    const closedAt = '2026-11-01T08:00:00.000Z';
    await db.retros.put({ id: 'old', projectId: 'old', templateId, good: [], bad: [], actions: [action], closedAt });
    render(<NewProjectPage />);
    await screen.findByText('上次复盘带来 1 条：封样当天送检');
    fireEvent.click(screen.getByText('空白项目'));
    await waitFor(() => expect(screen.queryByText(/^上次复盘带来/)).toBeNull());
  });

  it('a goal that was written and left is taken over, not lost; one that is there is not changed', async () => {
    render(<NewProjectPage />);
    type('一句话写目标', '30 天内首月销售额 50 万元');
    fireEvent.blur(screen.getByLabelText('一句话写目标'));
    await waitFor(() => expect((screen.getByLabelText('指标') as HTMLInputElement).value).toBe('首月销售额'));
    type('一句话写目标', '首月订单 800 单');
    fireEvent.blur(screen.getByLabelText('一句话写目标'));
    await screen.findByRole('button', { name: '填进去' });
    expect((screen.getByLabelText('数值') as HTMLInputElement).value).toBe('50');
  });

  it('one sentence fills the goal after a look, and what it lacks stands below', async () => {
    await commit(saveMember, { member: { id: 'm1', name: '小王', role: '运营', isActive: true } });
    render(<NewProjectPage />);
    const owner = await screen.findByRole<HTMLInputElement>('combobox', { name: '负责人' });
    fireEvent.click(owner);
    await screen.findByRole('option', { name: /小王/ });
    fireEvent.blur(owner);
    type('一句话写目标', '首月销售额 50 万元，小王负责');
    expect((await screen.findByText('读出来的')).parentElement?.textContent).toContain('首月销售额');
    expect((screen.getByLabelText('指标') as HTMLInputElement).value).toBe('');
    fireEvent.keyDown(screen.getByLabelText('一句话写目标'), { key: 'Enter' });
    await waitFor(() => expect((screen.getByLabelText('指标') as HTMLInputElement).value).toBe('首月销售额'));
    expect((screen.getByLabelText('数值') as HTMLInputElement).value).toBe('50');
    expect(owner.value).toBe('小王');
    expect(screen.getByRole('list', { name: '目标检查' }).textContent).toContain('缺期限');
    expect(await db.projects.count()).toBe(0);
  });

  it('names that nobody has yet are added with one Enter, one after the other, the goal’s owner too', async () => {
    render(<NewProjectPage />);
    const wanted = { 负责人: '许可', 运营: '小林', 采购: '周敏' };
    for (const [role, name] of Object.entries(wanted)) {
      const field = await screen.findByRole('combobox', { name: role });
      fireEvent.click(field);
      fireEvent.input(field, { target: { value: name } });
      await screen.findByRole('option', { name: `加上${name}` });
      fireEvent.keyDown(field, { key: 'Enter' });
    }
    for (const [role, name] of Object.entries(wanted))
      await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox', { name: role }).value).toBe(name));
    expect((await db.members.toArray()).map(({ name, role }) => `${name} ${role}`).sort()).toEqual(
      ['许可 ', '小林 运营', '周敏 采购'].sort(),
    );
    // Without a name there is a field for one; who is typed there is added by going on.
    fireEvent.click(screen.getByRole('combobox', { name: '视觉' }));
    fireEvent.click(await screen.findByRole('option', { name: '加一个人…' }));
    const typing = await screen.findByRole('textbox', { name: '称呼' });
    fireEvent.input(typing, { target: { value: '阿木' } });
    fireEvent.blur(typing);
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox', { name: '视觉' }).value).toBe('阿木'));
  });

  it('money by category and the owner are created with the project, and taken back with it', async () => {
    render(<NewProjectPage />);
    fireEvent.input(screen.getByPlaceholderText(/云岚凉被/), { target: { value: '云岚凉被' } });
    const day = document.querySelectorAll<HTMLInputElement>('input[type=date]')[1] as HTMLInputElement;
    fireEvent.change(day, { target: { value: '2099-05-18' } });
    type('打样预算', '3,200');
    await screen.findByText('¥3,200');
    type('大货预算', '6.24万');
    await screen.findByText('¥65,600');
    submit();
    await waitFor(async () => expect(await db.budgetLines.count()).toBe(2));
    const [project] = await db.projects.toArray();
    expect(project?.budgetFen).toBe(6_560_000);
    await undo();
    expect([await db.projects.count(), await db.budgetLines.count(), await db.tasks.count()]).toEqual([0, 0, 0]);
  });

  it('late: ticking a way plans by it, and the project is made so', async () => {
    const launchOn = addDays(todayIn(new Date()), 70);
    render(<NewProjectPage />);
    fireEvent.input(screen.getByPlaceholderText(/云岚凉被/), { target: { value: '急' } });
    const day = document.querySelectorAll<HTMLInputElement>('input[type=date]')[1] as HTMLInputElement;
    fireEvent.change(day, { target: { value: addDays(launchOn, -40) } });
    const before = (await screen.findByText(/已经晚了 \d+ 个工作日/)).textContent;
    const ways = await screen.findByRole('region', { name: /三个最省的办法/ });
    const [box] = await within(ways).findAllByRole('checkbox');
    fireEvent.click(box as HTMLElement);
    await waitFor(() => expect(screen.queryByText(before ?? '')).toBeNull());
    submit();
    await waitFor(async () => expect(await db.projects.count()).toBe(1));
    const usual = new Map(first?.tasks.map(({ key, days }) => [key, days]));
    const links = await db.links.toArray();
    const isShorter = (await db.tasks.toArray()).some((task) => task.durationDays < (usual.get(task.step ?? '') ?? 0));
    const [project] = await db.projects.toArray();
    expect(isShorter || links.some(({ type }) => type === 'SS') || (project?.extraWorkdays ?? []).length > 0).toBe(
      true,
    );
  });

  it('suppliers shut around 春节 are asked for when a wait meets it, and their days do not count', async () => {
    const input = { ...emptyForm(templateId), name: '年后上新', launchOn: '2027-03-25' };
    const open = previewPlan(projectInput(input, 'p', '上架日'), '2026-11-24');
    const shut = previewPlan(
      projectInput({ ...input, stopFrom: '2027-01-26', stopTo: '2027-02-22' }, 'p', '上架日'),
      '2026-11-24',
    );
    if (!open.ok || !shut.ok) throw new Error('refused');
    expect((shut.plan.startOn ?? '') < (open.plan.startOn ?? '')).toBe(true);
    const spans = open.tasks.flatMap(({ id, kind }) => {
      const dates = kind === 'wait' ? open.plan.dates.get(id) : undefined;
      return dates ? [{ fromOn: dates.startOn, toOn: dates.finishOn }] : [];
    });
    expect(springStop(spans)).toEqual({ fromOn: '2027-01-26', toOn: '2027-02-18' });
    expect(springStop([{ fromOn: '2027-06-01', toOn: '2027-07-01' }])).toBeNull();
    const made = shut.tasks.filter(({ calendarId }) => calendarId);
    expect(made.length).toBeGreaterThan(2);
    expect(made.every(({ kind }) => kind === 'wait')).toBe(true);
  });

  it('steps name the same things in the project that is made', () => {
    const preview = withLaunch('2026-12-28');
    if (!preview.ok) throw new Error('refused');
    const { project, tasks, links } = preview;
    const changes = winBack({ project, tasks, links }, 5, today).flatMap((way) => way.changes);
    expect(changes.length).toBeGreaterThan(0);
    const steps = toSteps(changes, preview);
    expect(toRows(steps ?? [], preview)).toEqual(changes);
  });
});
