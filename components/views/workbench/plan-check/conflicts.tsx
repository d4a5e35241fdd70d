import { useState } from 'preact/hooks';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { SectionHead } from '../../../ui/section-head.tsx';
import { refusalText } from '../../refusal-text.ts';
import type { ProjectModel } from '../project/project-model.ts';
import { type ConflictRow, type Fix, fixText } from './conflict-rows.ts';
import { mend } from './mend.ts';
import { TaskChips } from './task-chips.tsx';

type Props = {
  model: ProjectModel;
  rows: readonly ConflictRow[];
  people: 'asking' | 'known' | 'failed';
  onOpen: (taskId: string) => void;
  onLevel: () => void;
  onWinBack: (days: number) => void;
};

/** A plan may break thousands of links: nobody reads more at a time. */
const shownStep = 50;

/** 冲突: what cannot all hold at once, a row each, with what would mend it. */
export function Conflicts({ model, rows, people, onOpen, onLevel, onWinBack }: Props) {
  const [shownCount, setShown] = useState(shownStep);
  const refusal = model.plan && !model.plan.ok ? model.plan.refusal : null;
  const press = (fix: Fix) => {
    if (fix.kind === 'level') onLevel();
    else if (fix.kind === 'winBack') onWinBack(fix.days);
    else mend(fix, model);
  };
  return (
    <section class="wb-section" aria-label={t.conflicts}>
      <SectionHead title={t.conflicts} count={rows.length}>
        {people !== 'known' && <span class="t12 quiet">{people === 'asking' ? t.checking : t.notChecked}</span>}
      </SectionHead>
      {refusal && <Notice tone="late">{t.refused(refusalText(refusal))}</Notice>}
      {rows.length === 0 && !refusal && people === 'known' && (
        <EmptyState icon="list-checks" fact={t.noConflicts} next={t.noConflictsNext} />
      )}
      <ul class="pc-conflicts">
        {rows.slice(0, shownCount).map((row) => (
          <li key={row.key} class="pc-conflict">
            <span class={row.kind === 'negativeFloat' || row.kind === 'deadline' ? 'late' : 'risk'}>
              <Icon name="triangle-alert" size={14} />
            </span>
            <div class="grow">
              <p>{row.text}</p>
              <TaskChips taskIds={row.taskIds} tasks={model.tasks} onOpen={onOpen} />
            </div>
            <span class="pc-fixes">
              {row.fixes.map((fix) => (
                <Button key={fixKey(fix)} size="sm" onClick={() => press(fix)}>
                  <span class="cut">{fixText(fix, model)}</span>
                </Button>
              ))}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > shownCount && (
        <p class="pc-note">
          <Button size="sm" onClick={() => setShown(shownCount + shownStep)}>
            {t.moreTasks(Math.min(shownStep, rows.length - shownCount))}
          </Button>
        </p>
      )}
    </section>
  );
}

const fixKey = (fix: Fix): string => `${fix.kind} ${'taskId' in fix ? fix.taskId : ''}`;
