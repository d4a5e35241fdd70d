import { expect } from '@playwright/test';
import { addWorkdays, defaultCalendar } from '../../../domain/calendar/calendar.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import type { Story } from './story.ts';

type Step = { task: Task; on: Day };

/** The next thing each open task of the launch needs, and when: begin on its first day, be done on its last. */
function nextSteps(tasks: readonly Task[], links: readonly Link[], left: ReadonlySet<string>, today: Day): Step[] {
  const groups = new Set(tasks.map(({ parentId }) => parentId));
  const isDone = new Set(tasks.filter(({ status }) => status === 'done').map(({ id }) => id));
  const later = (on: Day) => (on > today ? on : today);
  return tasks.flatMap((task): Step[] => {
    if (task.status === 'done' || task.kind === 'wait' || groups.has(task.id) || left.has(task.title)) return [];
    if (links.some(({ fromId, toId }) => toId === task.id && !isDone.has(fromId))) return [];
    if (task.kind === 'milestone') return [{ task, on: later(task.plannedFinishOn ?? today) }];
    if (task.actualStartOn === null) return [{ task, on: later(task.plannedStartOn ?? today) }];
    return [{ task, on: later(addWorkdays(defaultCalendar, task.actualStartOn, task.durationDays - 1)) }];
  });
}

/**
 * The team works as planned until the day named, each at the project's list: every task is begun and finished on its
 * day by a click on its mark. Waits for others, and what is `left`, stay as they are.
 */
export async function workUntil(story: Story, name: string, until: Day, left: readonly string[] = []): Promise<void> {
  const page = await story.project(name);
  for (;;) {
    const { projects = [], tasks = [], links = [] } = await story.rows();
    const { id } = projects.find((project) => project.name === name) ?? {};
    const mine = (tasks as Task[]).filter(({ projectId }) => projectId === id);
    const { today } = story.clock;
    const steps = nextSteps(mine, links as Link[], new Set(left), today).sort((a, b) => (a.on < b.on ? -1 : 1));
    const [first] = steps;
    if (!first || first.on >= until) break;
    if (first.on > today) await story.clock.to(first.on);
    for (const { task, on } of steps.filter((step) => step.on === first.on)) {
      const mark = page.locator(`[data-task="${task.id}"] [data-cell=status]`);
      const next = task.kind === 'milestone' || task.status === 'doing' ? '做完' : '进行中';
      await mark.click();
      await expect(mark, `${task.title} ${on}`).toHaveAttribute('title', next);
    }
  }
  if (story.clock.today < until) await story.clock.to(until);
}
