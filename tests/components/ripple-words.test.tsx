import { expect, it } from 'vitest';
import { rippleSentence } from '../../components/views/workbench/gantt/ripple-words.ts';
import type { ProjectModel } from '../../components/views/workbench/project/project-model.ts';
import type { Preview } from '../../domain/gantt/preview.ts';
import { newTask } from '../../domain/model/task.ts';

const launch = newTask({
  id: 'm4',
  projectId: 'p',
  title: '上架日',
  kind: 'milestone',
  createdAt: '2026-03-02T01:00:00Z',
});
const tasks = new Map([['m4', launch]]);
const model = {
  today: '2026-04-15',
  project: { launchTaskId: 'm4' },
  tasks,
  whole: { tasks },
} as unknown as ProjectModel;
const preview = (moved: object[], shift: object | null = null) =>
  ({
    ripple: { launch: shift, finish: null, moved, milestones: [], newConflicts: [] },
    daysOf: () => ({ forecastFinishOn: '2026-04-30' }),
    taskCount: 2,
    milestoneCount: 0,
  }) as unknown as Preview;
const span = (on: string) => ({ startOn: on, finishOn: on });

it('says where the launch goes: as expected, as agreed when only that moved, or that it stays', () => {
  const shift = { taskId: 'm4', title: '上架日', fromOn: '2026-04-30', toOn: '2026-05-06', days: 1 };
  expect(rippleSentence(preview([], shift), model)).toMatch(/^上架日 04-30 → 05-06，波及 2 个任务/);
  const agreed = { taskId: 'm4', from: span('2026-04-24'), to: span('2026-04-30'), startDays: 4, finishDays: 4 };
  expect(rippleSentence(preview([agreed]), model)).toMatch(/^上架日 04-24 → 04-30，波及 2 个任务/);
  expect(rippleSentence(preview([{ ...agreed, taskId: 'a' }]), model)).toMatch(/^上架日 04-30 不变，波及/);
});
