import { describe, expect, it } from 'vitest';
import { isLateNow } from '../../../domain/health/is-late-now.ts';

const today = '2026-11-27';
const task = { kind: 'work', status: 'doing', askedOn: null, timeoutDays: null, promisedOn: null } as const;

describe('the sign of being late', () => {
  it('stands at a red task whose day is over, not at one that is only going to be late', () => {
    expect(isLateNow(task, { dueOn: '2026-11-20', severity: 'red' }, today)).toBe(true);
    expect(isLateNow(task, { dueOn: '2026-12-07', severity: 'red' }, today)).toBe(false);
    expect(isLateNow(task, { dueOn: today, severity: 'red' }, today)).toBe(false);
    expect(isLateNow(task, { dueOn: '2026-11-26', severity: 'amber' }, today)).toBe(false);
  });
  it('stands at a wait past its limit, whatever the plan says', () => {
    const wait = { ...task, kind: 'wait', askedOn: '2026-11-16', timeoutDays: 9 } as const;
    expect(isLateNow(wait, { dueOn: '2026-12-07', severity: 'red' }, today)).toBe(true);
  });
  it('is the colour of a milestone that will be late, and of nothing that is done', () => {
    const milestone = { ...task, kind: 'milestone' } as const;
    expect(isLateNow(milestone, { dueOn: '2026-12-07', severity: 'red' }, today)).toBe(true);
    expect(isLateNow({ ...milestone, status: 'done' }, { dueOn: '2026-11-20', severity: 'red' }, today)).toBe(false);
  });
});
