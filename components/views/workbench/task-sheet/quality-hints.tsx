import type { Task } from '../../../../domain/model/task.ts';
import { findingsOf } from '../../../../domain/quality/findings.ts';
import { qualityWords as t } from '../../../../locales/quality.ts';
import { Button } from '../../../ui/button.tsx';
import { findingText, passFinding, qualityFixes } from '../plan-check/quality-fixes.ts';
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
            {qualityFixes(finding, about, model).map(
              ({ label, run }) =>
                run && (
                  <Button key={label} size="sm" kind="ghost" onClick={run}>
                    {label}
                  </Button>
                ),
            )}
            <Button
              size="sm"
              kind="ghost"
              icon="x"
              label={t.passOf(about.title, t.group[finding.kind])}
              onClick={() => passFinding(finding, about)}
            />
          </li>
        );
      })}
    </ul>
  );
}
