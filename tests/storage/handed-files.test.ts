import { describe, expect, it } from 'vitest';
import { handedPart } from '../../domain/handover/handed-part.ts';
import { backFileText, outFileText } from '../../domain/handover/handover-file.ts';
import { importHandover } from '../../domain/intents/import-handover.ts';
import { receiveHandover } from '../../domain/intents/receive-handover.ts';
import { setTaskStatus } from '../../domain/intents/set-task-status.ts';
import type { Part } from '../../domain/model/handover.ts';
import { commit } from '../../storage/commit.ts';
import { db } from '../../storage/db.ts';
import { addFile, fileBlob } from '../../storage/files.ts';
import { keepUnpacked, packFiles, readArrival } from '../../storage/handed-files.ts';
import { answerToGive, lookAtHandover, partSource, receivedHandovers } from '../../storage/handovers.ts';
import { latestChanges } from '../../storage/past.ts';
import { undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask } from './sample.ts';

useFreshDatabase();

const part: Part = { kind: 'person', memberId: 'm1', name: '小林' };
const bytesOf = (text: string) => new TextEncoder().encode(text);

async function home(): Promise<void> {
  await db.members.bulkPut([
    { id: 'm1', name: '小林', role: '', isActive: true },
    { id: 'm2', name: '周敏', role: '', isActive: true },
  ]);
  await addProject('p1');
  await addTask('p1', 't1', { assigneeId: 'm1' });
  await addTask('p1', 't2', { assigneeId: 'm2' });
  await addFile('t1', new Blob([bytesOf('尺寸表一')]), '尺寸表.txt');
  await addFile('t2', new Blob([bytesOf('MARK底价')]), 'MARK.txt');
}

async function outText(): Promise<string> {
  const handed = handedPart(await partSource(), { part, projectIds: null, from: '许可', at: '2026-11-24T02:00:00Z' });
  if (!handed) throw new Error('nothing to hand on');
  return outFileText({ ...handed, ...(await packFiles(handed.attachments ?? [])) });
}

async function emptied(): Promise<void> {
  await db.delete();
  await db.open();
}

async function taken(text: string) {
  const arrival = await readArrival(text);
  if (!arrival.ok) throw new Error(arrival.refusal.code);
  const look = await lookAtHandover(arrival.file);
  if (!look.ok) throw new Error(look.refusal.code);
  expect(await keepUnpacked(arrival.file, arrival.bytes)).toBeNull();
  const { file } = arrival;
  const keys = look.found.wishes.map(({ key }) => key);
  return file.way === 'out'
    ? await commit(receiveHandover, { file, keys })
    : await commit(importHandover, { file, keys }, { origin: 'import', actor: 'm1' });
}

describe('files of handed tasks', () => {
  it('go out with their bytes, come in under the same hash, and added ones come home; undo takes each back', async () => {
    await home();
    const [mine] = await db.attachments.where('taskId').equals('t1').toArray();
    const text = await outText();
    expect(text).not.toContain('MARK');
    expect(text).not.toContain(btoa(String.fromCharCode(...bytesOf('MARK底价'))));
    const kept = await db.transaction('r', db.tables, async () =>
      Promise.all(db.tables.map(async (table) => [table.name, await table.toArray()] as const)),
    );

    await emptied();
    expect(await taken(text)).toMatchObject({ ok: true });
    const [row] = await db.attachments.toArray();
    expect(row).toMatchObject({ name: '尺寸表.txt', mediaType: 'text/plain', sha256: mine?.sha256 });
    const blob = await fileBlob(row?.sha256 ?? '');
    expect(new TextDecoder().decode(await blob?.arrayBuffer())).toBe('尺寸表一');
    await addFile('t1', new Blob([bytesOf('成片链接')]), '成片.txt');
    await commit(setTaskStatus, { ids: ['t1'], status: 'doing' });
    const answer = await answerToGive(await receivedHandovers());
    const packed = await packFiles(answer?.attachments ?? []);
    expect(packed.attachments.map(({ name }) => name)).toEqual(['成片.txt']);
    const back = answer ? backFileText({ ...answer, ...packed }) : '';

    await emptied();
    for (const [name, rows] of kept) await db.table(name).bulkPut(rows);
    expect(await taken(back)).toMatchObject({ ok: true });
    expect((await db.attachments.where('taskId').equals('t1').toArray()).map(({ name }) => name).sort()).toEqual([
      '尺寸表.txt',
      '成片.txt',
    ]);
    expect((await latestChanges(1))[0]).toMatchObject({ intent: 'importHandover', origin: 'import', actor: 'm1' });
    expect(await undo()).toMatchObject({ ok: true });
    expect(await db.attachments.where('taskId').equals('t1').count()).toBe(1);
    expect((await db.tasks.get('t1'))?.status).toBe('todo');
  });

  it('bytes that are not what their hash or size says, or not even bytes, are refused whole and by name', async () => {
    await home();
    const text = await outText();
    const outcome = async (edit: (json: { files: { data: string }[]; attachments: { bytes: number }[] }) => void) => {
      const json = JSON.parse(text);
      edit(json);
      const arrival = await readArrival(JSON.stringify(json));
      return arrival.ok ? 'read' : arrival.refusal;
    };
    const broken = { code: 'handoverFileBroken', params: { name: '尺寸表.txt' } };
    expect(await outcome(() => undefined)).toBe('read');
    expect(await outcome(({ files }) => Object.assign(files[0] ?? {}, { data: btoa('twelve bytes') }))).toEqual(broken);
    expect(await outcome(({ files }) => Object.assign(files[0] ?? {}, { data: '%%' }))).toEqual(broken);
    expect(await outcome(({ attachments }) => Object.assign(attachments[0] ?? {}, { bytes: 1 }))).toEqual(broken);
  });

  it('what a file is called and said to be is not believed', async () => {
    await home();
    const json = JSON.parse(await outText());
    Object.assign(json.attachments[0], { name: '../../图\u202Egnp.exe', mediaType: 'text/html' });
    const arrival = await readArrival(JSON.stringify(json));
    expect(arrival.ok && arrival.file.attachments).toMatchObject([{ name: '图gnp.exe', mediaType: 'text/plain' }]);
  });

  it('one whose bytes are gone stays here', async () => {
    await home();
    await db.files.clear();
    expect(JSON.parse(await outText())).toMatchObject({ attachments: [], files: [] });
  });
});
