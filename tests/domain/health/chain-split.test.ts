import { describe, expect, it } from 'vitest';
import { defaultCalendar } from '../../../domain/calendar/calendar.ts';
import { chainSplit } from '../../../domain/health/chain-split.ts';
import type { TaskDates } from '../../../domain/schedule/plan-project.ts';
import { task } from '../intents/run-intent.ts';

const on = (forecastStartOn: string, forecastFinishOn: string) => ({ forecastStartOn, forecastFinishOn }) as TaskDates;

describe('the days of the chain by whose they are', () => {
  it('counts working days, a day of two tasks once, milestones not at all', () => {
    const chain = [
      task('brief', { side: 'ours' }),
      task('goods', { kind: 'wait', side: 'supplier' }),
      task('check', { side: 'ours' }),
      task('launch', { kind: 'milestone' }),
    ];
    const dates = new Map([
      ['brief', on('2026-11-23', '2026-11-24')],
      // From Tuesday over the weekend to Monday: its first day is the brief's last.
      ['goods', on('2026-11-24', '2026-11-30')],
      ['check', on('2026-12-01', '2026-12-02')],
      ['launch', on('2026-12-03', '2026-12-03')],
    ]);
    expect(chainSplit(chain, dates, defaultCalendar)).toEqual({ ours: 4, supplier: 4, platform: 0, courier: 0 });
  });

  it('has none of a task that ends before the one before it', () => {
    const chain = [task('long', { side: 'platform' }), task('short', { side: 'courier' })];
    const dates = new Map([
      ['long', on('2026-11-23', '2026-11-27')],
      ['short', on('2026-11-24', '2026-11-25')],
    ]);
    expect(chainSplit(chain, dates, defaultCalendar)).toEqual({ ours: 0, supplier: 0, platform: 5, courier: 0 });
  });
});
