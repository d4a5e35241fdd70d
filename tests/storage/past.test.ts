import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bringBack } from '../../domain/intents/bring-back.ts';
import { deleteProject } from '../../domain/intents/delete-project.ts';
import type { Rows } from '../../domain/intents/intent.ts';
import { saveMoment } from '../../domain/intents/save-moment.ts';
import { db } from '../../storage/db.ts';
import { latestChanges, workspaceAt } from '../../storage/past.ts';
import { undo } from '../../storage/undo.ts';
import { anyWish } from './any-intent.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { useFurnished } from './furnished.ts';
import { addProject, addTask, done, now, planState } from './sample.ts';

useFreshDatabase();

const plain = (rows: Rows) =>
  Object.fromEntries(
    Object.entries(rows).map(([table, map]) => [table, [...map.values()].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  );

it('every past moment is what the workspace was then, undo and redo included', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyWish, { minLength: 1, maxLength: 12 }), async (wishes) => {
      await useFurnished();
      const seen: { seq: number; rows: ReturnType<typeof plain> }[] = [];
      for (const [index, wish] of wishes.entries()) {
        await wish.run();
        if (index % 4 === 3) await undo(now);
        const seq = (await latestChanges(1))[0]?.seq ?? 0;
        seen.push({ seq, rows: plain((await workspaceAt(seq)).now) });
      }
      for (const { seq, rows } of seen) expect(plain((await workspaceAt(seq)).past)).toEqual(rows);
    }),
    { numRuns: 25 },
  );
});

it('a deleted project comes back from its moment, and undo takes that back', async () => {
  await addProject('p1');
  await addTask('p1', 't1', { title: '拍主图' });
  const before = await planState();
  const seq = (await latestChanges(1))[0]?.seq ?? 0;
  await done(deleteProject, { id: 'p1' });
  const gone = await planState();
  await done(bringBack, { kind: 'project', id: 'p1', past: (await workspaceAt(seq)).past });
  expect(await planState()).toEqual(before);
  await undo(now);
  expect(await planState()).toEqual(gone);
});

it('a named moment stays with its place in the log', async () => {
  await addProject('p1');
  await done(saveMoment, { id: 'v1', name: '大促前', afterSeq: 1 });
  await addTask('p1', 't1');
  const [moment] = await db.savedMoments.toArray();
  const { past } = await workspaceAt(moment?.afterSeq ?? -1);
  expect([past.projects.size, past.tasks.size]).toEqual([1, 0]);
});
