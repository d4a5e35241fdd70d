import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../../../domain/model/recurrence.ts';
import { type Draft, emptyDraft } from '../../../domain/paste/draft.ts';
import { rowsOf } from '../../../domain/paste/draft-tasks.ts';
import { lastBefore, launchRoom, launchTie } from '../../../domain/paste/launch-tie.ts';
import { link, project, task, today } from '../intents/run-intent.ts';

const draft = (key: number, fields: Partial<Draft> = {}): Draft => ({ ...emptyDraft(key, `任务 ${key}`), ...fields });
const behind = (key: number, type: 'FS' | 'SS' = 'FS') => ({
  before: [{ key, type, lag: 0, lagUnit: 'working' as const }],
});
const weekly: Recurrence = {
  rhythm: { kind: 'weeks', every: 1, weekdays: [4] },
  ...{ offDay: 'after', startOn: today, endOn: null, times: null, waitsForLast: false },
};
const keys = (drafts: readonly Draft[]) => lastBefore(drafts, '2026-12-25').map(({ key }) => key);

describe('lastBefore', () => {
  it.each<[string, Draft[], number[]]>([
    ['the end of a chain', [draft(1), draft(2, behind(1)), draft(3, behind(2))], [3]],
    ['all of a list', [draft(1), draft(2)], [1, 2]],
    ['who only starts with another ends by itself', [draft(1), draft(2, behind(1, 'SS'))], [1, 2]],
    [
      'what is inside a group that somebody waits for does not',
      [draft(1, { isGroup: true }), draft(2, { parentKey: 1 }), draft(3, behind(1))],
      [3],
    ],
    ['the leaves of a group, not the group', [draft(1, { isGroup: true }), draft(2, { parentKey: 1 })], [2]],
    ['not what comes again', [draft(1, { repeat: weekly }), draft(2)], [2]],
    ['not what is done', [draft(1, { status: 'done' }), draft(2)], [2]],
    [
      'not what has a day on the launch day or later',
      [draft(1, { dueOn: '2026-12-25' }), draft(2, { startOn: '2026-12-28' }), draft(3, { dueOn: '2026-12-24' })],
      [3],
    ],
    ['behind one that was left out', [draft(2, behind(1))], [2]],
  ])('%s', (_, drafts, found) => {
    expect(keys(drafts)).toEqual(found);
  });
});

const launch = task('launch', { kind: 'milestone', durationDays: 0, title: '上架日' });
const rows = {
  project: project('p1', { launchTaskId: 'launch', launchOn: '2026-12-25', startOn: null, direction: 'backward' }),
  tasks: [launch, task('a')],
  links: [],
};

describe('launchTie', () => {
  it.each([
    ['nothing leads to it', rows, { taskId: 'launch', title: '上架日', on: '2026-12-25', isFree: true }],
    ['something does', { ...rows, links: [link('l', 'a', 'launch')] }, { isFree: false }],
    ['planned forward', { ...rows, project: { ...rows.project, direction: 'forward' as const } }, { isFree: false }],
  ])('%s', (_, given, tie) => {
    expect(launchTie(given)).toMatchObject(tie);
  });

  it.each([
    ['no day', { ...rows, project: { ...rows.project, launchOn: null } }],
    ['over', { ...rows, tasks: [{ ...launch, status: 'done' as const }] }],
    ['deleted', { ...rows, tasks: [] }],
  ])('none: %s', (_, given) => {
    expect(launchTie(given)).toBeNull();
  });
});

describe('launchRoom', () => {
  const tie = { taskId: 'launch', title: '上架日', on: '2026-12-25' };
  const roomOf = (drafts: readonly Draft[], launchOn = '2026-12-25') => {
    let count = 0;
    const newId = () => `new-${++count}`;
    const at = { ...tie, on: launchOn };
    const context = { today, members: [] };
    const made = rowsOf(drafts, { newId, context, addNames: new Set(), ownerLabel: '负责人', launch: at });
    return launchRoom({ ...rows, project: { ...rows.project, launchOn } }, made, at, today);
  };
  const [three, five] = [{ durationDays: 3 }, { durationDays: 5 }];

  it.each<[string, Draft[], string, object]>([
    [
      'a chain with room',
      [draft(1, three), draft(2, { ...five, ...behind(1) })],
      '2026-12-25',
      { startOn: '2026-12-15', finishOn: '2026-12-24', daysLate: 0, forecastOn: '2026-12-25' },
    ],
    [
      'a chain without',
      [draft(1, three), draft(2, { ...five, ...behind(1) })],
      '2026-11-27',
      { startOn: '2026-11-17', finishOn: '2026-11-26', daysLate: 5, forecastOn: '2026-12-04' },
    ],
    [
      'a group that another waits for; what comes after the launch is not looked at',
      [
        draft(1, { isGroup: true }),
        draft(2, { ...three, parentKey: 1 }),
        draft(3, { ...five, ...behind(1) }),
        draft(4, { startOn: '2027-01-11' }),
      ],
      '2026-12-25',
      { startOn: '2026-12-15', finishOn: '2026-12-24', daysLate: 0 },
    ],
  ])('%s', (_, drafts, launchOn, room) => {
    expect(roomOf(drafts, launchOn)).toMatchObject(room);
  });
});
