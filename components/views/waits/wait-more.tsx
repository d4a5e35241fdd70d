import { useState } from 'preact/hooks';
import { updateTasks } from '../../../domain/intents/update-tasks.ts';
import { learnedFor, proposedDays } from '../../../domain/ledger/ledger.ts';
import type { Supplier } from '../../../domain/model/supplier.ts';
import type { Task } from '../../../domain/model/task.ts';
import { common } from '../../../locales/common.ts';
import { waitWords as t } from '../../../locales/waits.ts';
import { useLive } from '../../../storage/live.ts';
import { allSuppliers, projectById } from '../../../storage/queries.ts';
import { supplierLedger } from '../../../storage/waits.ts';
import { SupplierPicker } from '../../task/supplier-picker.tsx';
import { Button } from '../../ui/button.tsx';
import { EditText } from '../../ui/edit-text.tsx';
import { Field } from '../../ui/field.tsx';
import { doWish } from '../do-wish.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { useToday } from '../workbench/use-today.ts';
import { ChaseTask } from './chase-task.tsx';
import { PromiseDialog } from './promise-dialog.tsx';
import { WaitCourse } from './wait-course.tsx';
import { askedOutside, takeLearnedDays } from './wait-wishes.ts';

/** In the card of a wait: whose it is, what was learned of them, and the verbs of asking. */
export function WaitMore({ task }: { task: Task }) {
  const suppliers = useLive(allSuppliers);
  if (!suppliers) return null;
  const choose = (found: Supplier | null) => {
    const fields = found ? { supplierId: found.id, waitFor: found.name } : { supplierId: null };
    void doWish(updateTasks, { ids: [task.id], fields });
  };
  return (
    <>
      <div class="two">
        {suppliers.length > 0 && (
          <Field label={t.supplier}>
            <SupplierPicker suppliers={suppliers} supplierId={task.supplierId ?? null} onChange={choose} />
          </Field>
        )}
        <Rhythm task={task} />
      </div>
      <WaitCourse task={task} />
      <Learned task={task} />
      {task.status !== 'done' && <Verbs task={task} />}
    </>
  );
}

/** Its own rhythm of asking again; empty: the one of the settings. The day that stands is not moved. */
function Rhythm({ task }: { task: Task }) {
  const usual = useSetting('chaseEveryDays');
  if (usual === undefined) return null;
  const own = task.chaseEveryDays ?? null;
  const commit = (text: string) => {
    const days = Math.round(Number(text));
    const chaseEveryDays = text.trim() === '' || !(days >= 1) ? null : Math.min(60, days);
    if (chaseEveryDays !== own) void doWish(updateTasks, { ids: [task.id], fields: { chaseEveryDays } });
  };
  return (
    <Field label={t.every}>
      <EditText
        size="sm"
        type="number"
        min={1}
        max={60}
        label={t.every}
        placeholder={t.everyHint(usual)}
        value={own === null ? '' : String(own)}
        onCommit={commit}
      />
    </Field>
  );
}

/** How long this step took with them, and the measured days in place of the guessed ones. */
function Learned({ task }: { task: Task }) {
  const ledger = useLive(supplierLedger);
  const project = useLive(() => projectById(task.projectId), [task.projectId]);
  const step = ledger && learnedFor(ledger, task, project);
  if (!step) return null;
  const days = proposedDays(step);
  return (
    <div class="row g2">
      <span class="t12 grow">
        {days === null
          ? t.learnedFew(step.days.join(common.listJoin), step.count)
          : t.learned(step.median, step.p90, step.count)}
      </span>
      {days !== null && days !== task.durationDays && task.status !== 'done' && (
        <Button size="sm" onClick={() => void takeLearnedDays(task, days)}>
          {t.use(days)}
        </Button>
      )}
    </div>
  );
}

function Verbs({ task }: { task: Task }) {
  const today = useToday();
  const [asking, setAsking] = useState<'chase' | 'promise' | null>(null);
  const close = () => setAsking(null);
  return (
    <>
      <div class="row g2">
        {task.askedOn === null ? (
          <Button size="sm" onClick={() => void askedOutside(task, today)}>
            {t.ask}
          </Button>
        ) : (
          <>
            <Button size="sm" onClick={() => setAsking('chase')}>
              {t.chase}
            </Button>
            <Button size="sm" onClick={() => setAsking('promise')}>
              {t.promise}
            </Button>
          </>
        )}
        {task.promisedOn && <span class="t12 quiet">{t.promised(task.promisedOn.slice(5))}</span>}
        {(task.chasedCount ?? 0) > 0 && task.chasedOn && (
          <span class="t12 quiet">{t.chasedTimes(task.chasedCount ?? 0, task.chasedOn.slice(5))}</span>
        )}
      </div>
      {asking === 'chase' && <ChaseTask taskId={task.id} today={today} onClose={close} />}
      {asking === 'promise' && <PromiseDialog task={task} today={today} onClose={close} />}
    </>
  );
}
