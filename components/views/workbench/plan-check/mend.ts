import { removeLink } from '../../../../domain/intents/remove-link.ts';
import { reschedule } from '../../../../domain/intents/reschedule.ts';
import { updateTasks } from '../../../../domain/intents/update-tasks.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { planCheckWords as t } from '../../../../locales/plan-check.ts';
import { promoWords } from '../../../../locales/promo.ts';
import { plainDay } from '../../../ui/day-text.ts';
import { doWish } from '../../do-wish.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { Fix } from './conflict-rows.ts';

/** A fix that is one change of the plan; the others open a proposal first. */
export type DirectFix = Exclude<Fix, { kind: 'level' | 'winBack' }>;

/** Does it, with 撤销 in the toast. */
export function mend(
  fix: DirectFix,
  { project, tasks, members, today }: Pick<ProjectModel, 'project' | 'tasks' | 'members' | 'today'>,
): void {
  if (fix.kind === 'unlink') {
    void doWish(removeLink, { id: fix.linkId }, t.unlinked);
    return;
  }
  const title = tasks.get(fix.taskId)?.title ?? '';
  const update = (fields: Partial<Task>, said: string) => void doWish(updateTasks, { ids: [fix.taskId], fields }, said);
  const name = fix.kind === 'reassign' ? (members.find(({ id }) => id === fix.memberId)?.name ?? '') : '';
  switch (fix.kind) {
    case 'reassign':
      update({ assigneeId: fix.memberId }, t.reassigned(title, name));
      break;
    case 'unpin':
      update({ pinnedOn: null }, t.unpinned(title));
      break;
    case 'free':
      update({ constraint: null }, t.freed(title));
      break;
    case 'calendar':
      update({ unit: 'calendar' }, t.byCalendar(title));
      break;
    case 'deadline':
      update({ deadlineOn: fix.on }, t.deadlineMoved(title, plainDay(fix.on, today)));
      break;
    case 'before':
    case 'after':
      void doWish(
        reschedule,
        { projectId: project.id, edits: [{ id: fix.taskId, startOn: fix.on }], policy: 'overlap', today },
        promoWords.moved(title, plainDay(fix.on, today)),
      );
      break;
    case 'leave':
      update({ freeze: null }, promoWords.noChange(title));
      break;
    case 'pinAt':
      update({ pinnedOn: fix.on }, t.pinnedAt(title, plainDay(fix.on, today)));
      break;
  }
}
