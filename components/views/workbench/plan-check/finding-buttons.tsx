import type { Task } from '../../../../domain/model/task.ts';
import type { Finding } from '../../../../domain/quality/findings.ts';
import { qualityWords as t } from '../../../../locales/quality.ts';
import { Button } from '../../../ui/button.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { passFinding, qualityFixes } from './quality-fixes.ts';

type Props = {
  finding: Finding;
  task: Task;
  model: ProjectModel;
  kind: 'plain' | 'ghost';
  /** For what can only be written in the task's own fields; without it such a fix has no button. */
  onOpen?: (taskId: string) => void;
};

/** What mends a finding, and × to let it be. */
export function FindingButtons({ finding, task, model, kind, onOpen }: Props) {
  return (
    <>
      {qualityFixes(finding, task, model).map(({ label, run }) => {
        const act = run ?? (onOpen && (() => onOpen(task.id)));
        return (
          act && (
            <Button key={label} size="sm" kind={kind} onClick={act}>
              {label}
            </Button>
          )
        );
      })}
      <Button
        size="sm"
        kind="ghost"
        icon="x"
        label={t.passOf(task.title, t.group[finding.kind])}
        onClick={() => passFinding(finding, task)}
      />
    </>
  );
}
