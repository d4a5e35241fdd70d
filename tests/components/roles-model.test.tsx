import { expect, it } from 'vitest';
import { canMove, movePreview } from '../../components/views/workbench/calendar/move-preview.ts';
import { tryWish } from '../../components/views/workbench/gantt/use-preview.ts';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import { addDays } from '../../domain/calendar/day.ts';
import { seenTasks } from '../../domain/roles/seen-tasks.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { runningLaunch } from '../support/running-launch.ts';

const today = '2026-11-24';
const launch = runningLaunch('p1', today);
const [project] = launch.projects;
if (!project) throw new Error('no project');
const rows = {
  tasks: new Map(launch.tasks.map((task) => [task.id, task])),
  links: new Map(launch.links.map((link) => [link.id, link])),
};
const plan = planProject({ project, tasks: launch.tasks, links: launch.links }, today);
const input = { project, ...rows, plan, members: launch.members, meId: 'm0', today };
const whole = projectModel(input);
const partOf = (memberId: string) =>
  projectModel({
    ...input,
    seen: seenTasks('member', memberId, { tasks: rows.tasks, comments: [], approvals: [], budgetLines: [] }),
  });

it('who sees everything has the very rows that are in memory', () => {
  expect(whole.tasks).toBe(rows.tasks);
  expect(whole.links).toBe(rows.links);
});

it('a part has the days of the whole plan', () => {
  const part = partOf('m0');
  expect(part.tasks.size).toBeLessThan(whole.tasks.size / 2);
  for (const task of part.tasks.values()) expect(part.facts(task)).toEqual(whole.facts(task));
});

it('what a move does is told as it will be done, also to tasks not seen', () => {
  const said = launch.members.flatMap(({ id: memberId }) => {
    const part = partOf(memberId);
    const own = [...part.tasks.values()].filter((task) => task.assigneeId === memberId && canMove(part, task));
    return own.map((task) => {
      const edits = [{ id: task.id, startOn: addDays(whole.facts(task).startOn ?? today, 14) }];
      const input = { projectId: 'p1', edits, policy: 'overlap', today } as const;
      const [seenBy, byAll] = [part, whole].map((model) => {
        const chart = tryWish(model, { kind: 'place', input });
        const preview = movePreview(model, task.id, edits[0]?.startOn ?? today);
        return { said: preview?.sentence, days: preview?.dates, moved: 'ripple' in chart && chart.ripple.moved };
      });
      expect(seenBy).toEqual(byAll);
      return byAll?.said;
    });
  });
  expect(new Set(said).size).toBeGreaterThan(1);
});
