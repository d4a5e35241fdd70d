import { useMemo, useRef, useState } from 'preact/hooks';
import type { ProjectSummary } from '../../../../domain/model/project-summary.ts';
import { removeTasks } from '../project/list-wishes.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { ProjectTaskSheet } from '../task-sheet/project-task-sheet.tsx';
import { goTo } from '../use-route.ts';
import type { Over } from './answer.ts';
import { Baselines } from './baselines.tsx';
import { conflictRows } from './conflict-rows.ts';
import { Conflicts } from './conflicts.tsx';
import { LaunchChance } from './launch-chance.tsx';
import { LaunchLine } from './launch-line.tsx';
import { Levelling } from './levelling.tsx';
import { Quality } from './quality.tsx';
import type { Question } from './question.ts';
import { useFindings } from './use-findings.ts';
import { useAnswer, useAsked, usePlannedRows } from './use-planner.ts';
import { WinBack } from './win-back.tsx';

type Props = { model: ProjectModel; summary: ProjectSummary | null; taskId: string | null };

/** 计划检查: does the plan hold, what would mend it, and how far has it drifted from what was agreed. */
export function PlanCheck({ model, summary, taskId }: Props) {
  const { project, today } = model;
  const rows = usePlannedRows(model);
  const people = usePeople(rows, model);
  const levelling = useAsked(rows);
  const winning = useWantedDays(summary);
  const found = useMemo(() => conflictRows(model, people.over), [model, people.over]);
  const lacks = useFindings(model);
  const open = (id: string | null) => goTo({ page: 'project', projectId: project.id, view: 'check', taskId: id });
  const box = useRef<HTMLDivElement>(null);
  const winBack = (days: number) => {
    winning.set(days);
    const section = box.current?.querySelector('#win-back');
    section?.scrollIntoView({ block: 'start' });
    section?.querySelector('input')?.focus({ preventScroll: true });
  };
  return (
    <div class={taskId ? 'wb-list has-sheet' : 'wb-list'}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Esc anywhere on the page drops the proposal */}
      <div
        class="wb-page pc scroll"
        ref={box}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || levelling.asked.kind === 'none' || event.defaultPrevented) return;
          event.preventDefault();
          levelling.drop();
        }}
      >
        <LaunchLine model={model} summary={summary} />
        <LaunchChance model={model} rows={rows} onOpen={open} />
        <Conflicts
          model={model}
          rows={found}
          people={people.state}
          onOpen={open}
          onLevel={() => rows && levelling.ask({ kind: 'level', rows, today })}
          onWinBack={winBack}
        />
        <Levelling asked={levelling.asked} projectId={project.id} today={today} onDrop={levelling.drop} onOpen={open} />
        <WinBack model={model} rows={rows} days={winning.days} onDays={winning.set} />
        <Quality model={model} found={lacks} onOpen={open} />
        <Baselines model={model} />
      </div>
      {taskId && (
        <ProjectTaskSheet
          model={model}
          taskId={taskId}
          order={[...new Set([...found, ...lacks].flatMap(({ taskIds }) => taskIds))]}
          onOpen={open}
          onClose={() => open(null)}
          onDelete={(id) => removeTasks(model, [id])}
        />
      )}
    </div>
  );
}

const nobody: readonly Over[] = [];

function usePeople(rows: Question['rows'] | null, { today }: ProjectModel) {
  const question = useMemo<Question | null>(() => rows && { kind: 'people', rows, today }, [rows, today]);
  const { answer, isAsking } = useAnswer(question);
  const isKnown = answer?.kind === 'people';
  const state: 'asking' | 'known' | 'failed' = isAsking || !question ? 'asking' : isKnown ? 'known' : 'failed';
  return { over: isKnown ? answer.over : nobody, state };
}

/** As many days as the launch is late, until the user asks for others. */
function useWantedDays(summary: ProjectSummary | null) {
  const [wanted, set] = useState<number | null>(null);
  return { days: wanted ?? Math.max(0, summary?.launch?.daysLate ?? 0), set };
}
