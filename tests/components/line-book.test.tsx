import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lineBook, type MadeBook } from '../../components/views/workbench/line-book.ts';
import { projectModel } from '../../components/views/workbench/project/project-model.ts';
import { type ListWish, taskLines } from '../../components/views/workbench/task-lines.ts';
import { PlacedMap } from '../../domain/model/placed-map.ts';
import { planProject } from '../../domain/schedule/plan-project.ts';
import { today } from '../domain/intents/run-intent.ts';
import { fitted, randomProject, values } from '../domain/schedule/random-project.ts';

const plain: ListWish = { text: '', only: 'all', group: 'stage', sort: 'plan', closedIds: new Set() };
const wishes = fc.record({
  text: fc.constantFrom('', '', '', '一'),
  only: fc.constantFrom('all', 'all', 'late', 'ready'),
  group: fc.constantFrom('stage', 'stage', 'none', 'status'),
  sort: fc.constantFrom('plan', 'plan', 'due'),
} as const);
const steps = fc.array(
  fc.record({
    at: fc.nat(11),
    fields: values,
    title: fc.constantFrom('一', '二'),
    parent: fc.option(fc.nat(11), { freq: 1 }),
    wish: fc.option(wishes, { freq: 1 }),
  }),
  { minLength: 1, maxLength: 8 },
);

/** Getters read, so that groups are compared by what they say. */
const said = (lines: ReturnType<typeof taskLines>) => JSON.parse(JSON.stringify(lines));

it('rows amended after an edit are the rows made anew', () => {
  let [amended, anew] = [0, 0];
  fc.assert(
    fc.property(randomProject, steps, (rows, edits) => {
      let tasks = PlacedMap.of(rows.tasks.map((task) => [task.id, task] as const));
      const links = new Map(rows.links.map((link) => [link.id, link]));
      let wish = plain;
      let before: MadeBook | null = null;
      for (const { at, fields, title, parent, wish: next } of edits) {
        if (next) wish = { ...wish, ...next };
        const row = rows.tasks[at];
        const now = row && tasks.get(row.id);
        if (now) {
          const parents = new Set([...tasks.values()].map(({ parentId }) => parentId));
          const task = { ...fitted(now, fields, parents.has(now.id)), title };
          const under = rows.tasks[parent ?? -1]?.id;
          const isGroup = parents.has(now.id);
          tasks = tasks.copy().set(now.id, under && !isGroup && under !== now.id ? { ...task, parentId: under } : task);
        }
        const plan = planProject({ project: rows.project, tasks: [...tasks.values()], links: rows.links }, today);
        const input = projectModel({ project: rows.project, tasks, links, plan, members: [], meId: null, today });
        const book = lineBook({ input, wish, alphabet: null }, before);
        const fresh = taskLines({ ...input, tasks: new Map(tasks) }, wish);
        expect(said([...book.lines])).toEqual(said(fresh));
        expect(book.order).toEqual(fresh.map((line) => line.task.id));
        for (const [place, id] of book.order.entries()) expect(book.rowOf.get(id)).toBe(place);
        if (before && before.book.order === book.order) amended += 1;
        else anew += 1;
        before = { input, wish, alphabet: null, book };
      }
    }),
    { numRuns: 300 },
  );
  expect(amended).toBeGreaterThan(100);
  expect(anew).toBeGreaterThan(100);
});
