import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarBook } from '../../domain/calendar/calendar-book.ts';
import { summarize } from '../../domain/health/summarize.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import { wholePlan } from '../../domain/schedule/plan-project.ts';
import { db } from '../../storage/db.ts';
import { allSummaries, inboxSummary, refreshSummaries } from '../../storage/queries.ts';
import { settings } from '../../storage/settings.ts';
import { redo, undo } from '../../storage/undo.ts';
import { anyWish } from './any-intent.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { useFurnished } from './furnished.ts';
import { addProject, addTask, done, now, today } from './sample.ts';

useFreshDatabase();

/** Each project's summary computed from all rows, without anything that storage kept. */
async function freshly(day: string) {
  const [projects, tasks, links, members, calendarRows, suppliers] = await Promise.all([
    db.projects.toArray(),
    db.tasks.toArray(),
    db.links.toArray(),
    db.members.toArray(),
    db.calendars.toArray(),
    db.suppliers.toArray(),
  ]);
  const byId = <Row extends { id: string }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
  const calendars = calendarBook({
    calendars: byId(calendarRows),
    members: byId(members),
    suppliers: byId(suppliers),
  });
  const redAfterDays = await settings.redAfterDays.get();
  const own = <Row extends { projectId: string }>(rows: Row[], id: string) =>
    rows.filter((row) => row.projectId === id);
  return projects.map((project) => {
    const rows = { project, tasks: own(tasks, project.id), links: own(links, project.id), calendars };
    // Under another name: nothing that the stored summary was made from is known of it.
    const named = { ...rows, project: { ...project, id: crypto.randomUUID() } };
    const fresh = summarize({ ...named, members, plan: wholePlan(rows, day) }, { today: day, redAfterDays });
    return { ...fresh, id: project.id };
  });
}

it('are equal to a fresh computation after any wishes, undone and done again', async () => {
  const step = fc.record({ wish: anyWish, turns: fc.array(fc.constantFrom(undo, redo), { maxLength: 2 }) });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      await useFurnished();
      for (const { wish, turns } of steps) {
        await wish.run();
        for (const turn of turns) await turn(now);
        expect(await allSummaries()).toEqual(await freshly(today));
      }
    }),
    { numRuns: 60 },
  );
});

it('of another day are computed again, and only those', async () => {
  await addProject('p1');
  await addTask('p1', 't1', { deadlineOn: '2026-11-25' });
  await addTask('inbox', 't2', { deadlineOn: '2026-11-25' });
  await refreshSummaries('2026-12-02');
  expect(await allSummaries()).toEqual(await freshly('2026-12-02'));
  expect(await allSummaries()).toMatchObject([{ forDay: '2026-12-02', redCount: 1 }]);
  expect(await inboxSummary()).toMatchObject({ forDay: '2026-12-02', redCount: 1 });
  await done(setTaskStatus, { ids: ['t1', 't2'], status: 'done' }, { now: new Date('2026-12-02T02:00:00Z') });
  expect((await inboxSummary())?.redCount).toBe(0);
});

it('that were lost come back, and those of no project go', async () => {
  await addProject('p1');
  const [row] = await allSummaries();
  await db.summaries.clear();
  if (row) await db.summaries.put({ ...row, id: 'gone' });
  await refreshSummaries(today);
  expect((await allSummaries()).map((summary) => summary.id)).toEqual(['p1']);
});

it('another rule for red counts from the next change on, and for all once they are refreshed', async () => {
  await addProject('p1');
  await addProject('p2');
  for (const projectId of ['p1', 'p2', 'inbox'])
    await addTask(projectId, `late-${projectId}`, { deadlineOn: '2026-11-18' });
  expect((await allSummaries()).map(({ redCount }) => redCount)).toEqual([1, 1]);
  await settings.redAfterDays.set(10);
  await addTask('p1', 'one-more');
  expect((await allSummaries()).map(({ redCount, amberCount }) => [redCount, amberCount])).toEqual([
    [0, 1],
    [1, 0],
  ]);
  await refreshSummaries(today);
  expect((await allSummaries()).map(({ redCount }) => redCount)).toEqual([0, 0]);
  expect(await inboxSummary()).toMatchObject({ redCount: 0, amberCount: 1 });
});
