import { addWorkdays, defaultCalendar } from '../calendar/calendar.ts';
import type { Patch } from '../model/change.ts';
import type { Day } from '../model/primitives.ts';
import { type Task, taskSchema } from '../model/task.ts';
import { timeoutFor } from '../quality/findings.ts';
import { nextChaseOn, usualChaseDays } from '../waits/next-chase.ts';
import { createProject } from './create-project.ts';
import type { Intent, Moment } from './intent.ts';

export type CreateExampleInput = { id: string; name: string; description: string };

/** Working days it has been going for: samples are through, production is waited for, the photos come next. */
const workedDays = 17;
/** Not done, although it was due: what late looks like. */
const lateStep = '10';

const projectInput = (input: CreateExampleInput, today: Day) => ({
  ...input,
  templateId: 'standard-launch',
  direction: 'forward' as const,
  launchOn: null,
  startOn: addWorkdays(defaultCalendar, today, -workedDays),
  goal: { metric: '首月销售额', target: 500_000, unit: '元', byOn: null },
});

/** A launch that is under way, to look at: an ordinary project, made and taken back as one change. */
export const createExample: Intent<CreateExampleInput> = {
  name: 'createExample',
  // Only `templateId` is asked of it there.
  needs: (input, loaded) => createProject.needs(projectInput(input, '2000-01-01'), loaded),
  plan(rows, input, moment) {
    const made = createProject.plan(rows, projectInput(input, moment.today), moment);
    if ('refusal' in made) return made;
    const rowOf = ({ table, before, after }: Patch) =>
      table === 'tasks' && before === null ? taskSchema.parse(after) : null;
    const groups = new Set(made.patches.map((patch) => rowOf(patch)?.parentId));
    const lived = (patch: Patch): Patch => {
      const task = rowOf(patch);
      return task && !groups.has(task.id) ? { ...patch, after: { ...task, ...past(task, moment) } } : patch;
    };
    return { patches: made.patches.map(lived) };
  },
};

/** As far as it would have come by today, had it gone as planned. */
function past(task: Task, { today, now }: Moment): Partial<Task> {
  const { plannedStartOn: startOn, plannedFinishOn: finishOn, kind } = task;
  if (!startOn || !finishOn || startOn >= today) return {};
  const asked = kind === 'wait' ? { askedOn: startOn, timeoutDays: timeoutFor(task) } : {};
  if (finishOn < today && task.step !== lateStep)
    return { ...asked, status: 'done', progress: 1, actualStartOn: startOn, actualFinishOn: finishOn, doneAt: now };
  const next = nextChaseOn(defaultCalendar, startOn, usualChaseDays);
  return {
    ...asked,
    ...(kind === 'wait' ? { chaseOn: next < today ? today : next } : {}),
    status: 'doing',
    actualStartOn: startOn,
  };
}
