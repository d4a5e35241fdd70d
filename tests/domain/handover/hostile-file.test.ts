import { describe, expect, it } from 'vitest';
import { mostFileLetters, readHandoverFile } from '../../../domain/handover/handover-file.ts';
import { receiveHandover } from '../../../domain/intents/receive-handover.ts';
import { codeOf, granted, task, world } from '../intents/run-intent.ts';
import { allKeys, backText, outText, owner, read, readOut } from './two-sides.ts';

type Json = Record<string, never> & {
  rows: {
    tasks: Record<string, unknown>[];
    comments: Record<string, unknown>[];
    budgetLines: Record<string, unknown>[];
  };
  base: { tasks: Record<string, unknown>[] };
} & Record<string, unknown>;

const there = () => {
  const file = readOut(outText(owner()));
  return granted(receiveHandover, { file, keys: allKeys(world({}), file) }, world({}));
};
const changed = (text: string, edit: (json: Json) => void): string => {
  const json = JSON.parse(text) as Json;
  edit(json);
  return JSON.stringify(json);
};
const outcome = (text: string): string => {
  const result = readHandoverFile(text);
  return result.ok ? 'read' : result.refusal.code;
};
const first = (json: Json): Record<string, unknown> => json.rows.tasks[0] ?? {};

const out = outText(owner());
const back = backText(there());

const cases: [string, string, string][] = [
  ['nothing', '', 'handoverNotJson'],
  ['cut off', out.slice(0, out.length / 2), 'handoverNotJson'],
  ['a zip', 'PK\u0003\u0004', 'handoverNotJson'],
  ['a number', '12', 'handoverOther'],
  ['null', 'null', 'handoverOther'],
  ['a template', '{"format":"launchdeck-template","version":1}', 'handoverOther'],
  ['a newer version', changed(out, (json) => Object.assign(json, { version: 2 })), 'handoverNewer'],
  ['letters without end', `"${'x'.repeat(mostFileLetters)}"`, 'handoverTooBig'],
  [
    'nested',
    out.replace('"version": 1', `"version": 1, "more": ${'['.repeat(50_000)}${']'.repeat(50_000)}`),
    'handoverBroken',
  ],
  ['behind the object', back.replace('"id": "a"', '"__proto__": {"isAdmin": true}, "id": "a"'), 'handoverBroken'],
  ['constructor', changed(out, (json) => Object.assign(first(json), { constructor: 1 })), 'handoverBroken'],
  ['1899', changed(out, (json) => Object.assign(first(json), { plannedStartOn: '1899-12-30' })), 'handoverDay'],
  [
    'no such day',
    changed(out, (json) => Object.assign(first(json), { plannedStartOn: '2026-02-30' })),
    'handoverBroken',
  ],
  [
    'a wrong kind of value',
    changed(back, (json) => Object.assign(first(json), { status: 'hacked' })),
    'handoverBroken',
  ],
  ['progress beyond', changed(back, (json) => Object.assign(first(json), { progress: 7 })), 'handoverBroken'],
  ['a task twice', changed(back, (json) => json.rows.tasks.push(first(json))), 'handoverDouble'],
  [
    'an entry twice',
    changed(back, (json) =>
      Object.assign(first(json), { checklist: [1, 2].map(() => ({ id: 'x', text: 'x', isDone: true })) }),
    ),
    'handoverDouble',
  ],
  ['a task outside the part', changed(back, (json) => Object.assign(first(json), { id: 'c' })), 'handoverOutside'],
  ['a task without id', changed(back, (json) => delete first(json).id), 'handoverOutside'],
  [
    'a comment on a task outside',
    changed(back, (json) =>
      json.rows.comments.push({ id: 'x', taskId: 'c', authorId: 'm1', text: 'x', writtenAt: '2026-11-24T02:00:00Z' }),
    ),
    'handoverOutside',
  ],
  [
    'a task of another project',
    changed(out, (json) => Object.assign(first(json), { projectId: 'p2' })),
    'handoverOutside',
  ],
  ['no project', changed(out, (json) => Object.assign(json, { projects: [] })), 'handoverBroken'],
];

describe('a file of a stranger', () => {
  it.each(cases)('%s', (_, text, code) => {
    expect(outcome(text)).toBe(code);
  });

  it('is read as it is when nothing is wrong with it, with a mark of the editor before it too', () => {
    expect([outcome(out), outcome(back), outcome(`\uFEFF${out}`)]).toEqual(['read', 'read', 'read']);
  });

  it('fields that are none of an answer’s business are named and dropped', () => {
    const file = read(
      changed(back, (json) => {
        Object.assign(first(json), { title: '改', budgetFen: 1, assigneeId: 'm3', notes: 'x' });
        Object.assign(json, { secret: 1 });
        json.rows.budgetLines.push({
          id: 'y1',
          projectId: 'p1',
          taskId: null,
          category: 'x',
          title: 'x',
          plannedFen: 0,
          committedFen: 0,
          spentFen: 1,
          paidOn: null,
          note: '',
        });
      }),
    );
    expect(file.dropped.sort()).toEqual(['assigneeId', 'budgetFen', 'budgetLines', 'notes', 'secret', 'title']);
    expect(file.rows.budgetLines).toEqual([]);
    expect(JSON.stringify(file.rows)).not.toMatch(/m3|"改"|"x"/);
  });

  it('a task of one’s own under the id of a file’s is not taken over', () => {
    const mine = world({ tasks: [task('a', { projectId: 'inbox', title: '自己的' })] });
    expect(codeOf(receiveHandover, { file: readOut(out), keys: [] }, mine)).toBe('handoverOutside');
  });

  it('groups in a circle cannot be planned and are not taken', () => {
    const text = changed(out, (json) => {
      const [one, two] = json.rows.tasks;
      Object.assign(one ?? {}, { parentId: two?.id });
      Object.assign(two ?? {}, { parentId: one?.id });
    });
    const file = readOut(text);
    expect(codeOf(receiveHandover, { file, keys: allKeys(world({}), file) }, world({}))).toBe('handoverPlan');
  });
});
