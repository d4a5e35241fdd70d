import { describe, expect, it } from 'vitest';
import { fittingFiles, handedFileLimits } from '../../../domain/handover/handed-files.ts';
import { handedPart } from '../../../domain/handover/handed-part.ts';
import { backFileText, outFileText, readHandoverFile } from '../../../domain/handover/handover-file.ts';
import { addAttachment } from '../../../domain/intents/add-attachment.ts';
import { addLink } from '../../../domain/intents/add-link.ts';
import { importHandover } from '../../../domain/intents/import-handover.ts';
import type { Rows } from '../../../domain/intents/intent.ts';
import { receiveHandover } from '../../../domain/intents/receive-handover.ts';
import { removeAttachment } from '../../../domain/intents/remove-attachment.ts';
import { removeLink } from '../../../domain/intents/remove-link.ts';
import { setTaskStatus } from '../../../domain/intents/set-task-status.ts';
import { updateLink } from '../../../domain/intents/update-link.ts';
import type { Attachment } from '../../../domain/model/attachment.ts';
import { INBOX_ID } from '../../../domain/model/inbox-id.ts';
import { codeOf, granted, link, run, task, world } from '../intents/run-intent.ts';
import { allKeys, answer, at, money, part, owner as plainOwner, read, readOut, seen } from './two-sides.ts';

const hash = (sign: string) => sign.repeat(64);
const attached = (id: string, taskId: string, sign: string, name = `${id}.png`): Attachment => ({
  id,
  taskId,
  projectId: 'p1',
  name,
  mediaType: 'image/png',
  bytes: 3,
  sha256: hash(sign),
  addedAt: at,
});
const withRows = (rows: Rows, more: Parameters<typeof world>[0]): Rows =>
  world({ ...Object.fromEntries(Object.entries(rows).map(([table, list]) => [table, [...list.values()]])), ...more });

/** As the plain one, with an order of their own tasks, files on theirs and others', and tasks in no project. */
const owner = (): Rows => {
  const rows = plainOwner();
  return withRows(rows, {
    tasks: [
      ...rows.tasks.values(),
      task('loose', { projectId: INBOX_ID, title: '寄样衣', assigneeId: 'm1' }),
      task('other-loose', { projectId: INBOX_ID, title: 'MARK谈房租', assigneeId: 'm2' }),
      task('pebble', { projectId: INBOX_ID, title: 'MARK里程碑', kind: 'milestone', durationDays: 0 }),
    ],
    links: [link('l1', 'c', 'a'), link('l2', 'b', 'a', { lag: 2 }), link('l3', 'c', 'b')],
    attachments: [
      attached('f1', 'a', 'a', '主图.png'),
      attached('f2', 'c', 'b', 'MARK底价.xlsx'),
      attached('f3', 'b', 'a', '同一张.png'),
    ],
  });
};

function fileText(rows: Rows, projectIds: ReadonlySet<string> | null = null, whose = part, when = at): string {
  const handed = handedPart(rows, { part: whose, projectIds, from: '许可', at: when });
  if (!handed) throw new Error('nothing to hand on');
  const hashes = [...new Set((handed.attachments ?? []).map(({ sha256 }) => sha256))];
  return outFileText({ ...handed, files: hashes.map((sha256) => ({ sha256, data: btoa('abc') })) });
}
const take = (rows: Rows, text: string): Rows => {
  const file = readOut(text);
  return granted(receiveHandover, { file, keys: allKeys(rows, file) }, rows);
};
const colleague = (): Rows => world({ members: [{ id: 'own-id', name: '小林', role: '', isActive: true }] });
const back = (rows: Rows, when?: string): string => {
  const given = answer(rows, when);
  const hashes = [...new Set((given.attachments ?? []).map(({ sha256 }) => sha256))];
  return backFileText({ ...given, files: hashes.map((sha256) => ({ sha256, data: btoa('abc') })) });
};

describe('what goes out with the tasks', () => {
  it('the order among them, their files, their loose tasks; none of the bytes, names or hashes of anything else', () => {
    const text = fileText(owner());
    const file = readOut(text);
    expect(file.links?.map(({ id }) => id)).toEqual(['l2']);
    expect(file.attachments?.map(({ id }) => id).sort()).toEqual(['f1', 'f3']);
    expect(file.rows.tasks.map(({ id }) => id)).toContain('loose');
    expect(text).not.toMatch(/MARK|l1|l3|f2|pebble|bbbbbbbb/);
    expect(JSON.parse(text).files).toHaveLength(1);
  });

  it('of a task on which they were only named, no files', () => {
    const rows = owner();
    const named = { id: 'k3', taskId: 'c', projectId: 'p1', authorId: 'm2', text: '@小林 看一下', mentions: ['m1'] };
    const home = withRows(rows, { comments: [...rows.comments.values(), { ...named, writtenAt: at }] });
    const file = readOut(fileText(home));
    expect(file.rows.tasks.map(({ id }) => id)).toContain('c');
    expect(file.attachments?.map(({ id }) => id).sort()).toEqual(['f1', 'f3']);
  });

  it('of one project only what is in it; the money has no files, no order and no loose tasks', () => {
    expect(fileText(owner(), new Set(['p1']))).not.toContain('寄样衣');
    expect(readOut(fileText(owner(), new Set([INBOX_ID]))).rows.tasks.map(({ id }) => id)).toEqual(['loose']);
    const text = fileText(owner(), null, money);
    expect(text).not.toMatch(/寄样衣|主图|l2|f1|aaaaaaaa/);
  });

  it('files there is no room for stay here; equal ones take their room once', () => {
    const half = handedFileLimits.allBytes / 2;
    const big = (id: string, sign: string) => ({ ...attached(id, 'a', sign), bytes: half });
    const files = [big('1', 'a'), big('2', 'a'), big('3', 'b'), big('4', 'c'), attached('5', 'a', 'b')];
    const { kept, left } = fittingFiles(files);
    expect([kept.map(({ id }) => id), left.map(({ id }) => id)]).toEqual([['1', '2', '3', '5'], ['4']]);
    const many = Array.from({ length: 301 }, (_, index) => attached(String(index), 'a', 'a'));
    expect(fittingFiles(many).left).toHaveLength(1);
  });
});

describe('at the colleague’s', () => {
  it('tasks follow on each other as at home, with their files; loose tasks are loose, and no project is made of them', () => {
    const rows = take(colleague(), fileText(owner()));
    expect([...rows.links.values()]).toMatchObject([{ fromId: 'b', toId: 'a', lag: 2 }]);
    expect([...rows.attachments.keys()].sort()).toEqual(['f1', 'f3']);
    expect(rows.tasks.get('loose')).toMatchObject({ projectId: INBOX_ID, assigneeId: 'own-id' });
    expect([...rows.projects.keys()]).toEqual(['p1']);
    expect(rows.tasks.get('a')?.plannedStartOn).toBe('2026-11-24');
    const again = readOut(fileText(owner()));
    expect(run(receiveHandover, { file: again, keys: allKeys(rows, again) }, rows)).toEqual({ patches: [] });
  });

  it('a tie whose task was left does not come; taken later, it does', () => {
    const file = readOut(fileText(owner()));
    const keys = allKeys(colleague(), file).filter((key) => !key.startsWith('tasks/a/') && !key.includes('k1'));
    const rows = granted(receiveHandover, { file, keys }, colleague());
    expect([rows.links.size, [...rows.attachments.keys()]]).toEqual([0, ['f3']]);
    const later = take(rows, fileText(owner(), null, part, '2026-11-25T02:00:00.000Z'));
    expect([...later.attachments.keys()].sort()).toEqual(['f1', 'f3']);
  });

  it('what was taken away here stays away; a newer order replaces the old one; one of their own stays', () => {
    let rows = take(colleague(), fileText(owner()));
    rows = granted(removeAttachment, { id: 'f1' }, rows);
    rows = granted(addLink, { id: 'mine', fromId: 'a', toId: 'l', type: 'FS', lag: 0, lagUnit: 'working' }, rows);
    let home = granted(updateLink, { id: 'l2', fields: { lag: 5 } }, owner());
    rows = take(rows, fileText(home, null, part, '2026-11-25T02:00:00.000Z'));
    expect(rows.links.get('l2')?.lag).toBe(5);
    expect(rows.attachments.has('f1')).toBe(false);
    home = granted(removeLink, { id: 'l2' }, home);
    rows = take(rows, fileText(home, null, part, '2026-11-26T02:00:00.000Z'));
    expect([...rows.links.keys()]).toEqual(['mine']);
  });

  it('one’s own loose tasks are not received from oneself, nor a link under an id that means another', () => {
    const loose = readOut(fileText(owner(), new Set([INBOX_ID])));
    expect(codeOf(receiveHandover, { file: loose, keys: [] }, owner())).toBe('handoverOwn');
    const taken = world({ links: [link('l2', 'x', 'y', { projectId: 'own' })] });
    expect(codeOf(receiveHandover, { file: readOut(fileText(owner())), keys: [] }, taken)).toBe('handoverOutside');
  });

  it('files beyond what may be kept are refused, and nothing is taken', () => {
    const full = Array.from({ length: 2_000 }, (_, index) => attached(`own${index}`, 'x', 'c'));
    const rows = world({ attachments: full });
    const file = readOut(fileText(owner()));
    expect(codeOf(receiveHandover, { file, keys: allKeys(rows, file) }, rows)).toBe('tooManyFiles');
  });
});

describe('what comes back', () => {
  it('files that were added there and what became of loose tasks; not the files that came', () => {
    let there = take(colleague(), fileText(owner()));
    there = granted(addAttachment, { attachment: attached('new', 'a', 'd', '成片.png') }, there);
    there = granted(setTaskStatus, { ids: ['loose'], status: 'done' }, there);
    const text = back(there);
    expect(read(text).attachments?.map(({ id }) => id)).toEqual(['new']);
    const file = read(text);
    const home = granted(importHandover, { file, keys: allKeys(owner(), file) }, owner());
    expect(home.attachments.get('new')).toMatchObject({ taskId: 'a', projectId: 'p1', name: '成片.png' });
    expect(home.tasks.get('loose')?.status).toBe('done');
    const again = run(importHandover, { file, keys: allKeys(home, file) }, home);
    expect(again).toEqual({ patches: [] });
    // Taken away at home, the same file does not bring it again.
    const without = granted(removeAttachment, { id: 'new' }, home);
    expect(run(importHandover, { file, keys: [] }, without)).toEqual({ patches: [] });
    // Nor does the next file from home carry it back as new.
    expect(seen(there, readOut(fileText(home, null, part, '2026-11-28T02:00:00.000Z'))).isOlder).toBe(false);
  });

  it('an answer about loose tasks goes home only to whoever has them', () => {
    const there = take(colleague(), fileText(owner(), new Set([INBOX_ID])));
    const file = read(back(there));
    expect(codeOf(importHandover, { file, keys: [] }, there)).toBe('handoverToGiveBack');
    expect(codeOf(importHandover, { file, keys: [] }, world({}))).toBe('handoverUnknown');
    // Somebody who has received loose tasks of others still takes back their own.
    const both = withRows(owner(), {
      handovers: [...there.handovers.values()].map((one) => ({
        ...one,
        id: `person/x/${INBOX_ID}`,
        part: { ...one.part, memberId: 'x' },
      })),
    });
    expect(run(importHandover, { file, keys: [] }, both)).toEqual({ patches: [] });
  });
});

describe('a file of a stranger', () => {
  type Json = { links: object[]; attachments: Record<string, unknown>[]; files: { sha256: string; data: string }[] };
  const outcome = (edit: (json: Json) => void, text = fileText(owner())): string => {
    const json = JSON.parse(text) as Json;
    edit(json);
    const result = readHandoverFile(JSON.stringify(json));
    return result.ok ? 'read' : result.refusal.code;
  };
  const first = ({ attachments }: Json) => attachments[0] ?? {};

  it.each<[string, (json: Json) => void, string]>([
    ['as it is', () => undefined, 'read'],
    ['a file without its bytes', (json) => json.files.pop(), 'handoverFileLost'],
    ['bytes of no file', (json) => json.files.push({ sha256: hash('e'), data: '' }), 'handoverOutside'],
    ['bytes twice', (json) => json.files.push({ sha256: hash('a'), data: '' }), 'handoverDouble'],
    ['a hash that is none', (json) => Object.assign(first(json), { sha256: '../x' }), 'handoverBroken'],
    ['a file of a task outside', (json) => Object.assign(first(json), { taskId: 'c' }), 'handoverOutside'],
    ['a file of another project', (json) => Object.assign(first(json), { projectId: 'p2' }), 'handoverOutside'],
    ['a file without a name', (json) => Object.assign(first(json), { name: ' ' }), 'handoverBroken'],
    ['a link to a task outside', (json) => json.links.push(link('x', 'a', 'c')), 'handoverOutside'],
    ['a link to itself', (json) => json.links.push(link('x', 'a', 'a')), 'handoverOutside'],
    ['a link between projects', (json) => json.links.push(link('x', 'a', 'loose')), 'handoverOutside'],
    ['a link twice', (json) => json.links.push(link('l2', 'b', 'a')), 'handoverDouble'],
    [
      'more files than may come',
      (json) => {
        for (let index = 0; index < 301; index += 1) json.attachments.push({ ...first(json), id: `x${index}` });
      },
      'handoverBroken',
    ],
    [
      'more bytes than may come',
      (json) => Object.assign(json.files[0] ?? {}, { data: 'A'.repeat(30 * 2 ** 20) }),
      'handoverFilesTooBig',
    ],
  ])('%s', (_, edit, code) => expect(outcome(edit)).toBe(code));

  it('files and an order in a money file are named and dropped', () => {
    const person = JSON.parse(fileText(owner())) as Json;
    const json = {
      ...JSON.parse(fileText(owner(), null, money)),
      links: person.links,
      attachments: person.attachments,
    };
    const file = read(JSON.stringify(json));
    expect(file.dropped.sort()).toEqual(['attachments', 'links']);
    expect(file.attachments).toEqual([]);
  });

  it('tasks that follow on each other in a circle cannot be planned and are not taken', () => {
    const json = JSON.parse(fileText(owner())) as Json;
    json.links.push(link('x', 'a', 'b'));
    const file = readOut(JSON.stringify(json));
    expect(codeOf(receiveHandover, { file, keys: allKeys(world({}), file) }, world({}))).toBe('handoverPlan');
  });
});
