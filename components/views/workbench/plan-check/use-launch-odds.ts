import { useMemo } from 'preact/hooks';
import { learnedFor } from '../../../../domain/ledger/ledger.ts';
import { fewestMeasured } from '../../../../domain/odds/spread.ts';
import { useLive } from '../../../../storage/live.ts';
import { supplierLedger } from '../../../../storage/waits.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Answer } from './answer.ts';
import type { PlannedRows, Question } from './question.ts';
import { useAnswer } from './use-planner.ts';

export type Odds = NonNullable<(Answer & { kind: 'odds' })['odds']>;

/** The chance of the launch day, worked out aside from the page; null: not known yet, or there is none. */
export function useLaunchOdds(rows: PlannedRows | null, { today }: Pick<ProjectModel, 'today'>): Odds | null {
  const isAsked = rows !== null;
  // Reads every wait that is over, after each edit: only when there is something to work out.
  const ledger = useLive(async () => (isAsked ? supplierLedger() : undefined), [isAsked]);
  const question = useMemo<Question | null>(() => {
    if (!rows || !ledger) return null;
    const measured: Record<string, number[]> = {};
    for (const task of rows.tasks) {
      const days =
        task.kind === 'wait' && task.status !== 'done' ? learnedFor(ledger, task, rows.project)?.days : undefined;
      if (days && days.length >= fewestMeasured) measured[task.id] = days;
    }
    return { kind: 'odds', rows, today, measured };
  }, [rows, ledger, today]);
  const { answer } = useAnswer(question);
  return answer?.kind === 'odds' ? answer.odds : null;
}
