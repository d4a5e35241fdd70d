import type { Task } from '../../../../domain/model/task.ts';
import { findingsOf } from '../../../../domain/quality/findings.ts';
import { qualityWords as t } from '../../../../locales/quality.ts';
import { FindingButtons } from '../plan-check/finding-buttons.tsx';
import { findingText } from '../plan-check/quality-fixes.ts';
import { useFindings } from '../plan-check/use-findings.ts';
import type { ProjectModel } from '../project/project-model.ts';

/** Quietly, below the plan: what this task lacks. What is written in its own fields has no button here. */
export function QualityHints({ model, task }: { model: ProjectModel; task: Task }) {
  const found = findingsOf(useFindings(model), task.id);
  if (found.length === 0) return null;
  return (
    <ul class="wb-hints" aria-label={t.hints}>
      {found.map((finding) => {
        const about = model.tasks.get(finding.taskId) ?? task;
        return (
          <li key={finding.kind}>
            <span class="t12 quiet grow">{findingText(finding, about)}</span>
            <FindingButtons kind="ghost" {...{ finding, model }} task={about} />
          </li>
        );
      })}
    </ul>
  );
}
