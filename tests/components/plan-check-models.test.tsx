import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../components/views/workbench/plan-check/answer.ts';
import { answerTo } from '../../components/views/workbench/plan-check/answer-to.ts';
import { conflictRows, type Fix, fixText } from '../../components/views/workbench/plan-check/conflict-rows.ts';
import { driftRows } from '../../components/views/workbench/plan-check/drift-rows.ts';
import { type PlannedRows, questionSchema } from '../../components/views/workbench/plan-check/question.ts';
import { changeText, costText } from '../../components/views/workbench/plan-check/way-text.ts';
import type { TaskFacts } from '../../components/views/workbench/task-facts.ts';
import { baselineTasks } from '../../domain/baseline/take-rows.ts';
import { calendarBook } from '../../domain/calendar/calendar-book.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { noCalendarRows } from '../../storage/calendar-rows.ts';
import { crowdedPlan } from '../support/crowded-plan.ts';

const today = '2026-11-24';
const { projects, members, tasks, links } = crowdedPlan(today);
const [project] = projects;
if (!project) throw new Error('no project');
const rows: PlannedRows = { project, tasks, links, members, calendars: [], suppliers: [], booked: [] };

function modelOf({ tasks: list, links: ties }: Pick<PlannedRows, 'tasks' | 'links'> = rows) {
  const plan = planProject({ project: rows.project, tasks: list, links: ties }, today);
  const whole = {
    tasks: new Map(list.map((task) => [task.id, task])),
    links: new Map(ties.map((link) => [link.id, link])),
  };
  return {
    project: rows.project,
    ...whole,
    whole,
    calendars: calendarBook(noCalendarRows),
    plan,
    members,
    today,
    promos: [],
    facts: () => ({}) as TaskFacts,
  };
}
const model = modelOf();

function people() {
  const answer = answerTo({ kind: 'people', rows, today }, () => {});
  if (answer.kind !== 'people') throw new Error(answer.kind);
  return answer.over;
}

describe('rows of conflicts', () => {
  const found = conflictRows(model, people());

  it('late first, people over capacity last, each once', () => {
    expect(found.map(({ kind }) => kind)).toEqual(['negativeFloat', 'deadline', 'link', 'dayOff', 'overCapacity']);
    expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
  });

  it.each<[string, string[]]>([
    ['deadline', ['截止日改到 11-30']],
    ['link', ['「拍样」不再固定', '去掉先后关系']],
    ['dayOff', ['按自然日', '固定到 12-07']],
    ['overCapacity', ['排开', '「短视频脚本」交给小李']],
  ])('%s is mended by', (kind, texts) => {
    const row = found.find((one) => one.kind === kind);
    expect(row?.fixes.map((fix) => fixText(fix, model))).toEqual(texts);
  });

  it('days are won back only for the chain of the launch', () => {
    const late = (list: PlannedRows) =>
      conflictRows(modelOf(list), []).find(({ kind }) => kind === 'negativeFloat')?.fixes;
    // Another chain is later still: days of the launch would not help it.
    const longer = tasks.map((task) => (task.id === 'sample' ? { ...task, durationDays: 20 } : task));
    expect(late({ ...rows, tasks: longer })).toEqual([]);
    const only = { ...rows, links: links.filter(({ id }) => id !== 'sample>shoot') };
    expect(late(only)).toEqual<Fix[]>([{ kind: 'winBack', days: 4 }]);
  });
});

describe('the worker', () => {
  it.each(['people', 'level', 'winBack'] as const)('%s: the answer passes its door unchanged', (kind) => {
    const question = questionSchema.parse(structuredClone({ kind, rows, today, days: 3 }));
    const answer = structuredClone(answerTo(question, () => {}));
    expect(answer.kind).toBe(kind);
    // Without what the page has no use for.
    expect(answer).toMatchObject(answerSchema.parse(answer));
  });

  it.each([
    ['no rows', { kind: 'level', today }],
    ['a task that is none', { kind: 'level', rows: { ...rows, tasks: [{ id: 'x' }] }, today }],
    ['no days', { kind: 'winBack', rows, today, days: 0 }],
    ['a day that is none', { kind: 'people', rows, today: '2026-02-30' }],
    ['another question', { kind: 'delete', rows, today }],
  ])('refuses a question with %s', (_name, question) => {
    expect(questionSchema.safeParse(question).success).toBe(false);
  });

  it.each([
    ['a share over one', { kind: 'share', share: 1.2 }],
    ['a change it does not know', { kind: 'winBack', ways: [{ changes: [{ kind: 'drop', taskId: 'main' }] }] }],
    ['nothing', null],
  ])('refuses an answer with %s', (_name, answer) => {
    expect(answerSchema.safeParse(answer).success).toBe(false);
  });

  it('tells how far a long search is, up to the end', () => {
    const shares: number[] = [];
    answerTo({ kind: 'level', rows, today }, (share) => shares.push(share));
    expect(shares.length).toBeGreaterThan(1);
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true);
  });

  it('says why a plan cannot be computed', () => {
    const [tie] = links;
    if (!tie) throw new Error('no link');
    const round = [...links, { ...tie, id: 'back', fromId: tie.toId, toId: tie.fromId }];
    expect(answerTo({ kind: 'level', rows: { ...rows, links: round }, today }, () => {})).toMatchObject({
      kind: 'refused',
      code: 'cycle',
    });
  });
});

describe('a way to win days in words', () => {
  it.each([
    [{ kind: 'shorten', taskId: 'detail', days: 2 } as const, '详情页设计 4 → 2 天'],
    [{ kind: 'chase', taskId: 'goods', days: 4 } as const, '催等待大货生产 12 → 8 天'],
    [{ kind: 'overlap', linkId: 'sample>shoot', days: 2 } as const, '拍样提前 2 天，不等打样做完'],
    [{ kind: 'shortenLag', linkId: 'brief>goods', days: 1 } as const, '卖点提炼与详情文案到等待大货生产的间隔少 1 天'],
    [{ kind: 'workOn', on: ['2026-11-28', '2027-12-05'] } as const, '加班 11-28、2027-12-05'],
    [{ kind: 'skip', taskId: 'gone' } as const, '不等已删除的任务'],
  ])('%o', (change, text) => {
    expect(changeText(change, model)).toBe(text);
  });

  it('costs days and people by name', () => {
    expect(costText({ days: 3, people: ['wang', '恒绒纺织'] }, model)).toBe('动 3 天·要找 小王、恒绒纺织');
    expect(costText({ days: 1, people: [] }, model)).toBe('动 1 天');
  });
});

describe('tasks beside a baseline', () => {
  const { plan } = model;
  if (!plan.ok) throw new Error('refused');
  const baseline = {
    id: 'b',
    projectId: rows.project.id,
    name: '立项',
    takenAt: `${today}T08:00:00Z`,
    launchOn: null,
    tasks: baselineTasks(tasks, plan),
  };

  it('what was made and deleted since is said to be', () => {
    const later = modelOf({ ...rows, tasks: tasks.filter(({ id }) => id !== 'lab') });
    const fewer = { ...baseline, tasks: baseline.tasks.filter(({ taskId }) => taskId !== 'film') };
    const found = driftRows(later, fewer);
    expect(found.find(({ taskId }) => taskId === 'film')).toMatchObject({ agreed: null, isChanged: true });
    expect(found.at(-1)).toMatchObject({ taskId: 'lab', title: '已删除的任务', current: null, isChanged: true });
  });

  it('a task that takes longer is changed, one that stays is not', () => {
    const longer = tasks.map((task) => (task.id === 'sample' ? { ...task, durationDays: 8 } : task));
    const found = driftRows(modelOf({ ...rows, tasks: longer }), baseline);
    expect(found.find(({ taskId }) => taskId === 'sample')).toMatchObject({ durationDays: 2, isChanged: true });
    expect(found.find(({ taskId }) => taskId === 'hall')?.isChanged).toBe(false);
  });
});
