import { describe, expect, test } from 'vitest';
import { earliestLaunch, firstPlan } from '../../components/views/first-run/first-plan.ts';
import { previewRows } from '../../components/views/first-run/preview-rows.ts';
import { templates } from '../../domain/templates/templates.ts';

const today = '2026-11-23';

describe.each(templates.map(({ id }) => id))('template %s', (templateId) => {
  const launchOn = earliestLaunch(templateId, today);
  const plan = launchOn === null ? null : firstPlan(templateId, launchOn, today);
  if (!plan) throw new Error(`no plan for ${templateId}`);
  const rows = previewRows(plan, '收尾');

  test('the earliest launch day leaves no day to spare', () => expect(plan.spareDays).toBe(0));

  test('every task is in exactly one row', () => {
    const parents = new Set(plan.tasks.map(({ parentId }) => parentId));
    const days = (spans: readonly { startOn: string; finishOn: string }[]) =>
      new Set(spans.flatMap(({ startOn, finishOn }) => [startOn, finishOn]));
    const drawn = days(rows.flatMap(({ bars }) => bars));
    const work = plan.tasks.filter(({ id, kind }) => kind !== 'milestone' && !parents.has(id));
    const first = work.flatMap(({ id }) => plan.dates.get(id) ?? []).sort((a, b) => a.startOn.localeCompare(b.startOn));
    expect(drawn.has(first[0]?.startOn ?? '')).toBe(true);
    expect(
      drawn.has(
        first
          .map(({ finishOn }) => finishOn)
          .sort()
          .at(-1) ?? '',
      ),
    ).toBe(true);
  });

  test('one row a milestone, by day; the launch among them', () => {
    const shown = rows.flatMap(({ milestones }) => milestones);
    expect(shown.length).toBe(plan.tasks.filter(({ kind }) => kind === 'milestone').length);
    expect(shown.some(({ isLaunch }) => isLaunch)).toBe(true);
    expect(shown.map(({ plannedOn }) => plannedOn)).toEqual(shown.map(({ plannedOn }) => plannedOn).sort());
  });
});
