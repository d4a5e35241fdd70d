import { describe, expect, it } from 'vitest';
import { deleteCalendar } from '../../domain/intents/delete-calendar.ts';
import { deleteSupplier } from '../../domain/intents/delete-supplier.ts';
import { saveCalendar } from '../../domain/intents/save-calendar.ts';
import { saveMember } from '../../domain/intents/save-member.ts';
import { saveSupplier } from '../../domain/intents/save-supplier.ts';
import { updateProject } from '../../domain/intents/update-project.ts';
import { updateTasks } from '../../domain/intents/update-tasks.ts';
import type { Calendar } from '../../domain/model/calendar.ts';
import { deleteEverything, readBackup, writeBackup } from '../../storage/backup.ts';
import { commit } from '../../storage/commit.ts';
import { createDatabase } from '../../storage/create-database.ts';
import { db, openDatabase } from '../../storage/db.ts';
import { migrations } from '../../storage/migrations/migrations.ts';
import { openProject } from '../../storage/open-project.ts';
import { previewMoves } from '../../storage/preview.ts';
import { redo, undo } from '../../storage/undo.ts';
import { useFreshDatabase } from './fresh-database.ts';
import { addProject, addTask, done, now, planState, today } from './sample.ts';

useFreshDatabase();

const calendar = (fields: Partial<Calendar> = {}): Calendar => ({
  id: 'c1',
  name: '工厂',
  pattern: 'single',
  week: '1111100',
  shortWeekOn: null,
  holidays: 'CN',
  exceptions: [],
  closed: [],
  ...fields,
});
const save = (fields: Partial<Calendar> = {}) => done(saveCalendar, { calendar: calendar(fields) });
const supplier = (calendarId: string | null) => ({ supplier: { id: 's1', name: '印刷厂', calendarId, note: '' } });
const member = (calendarId: string | null) => ({
  member: { id: 'm1', name: '小林', role: '', isActive: true, calendarId },
});
const finishes = async () =>
  Object.fromEntries((await db.summaries.toArray()).map(({ id, finishOn }) => [id, finishOn]));

/** Four projects of a five-day task from Tuesday 2026-11-24 on; each but the last goes by the calendar in its own way. */
async function fourProjects() {
  await save();
  for (const id of ['by-project', 'by-member', 'by-supplier', 'by-task', 'other']) await addProject(id);
  await done(saveMember, member('c1'));
  await done(saveSupplier, supplier('c1'));
  await done(updateProject, { id: 'by-project', fields: { calendarId: 'c1' } });
  await addTask('by-project', 't1', { durationDays: 5 });
  await addTask('by-member', 't2', { durationDays: 5, assigneeId: 'm1' });
  await addTask('by-supplier', 't3', { durationDays: 5, kind: 'wait', supplierId: 's1' });
  await addTask('by-task', 't4', { durationDays: 5, calendarId: 'c1' });
  await addTask('other', 't5', { durationDays: 5 });
}

const all = (finishOn: string) => ({
  'by-project': finishOn,
  'by-member': finishOn,
  'by-supplier': finishOn,
  'by-task': finishOn,
  other: '2026-11-30',
});

describe('a calendar', () => {
  it('changes the days and summaries of all who go by it, in one change that is undone byte for byte', async () => {
    await fourProjects();
    expect(await finishes()).toEqual(all('2026-11-28'));
    const before = await planState();
    const { patches } = await save({ closed: [{ fromOn: '2026-11-25', toOn: '2026-11-27' }] });
    expect(await finishes()).toEqual(all('2026-12-02'));
    expect(patches.map(({ table, id }) => `${table}/${id}`).sort()).toEqual([
      'calendars/c1',
      'tasks/t1',
      'tasks/t2',
      'tasks/t3',
      'tasks/t4',
    ]);
    expect((await db.tasks.get('t3'))?.plannedFinishOn).toBe('2026-12-02');
    const after = await planState();
    expect(await undo(now)).toMatchObject({ ok: true, kept: [] });
    expect(await planState()).toEqual(before);
    expect(await redo(now)).toMatchObject({ ok: true });
    expect(await planState()).toEqual(after);
  });

  it('says beforehand what it moves: the very days that saving then writes', async () => {
    await fourProjects();
    const before = await planState();
    const wanted = { calendar: calendar({ closed: [{ fromOn: '2026-11-25', toOn: '2026-11-27' }] }) };
    expect(await previewMoves(saveCalendar, wanted, now)).toEqual({ projects: 4, tasks: 4, launch: null });
    expect(await planState()).toEqual(before);
    expect(await previewMoves(saveCalendar, { calendar: calendar({ name: '' }) }, now)).toMatchObject({
      refusal: { code: 'nameEmpty' },
    });
  });

  it('called otherwise moves nobody', async () => {
    await fourProjects();
    const { patches } = await save({ name: '外协厂' });
    expect(patches).toEqual([{ table: 'calendars', id: 'c1', before: { name: '工厂' }, after: { name: '外协厂' } }]);
  });

  it('given to somebody else changes the days of their tasks alone', async () => {
    await fourProjects();
    await done(saveMember, member(null));
    await done(saveSupplier, supplier(null));
    expect(await finishes()).toEqual({ ...all('2026-11-28'), 'by-member': '2026-11-30', 'by-supplier': '2026-11-30' });
    await done(updateTasks, { ids: ['t4'], fields: { calendarId: null } });
    await done(updateProject, { id: 'by-project', fields: { calendarId: null } });
    expect(await finishes()).toEqual(all('2026-11-30'));
  });

  it('of the one who takes a task counts from then on', async () => {
    await fourProjects();
    await done(updateTasks, { ids: ['t5'], fields: { assigneeId: 'm1' } });
    expect((await finishes()).other).toBe('2026-11-28');
    expect((await db.tasks.get('t5'))?.plannedFinishOn).toBe('2026-11-28');
  });

  it('in use is not deleted, and the refusal says who uses it', async () => {
    await fourProjects();
    const result = await commit(deleteCalendar, { id: 'c1' }, { now });
    expect(result).toEqual({
      ok: false,
      refusal: { code: 'calendarInUse', params: { name: '工厂', projects: 1, members: 1, suppliers: 1, tasks: 1 } },
    });
    expect(await commit(deleteSupplier, { id: 's1' }, { now })).toMatchObject({ refusal: { code: 'supplierInUse' } });
    await save({ id: 'c2', name: '没人用' });
    await done(deleteCalendar, { id: 'c2' });
    expect(await db.calendars.toCollection().primaryKeys()).toEqual(['c1']);
  });

  it.each<[Partial<Calendar>, string]>([
    [{ name: ' ' }, 'nameEmpty'],
    [{ id: 'c2' }, 'calendarNameTaken'],
    [{ pattern: 'own', week: '0000000' }, 'badCalendar'],
    [{ closed: [{ fromOn: '2026-12-02', toOn: '2026-12-01' }] }, 'badCalendar'],
  ])('%o is refused', async (fields, code) => {
    await save();
    expect(await commit(saveCalendar, { calendar: calendar(fields) }, { now })).toMatchObject({ refusal: { code } });
  });

  it('that somebody took since stays when its making is undone', async () => {
    await save();
    await addProject('p1');
    await done(updateProject, { id: 'p1', fields: { calendarId: 'c1' } }, { origin: 'remote', device: 'other' });
    await undo(now);
    await undo(now);
    expect((await db.calendars.get('c1'))?.name).toBe('工厂');
  });

  it('moves the open project at once', async () => {
    await fourProjects();
    const opened = openProject('by-supplier', today);
    await opened.loaded;
    const finish = () => (opened.plan.value?.ok ? opened.plan.value.finishOn : null);
    expect(finish()).toBe('2026-11-28');
    await save({ pattern: 'double' });
    expect(finish()).toBe('2026-11-30');
    await undo(now);
    expect(finish()).toBe('2026-11-28');
    opened.close();
  });

  it('has its table after the upgrade, and comes back from a backup', async () => {
    const old = createDatabase('old', migrations.slice(0, 2), () => {});
    await old.open();
    await old.table('members').add({ id: 'm1', name: '小林', role: '', isActive: true });
    old.close();
    const upgraded = createDatabase('old', migrations, () => {});
    await upgraded.open();
    expect([
      await upgraded.calendars.count(),
      await upgraded.suppliers.count(),
      await upgraded.members.count(),
    ]).toEqual([0, 0, 1]);
    await upgraded.delete();
    await fourProjects();
    const state = await planState();
    const file = await writeBackup(now);
    await deleteEverything();
    await openDatabase();
    const reading = await readBackup(file);
    if (!reading.ok) throw new Error(reading.reason);
    expect(reading.counts).toMatchObject({ calendars: 1, suppliers: 1 });
    await reading.restore(now);
    expect(await planState()).toEqual(state);
  });
});
