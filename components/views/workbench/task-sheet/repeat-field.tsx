import { useState } from 'preact/hooks';
import { setRecurrence } from '../../../../domain/intents/set-recurrence.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Recurrence } from '../../../../domain/model/recurrence.ts';
import type { Task } from '../../../../domain/model/task.ts';
import { repeatWords as t } from '../../../../locales/task-repeat.ts';
import { repeatText } from '../../../task/repeat-text.ts';
import { Button } from '../../../ui/button.tsx';
import { dayText } from '../../../ui/day-text.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { doWish } from '../../do-wish.ts';
import { RepeatForm } from './repeat-form.tsx';

/** Whether and how a task comes again; the rule is set in a dialog. */
export function RepeatField({ task, today }: { task: Task; today: Day }) {
  const [isOpen, setOpen] = useState(false);
  const rule = task.recurrence ?? null;
  const save = async (recurrence: Recurrence | null) => {
    const said = recurrence ? t.saved : t.stopped;
    if (await doWish(setRecurrence, { taskId: task.id, recurrence }, said)) setOpen(false);
  };
  return (
    <div class="row g2">
      <Button kind="ghost" size="sm" icon="repeat" onClick={() => setOpen(true)}>
        {rule ? repeatText(rule) : t.set}
      </Button>
      {rule && task.occurrenceOn && <span class="t12 quiet">{t.nextOn(dayText(task.occurrenceOn, today))}</span>}
      <Dialog title={t.label} isOpen={isOpen} onClose={() => setOpen(false)}>
        <RepeatForm task={task} today={today} onSave={(next) => void save(next)} />
      </Dialog>
    </div>
  );
}
