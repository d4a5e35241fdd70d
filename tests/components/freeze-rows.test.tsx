import { expect, it } from 'vitest';
import { fixText } from '../../components/views/workbench/plan-check/conflict-rows.ts';
import { freezeRows } from '../../components/views/workbench/plan-check/freeze-rows.ts';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import type { Link } from '../../domain/model/link.ts';
import type { Task } from '../../domain/model/task.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { link, project, task, today } from '../domain/intents/run-intent.ts';

const promo = {
  id: 'w',
  name: '双12',
  fromOn: '2026-12-09',
  toOn: '2026-12-12',
  phases: [],
  freezes: [{ kind: 'price' as const, fromOn: '2026-12-09', toOn: '2026-12-11' }],
  platforms: [],
  isEstimated: false,
};

/** 改价 stands on 12-09, inside the freeze. */
function offered(others: Task[], links: Link[], more: Partial<Task> = {}): string[] {
  const owner = project('p1', { startOn: '2026-12-01' });
  const priced = task('a', {
    title: '改价',
    durationDays: 2,
    freeze: 'price',
    constraint: { type: 'SNET', on: '2026-12-09' },
    ...more,
  });
  const tasks = [priced, ...others];
  const model = projectModel({
    project: owner,
    tasks: new Map(tasks.map((row) => [row.id, row])),
    links: new Map(links.map((row) => [row.id, row])),
    plan: planProject({ project: owner, tasks, links }, today),
    members: [],
    meId: null,
    today,
    promos: [promo],
  });
  return freezeRows(model).flatMap(({ fixes }) => fixes.map((fix) => fixText(fix, model)));
}

it('a task goes before or after the freeze', () => {
  expect(offered([], [])).toEqual(['提前到 12-07', '推后到 12-14', '不改价']);
});

it('not before what it waits for', () => {
  const before = task('b', { title: '定价', durationDays: 6 });
  expect(offered([before], [link('l', 'b', 'a')])).toEqual(['推后到 12-14', '不改价']);
});

it('later says how many move along, and is not offered past a deadline', () => {
  const next = task('c', { title: '上新' });
  expect(offered([next], [link('l', 'a', 'c')])).toContain('推后到 12-14，波及 1 个');
  expect(offered([], [], { deadlineOn: '2026-12-11' })).toEqual(['提前到 12-07', '不改价']);
});
