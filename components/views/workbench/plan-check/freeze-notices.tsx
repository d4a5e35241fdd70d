import type { Task } from '../../../../domain/model/task.ts';
import { promoWords } from '../../../../locales/promo.ts';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { ProjectModel } from '../project/project-model.ts';
import { fixText } from './conflict-rows.ts';
import { freezeRows } from './freeze-rows.ts';
import { type DirectFix, mend } from './mend.ts';

/** In a task's sheet: it is planned on days on which what it changes is frozen. */
export function FreezeNotices({ model, task }: { model: ProjectModel; task: Task }) {
  if (!task.freeze) return null;
  return freezeRows({ ...model, tasks: new Map([[task.id, task]]) }).map(({ key, text, fixes }) => (
    <Notice key={key} tone="risk" icon="triangle-alert">
      <p>{text}</p>
      <p class="row g2 wrap">
        {fixes.map((fix) => (
          <Button key={fix.kind} size="sm" onClick={() => mend(fix as DirectFix, model)}>
            {fixText(fix, model)}
          </Button>
        ))}
        <a class="link" href="#/promos">
          {promoWords.openCalendar}
        </a>
      </p>
    </Notice>
  ));
}
