import { calendarBook } from '../../../../domain/calendar/calendar-book.ts';
import type { PeopleRows } from '../../../../domain/level/people.ts';
import { type PersonOverCapacity, peopleConflicts } from '../../../../domain/level/people-conflicts.ts';
import { type LevelProposal, levelProposal } from '../../../../domain/level/proposal.ts';
import { launchOdds } from '../../../../domain/odds/launch-odds.ts';
import type { Ripple } from '../../../../domain/ripple/ripple.ts';
import { winBack } from '../../../../domain/win-back/win-back.ts';
import type { Answer, Over, Proposal } from './answer.ts';
import type { PlannedRows, Question } from './question.ts';

/** The planning core's answer, as small as the page needs it. `onShare`: how much of a long search is done, 0…1. */
export function answerTo(question: Question, onShare: (share: number) => void): Answer {
  const { kind, today } = question;
  const rows = plannable(question.rows);
  if (kind === 'people') return { kind, over: peopleConflicts(rows, today).map(overOf) };
  if (kind === 'odds') {
    return { kind, odds: launchOdds(rows, new Map(Object.entries(question.measured)), today) };
  }
  if (kind === 'winBack') {
    const ways = winBack(rows, question.days, today).map((way) => ({
      fromOn: way.fromOn,
      toOn: way.toOn,
      days: way.days,
      isEnough: way.isEnough,
      changes: way.changes,
      cost: { days: way.cost.days, people: way.cost.people },
      moved: movedCount(way.ripple),
    }));
    return { kind, ways };
  }
  const found = levelProposal(rows, today, onShare);
  if ('refusal' in found) return { kind: 'refused', ...found.refusal };
  return { kind, proposal: proposalOf(found) };
}

function plannable({ calendars, suppliers, ...rows }: PlannedRows): PeopleRows {
  const byId = <Row extends { id: string }>(list: readonly Row[]) => new Map(list.map((row) => [row.id, row]));
  const book = calendarBook({
    calendars: byId(calendars),
    members: byId(rows.members),
    suppliers: byId(suppliers),
  });
  return { ...rows, calendars: book };
}

const overOf = ({ fixes, memberId, name, fromOn, toOn, days, most, capacity, taskIds }: PersonOverCapacity): Over => {
  const other = fixes.find((fix) => fix.kind === 'reassign');
  const reassign = other ? { taskId: other.taskId, memberId: other.memberId } : null;
  return { memberId, name, fromOn, toOn, days, most, capacity, taskIds, reassign };
};

const movedCount = ({ sentence }: Ripple): number => (sentence.kind === 'nothing' ? 0 : sentence.count);

const proposalOf = ({ moves, changes, ripple, before, remaining }: LevelProposal): Proposal => ({
  moves,
  changes,
  shift: shiftOf(ripple),
  before: before.length,
  remaining: remaining.map(overOf),
});

function shiftOf({ launch, finish }: Ripple): Proposal['shift'] {
  const found = launch ?? finish;
  return found && { fromOn: found.fromOn, toOn: found.toOn, days: found.days, isLaunch: launch !== null };
}
