import { useState } from 'preact/hooks';
import { type QualityKind, qualityKinds } from '../../../../domain/model/task.ts';
import type { Finding } from '../../../../domain/quality/findings.ts';
import { qualityWords as t } from '../../../../locales/quality.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { FindingButtons } from './finding-buttons.tsx';
import { findingText } from './quality-fixes.ts';
import { TaskChips } from './task-chips.tsx';

type Props = { model: ProjectModel; found: readonly Finding[]; onOpen: (taskId: string) => void };

/** 任务质量: what tasks lack, by kind; each kind opens to its tasks with a press that mends it. */
export function Quality({ model, found, onOpen }: Props) {
  const groups = qualityKinds.flatMap((kind): [QualityKind, Finding[]][] => {
    const own = found.filter((one) => one.kind === kind);
    return own.length > 0 ? [[kind, own]] : [];
  });
  return (
    <section class="wb-section" aria-label={t.title}>
      <SectionHead title={t.title} count={found.length} />
      {groups.length === 0 && <EmptyState icon="list-checks" fact={t.fine} next={t.fineNext} />}
      {groups.map(([kind, own]) => (
        <details key={kind} class="pc-quality">
          <summary>
            <span>{t.group[kind]}</span> <span class="quiet">{own.length}</span>
          </summary>
          <Group found={own} model={model} onOpen={onOpen} />
        </details>
      ))}
    </section>
  );
}

const shownStep = 20;

function Group({ found, model, onOpen }: Props) {
  const [count, setCount] = useState(shownStep);
  return (
    <ul class="pc-conflicts">
      {found.slice(0, count).map((finding) => (
        <Row key={`${finding.kind} ${finding.taskId}`} finding={finding} model={model} onOpen={onOpen} />
      ))}
      {found.length > count && (
        <li class="pc-conflict">
          <Button size="sm" kind="ghost" onClick={() => setCount(count + shownStep)}>
            {t.more(found.length - count)}
          </Button>
        </li>
      )}
    </ul>
  );
}

function Row({ finding, model, onOpen }: Omit<Props, 'found'> & { finding: Finding }) {
  const task = model.tasks.get(finding.taskId);
  if (!task) return null;
  return (
    <li class="pc-conflict">
      <div class="grow">
        <TaskChips taskIds={finding.taskIds} tasks={model.tasks} onOpen={onOpen} />
        <p class="t12 quiet">{findingText(finding, task)}</p>
      </div>
      <span class="pc-fixes">
        <FindingButtons kind="plain" {...{ finding, task, model, onOpen }} />
      </span>
    </li>
  );
}
