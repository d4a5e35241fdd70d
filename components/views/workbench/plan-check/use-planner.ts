import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { useLive } from '../../../../storage/live.ts';
import { bookedElsewhere } from '../../../../storage/queries.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Answer } from './answer.ts';
import { askPlanner } from './ask-planner.ts';
import type { PlannedRows, Question } from './question.ts';

type Rows = Pick<ProjectModel, 'project' | 'tasks' | 'links' | 'members' | 'calendarRows'>;

/** The rows a question needs; null until the days people have in other projects are read, or when nothing is asked. */
export function usePlannedRows(
  { project, tasks, links, members, calendarRows }: Rows,
  isAsked = true,
): PlannedRows | null {
  const memberIds = members.map(({ id }) => id);
  // Reads every task these people have, after each edit: only for somebody who asks.
  const booked = useLive(
    async () => (isAsked ? bookedElsewhere(project.id, memberIds) : undefined),
    [project.id, memberIds.join(), isAsked],
  );
  return useMemo(
    () =>
      booked && isAsked
        ? {
            project,
            tasks: byId(tasks),
            links: byId(links),
            members: [...members],
            calendars: byId(calendarRows.calendars),
            suppliers: byId(calendarRows.suppliers),
            booked,
          }
        : null,
    [project, tasks, links, members, calendarRows, booked, isAsked],
  );
}

/** In the order the database gives, as the plan is computed: an answer must not depend on how rows came to be known. */
const byId = <Row extends { id: string }>(rows: ReadonlyMap<string, Row>): Row[] =>
  [...rows.values()].sort((left, right) => (left.id < right.id ? -1 : 1));

/** Edits in quick succession are one question. */
const restMs = 120;

/** The answer to the question of now; while a new one is worked out, the last. null: none yet, or no question. */
export function useAnswer(question: Question | null): { answer: Answer | null; isAsking: boolean } {
  const [known, setKnown] = useState<{ of: Question; answer: Answer | null } | null>(null);
  useEffect(() => {
    if (!question) return setKnown(null);
    let stop = () => {};
    const timer = setTimeout(() => {
      stop = askPlanner(question, (answer) => {
        if (answer?.kind !== 'share') setKnown({ of: question, answer });
      });
    }, restMs);
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [question]);
  return { answer: known?.answer ?? null, isAsking: question !== null && known?.of !== question };
}

export type Asked = { kind: 'none' } | { kind: 'asking'; share: number } | { kind: 'done'; answer: Answer | null };

/** A question asked by a press of a button, with its progress; a change of `rows` or leaving drops it. */
export function useAsked(rows: PlannedRows | null): {
  asked: Asked;
  ask: (question: Question) => void;
  drop: () => void;
} {
  const [asked, setAsked] = useState<Asked>({ kind: 'none' });
  const stop = useRef(() => {});
  const drop = useCallback(() => {
    stop.current();
    setAsked({ kind: 'none' });
  }, []);
  const ask = useCallback((question: Question) => {
    stop.current();
    setAsked({ kind: 'asking', share: 0 });
    stop.current = askPlanner(question, (answer) =>
      setAsked(answer?.kind === 'share' ? { kind: 'asking', share: answer.share } : { kind: 'done', answer }),
    );
  }, []);
  // A proposal for a plan that has changed since would not do what it says.
  useEffect(() => drop, [rows, drop]);
  return { asked, ask, drop };
}
