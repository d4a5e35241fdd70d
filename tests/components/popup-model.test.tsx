import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { popupModel } from '../../components/views/popup/popup-model.ts';
import { popupRoom } from '../../components/views/popup/popup-room.ts';
import { pictureSummaries, popupToday, summary } from '../support/popup-summaries.ts';

const running = (summaries: Parameters<typeof popupModel>[0]) => {
  const model = popupModel(summaries, popupToday);
  if (model.kind !== 'running') throw new Error(`not running: ${model.kind}`);
  return model;
};
const [quilt, diffuser, homewear, mug] = pictureSummaries as [
  (typeof pictureSummaries)[number],
  (typeof pictureSummaries)[number],
  (typeof pictureSummaries)[number],
  (typeof pictureSummaries)[number],
];
const onTime = (each: typeof quilt) => ({ ...each, launch: each.launch && { ...each.launch, daysLate: 0 } });

describe('what the popup says first', () => {
  test('the launch that is latest, whatever the order of the rows', () => {
    expect(running([mug, diffuser, quilt, homewear]).saying).toMatchObject({ kind: 'late', summary: { id: 'quilt' } });
  });

  test('a reached launch is late no more', () => {
    const reached = { ...quilt, launch: quilt.launch && { ...quilt.launch, isDone: true } };
    expect(running([reached, diffuser]).saying).toMatchObject({ kind: 'late', summary: { id: 'diffuser' } });
  });

  test('launches on time but late tasks: how many, how long, and what is next', () => {
    expect(running([onTime(quilt), onTime(diffuser)]).saying).toMatchObject({
      kind: 'tasksLate',
      count: 5,
      daysLate: 3,
      next: { taskId: 'quilt-design' },
    });
  });

  test('nothing late: the next milestone of all projects', () => {
    expect(running([mug, homewear]).saying).toMatchObject({ kind: 'calm', next: { taskId: 'homewear-live' } });
    expect(running([summary({ id: 'a', name: 'A' })]).saying).toEqual({ kind: 'calm', next: null });
  });
});

describe('states without a running project', () => {
  test('none at all', () => expect(popupModel([], popupToday)).toEqual({ kind: 'empty' }));
  test('archived ones do not count', () => {
    expect(popupModel([{ ...quilt, status: 'archived' }], popupToday)).toEqual({ kind: 'empty' });
  });
  test('paused and done ones', () => {
    const list = [
      { ...quilt, status: 'paused' as const },
      { ...mug, status: 'done' as const },
    ];
    expect(popupModel(list, popupToday)).toEqual({ kind: 'resting', paused: 1, done: 1 });
  });
  test('late tasks of the inbox are shown, the inbox is no project', () => {
    const inbox = { ...quilt, id: 'inbox', name: 'inbox', launch: null, milestones: [] };
    const model = running([inbox]);
    expect(model.projects).toEqual([]);
    expect(model.late.map(({ taskId }) => taskId)).toContain('quilt-bulk');
    expect(model.saying).toMatchObject({ kind: 'tasksLate', count: 3 });
  });
  test('a quiet inbox alone is an empty plan', () => {
    expect(popupModel([summary({ id: 'inbox', name: 'inbox' })], popupToday)).toEqual({ kind: 'empty' });
  });
});

describe('the lists', () => {
  test('projects: latest launch, then red tasks, then nearest launch', () => {
    const ids = running([mug, homewear, diffuser, quilt]).projects.map(({ id }) => id);
    expect(ids).toEqual(['quilt', 'diffuser', 'homewear', 'mug']);
  });

  test('milestones of today and of the 14th day are in, of the 15th, of yesterday and reached ones are not', () => {
    const at = (taskId: string, forecastOn: string, isDone = false) => ({
      taskId,
      title: taskId,
      plannedOn: forecastOn,
      forecastOn,
      daysLate: 0,
      isDone,
      isLaunch: false,
    });
    const milestones = [
      at('last', '2026-12-07'),
      at('beyond', '2026-12-08'),
      at('now', '2026-11-23'),
      at('past', '2026-11-22'),
      at('reached', '2026-11-24', true),
    ];
    expect(running([summary({ id: 'a', name: 'A', milestones })]).milestones.map(({ taskId }) => taskId)).toEqual([
      'now',
      'last',
    ]);
  });

  test('late tasks: worst first, over all projects; counts are the sums', () => {
    const model = running(pictureSummaries);
    expect(model.late.map(({ daysLate }) => daysLate)).toEqual([3, 3, 3, 2, 1]);
    expect([model.redCount, model.amberCount]).toEqual([3, 2]);
  });

  test('waits to chase: of all running projects', () => {
    const [quilt, diffuser] = pictureSummaries.map((each) => ({ ...each, toChase: [`${each.id}-bulk`] }));
    if (!quilt || !diffuser) throw new Error('no fixture');
    expect(popupModel([quilt, diffuser], popupToday)).toMatchObject({ toChase: 2 });
    expect(popupModel([quilt, { ...diffuser, status: 'paused' }], popupToday)).toMatchObject({ toChase: 1 });
    expect(popupModel(pictureSummaries, popupToday)).toMatchObject({ toChase: 0 });
  });

  test('paused projects say nothing', () => {
    const model = running([{ ...quilt, status: 'paused' }, mug]);
    expect(model).toMatchObject({ projects: [{ id: 'mug' }], late: [], redCount: 0, saying: { kind: 'calm' } });
  });
});

describe('room for rows', () => {
  const has = (projects: number, milestones: number, late: number, hasNote = false) => ({
    projects,
    milestones,
    late,
    hasNote,
  });

  test('the picture: four projects, three milestones, three late tasks', () => {
    expect(popupRoom(has(4, 3, 5), 'late')).toEqual({ projects: 4, milestones: 3, late: 3 });
  });

  test('never more than there is, at least a few of each, never higher than the window', () => {
    const count = fc.nat(400);
    fc.assert(
      fc.property(
        count,
        count,
        count,
        fc.boolean(),
        fc.constantFrom('late', 'tasksLate', 'calm'),
        (p, m, l, n, saying) => {
          const room = popupRoom(has(p, m, l, n), saying as 'late');
          expect(room.projects).toBeGreaterThanOrEqual(Math.min(p, 3));
          expect(room.milestones).toBeGreaterThanOrEqual(Math.min(m, 1));
          expect(room.late).toBeGreaterThanOrEqual(Math.min(l, 2));
          expect(room.projects).toBeLessThanOrEqual(Math.min(p, 6));
          expect(room.milestones).toBeLessThanOrEqual(m);
          expect(room.late).toBeLessThanOrEqual(l);
          const foot = room.projects > 0 && (n || p > room.projects) ? 24 : 0;
          const gantt = room.projects > 0 ? 30 + 32 * room.projects + foot : 0;
          const lists = 2 * 37 + 28 * (Math.max(1, room.milestones) + Math.max(1, room.late));
          expect(gantt + lists).toBeLessThanOrEqual(600 - 85 - 68);
        },
      ),
    );
  });
});
