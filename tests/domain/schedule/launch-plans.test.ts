import { describe, expect, it } from 'vitest';
import { defaultCalendar, workdaysBetween } from '../../../domain/calendar/calendar.ts';
import { addDays } from '../../../domain/calendar/day.ts';
import type { PlanInput, PlanLink } from '../../../domain/schedule/plan-types.ts';
import { schedule } from '../../../domain/schedule/schedule.ts';
import { templates } from '../../../domain/templates/templates.ts';
import { launchPlans, type PlanLine } from './launch-plans.ts';

/** `22+15`: finish to start with 15 working days of lag; `15SS`: start to start. */
const after = (to: string, text: string): PlanLink[] =>
  text
    .split(',')
    .filter(Boolean)
    .map((predecessor) => {
      const [, from = '', type = 'FS', lag = '0'] = /^(M?\d+)(SS)?(?:\+(\d+))?$/.exec(predecessor) ?? [];
      return { from, to, type: type as PlanLink['type'], lag: Number(lag) };
    });

const planOf = (lines: readonly PlanLine[], more: Partial<PlanInput>): PlanInput => ({
  calendar: defaultCalendar,
  tasks: lines.map(([id, days]) => ({ id, days, kind: days === 0 ? 'milestone' : 'work' })),
  links: lines.flatMap(([id, , text]) => after(id, text)),
  ...more,
});

function computed(plan: PlanInput) {
  const result = schedule(plan);
  if ('error' in result) throw new Error(result.error);
  return result;
}

/** Working days before the first day of a task: the "starts at" of the tables. */
const startsAt = (first: string, day: string) =>
  day <= first ? 0 : workdaysBetween(defaultCalendar, first, addDays(day, -1));

describe.each(Object.entries(launchPlans))('plan %s', (_name, { length, lines }) => {
  // A Monday with holidays and made-up days ahead: the tables count working days, whatever the days are.
  const start = '2026-09-07';
  const result = computed(planOf(lines, { start }));

  it('has the length of its table', () => {
    expect(result.days).toBe(length);
  });

  it.each(lines)('task %s', (id, days, _after, at, slack) => {
    const task = result.tasks[id];
    // A milestone shows the last working day before its instant.
    const shown = days === 0 ? at - 1 : at;
    expect(startsAt(start, task?.start ?? '')).toBe(shown);
    expect(task?.totalFloat).toBe(slack);
    expect(task?.critical).toBe(slack === 0);
  });
});

describe('backward from a day', () => {
  const backward = (name: string, task: string, on: string) =>
    computed(planOf(launchPlans[name]?.lines ?? [], { launch: { task, on } }));

  it('预售开启 on 2026-10-15 needs plan T4 to start on 09-09', () => {
    expect(backward('T4', 'M3', '2026-10-15').start).toBe('2026-09-09');
  });

  it('首发 on 2026-06-18 needs plan T3 to start on 01-07', () => {
    expect(backward('T3', 'M3', '2026-06-18').start).toBe('2026-01-07');
  });

  it('shows the launch on its own day, a Sunday too', () => {
    expect(backward('T4', 'M3', '2026-10-18').tasks.M3?.start).toBe('2026-10-18');
  });

  it('says by how many days it is late already', () => {
    const plan = planOf(launchPlans.T1?.lines ?? [], { launch: { task: 'M4', on: '2026-12-25' } });
    const result = schedule(plan, '2026-11-24');
    if ('error' in result) throw new Error(result.error);
    // 37 working days are needed, 24 Nov to 24 Dec has 23.
    expect(result.tasks['1']?.totalFloat).toBe(23 - 37);
    expect(result.conflicts.map(({ kind }) => kind)).toEqual(['negativeFloat']);
    expect(result.tasks.M4?.finish).toBe('2026-12-25');
    expect((result.tasks.M4?.forecastFinish ?? '') > '2026-12-25').toBe(true);
  });
});

describe('shipped templates', () => {
  const numbered: Record<string, string> = {
    'standard-launch': 'T1',
    'fashion-drop': 'T2',
    'cosmetics-filing': 'T3',
    'promo-stock': 'T4',
    'presale-first': 'T5',
    'live-show': 'T6',
  };

  it('are the six plans', () => {
    expect(templates.map(({ id }) => id).sort()).toEqual(Object.keys(numbered).sort());
  });

  it.each(templates)('$id has the tasks, links and length of its plan', (template) => {
    const plan = launchPlans[numbered[template.id] ?? ''];
    const stages = new Set(template.tasks.map(({ parentKey }) => parentKey));
    const leaves = template.tasks.filter(({ key }) => !stages.has(key));
    const days = (rows: [string, number][]) => Object.fromEntries(rows.sort());
    expect(days(leaves.map((task) => [task.key, task.days]))).toEqual(
      days((plan?.lines ?? []).map(([key, length]) => [key, length])),
    );
    const sorted = (links: readonly PlanLink[]) =>
      links.map(({ from, to, type, lag }) => `${from} ${type} ${to} ${lag}`).sort();
    expect(sorted(template.links)).toEqual(sorted((plan?.lines ?? []).flatMap(([key, , text]) => after(key, text))));
    expect(template.lengthDays).toBe(plan?.length);
    expect(leaves.find(({ key }) => key === template.launchKey)?.kind).toBe('milestone');
  });

  it.each(templates)('$id: every task stands in a stage; stages move no day and no float', (template) => {
    const stages = template.tasks.filter(({ parentKey }) => parentKey === undefined);
    const stageKeys = new Set(stages.map(({ key }) => key));
    expect(
      template.tasks.filter(({ key, parentKey }) => !stageKeys.has(key) && !stageKeys.has(parentKey ?? '')),
    ).toEqual([]);
    for (const { key } of stages) expect(template.tasks.some(({ parentKey }) => parentKey === key)).toBe(true);
    const lines = launchPlans[numbered[template.id] ?? '']?.lines ?? [];
    const staged = computed({
      calendar: defaultCalendar,
      start: '2026-09-07',
      tasks: template.tasks.map(({ key, days, kind, parentKey }) => ({ id: key, days, kind, parent: parentKey })),
      links: template.links,
    });
    const flat = computed(planOf(lines, { start: '2026-09-07' }));
    expect(staged.days).toBe(flat.days);
    for (const [id] of lines) expect([id, staged.tasks[id]?.totalFloat]).toEqual([id, flat.tasks[id]?.totalFloat]);
  });

  it('the standard launch has the stages of its source', () => {
    const titles = templates[0]?.tasks.filter(({ parentKey }) => parentKey === undefined).map(({ title }) => title);
    expect(titles).toEqual(['立项', '打样与封样', '大货与质检', '视觉与详情', '上架', '测款与放量', '复盘']);
  });

  it('says in both languages what it is for', () => {
    for (const { about } of templates) {
      expect(about.zh_CN).toMatch(/^[^：]{2,12}：/);
      expect(about.en).toMatch(/^[ -~]+: [ -~]+\.$/);
    }
  });
});
