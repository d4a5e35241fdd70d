import { useState } from 'preact/hooks';
import type { Day } from '../../../domain/model/primitives.ts';
import type { Task } from '../../../domain/model/task.ts';
import { waitWords as t } from '../../../locales/waits.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { promised } from './wait-wishes.ts';

type Props = { task: Task; today: Day; onClose: () => void };

/** 改约: the day they named. */
export function PromiseDialog({ task, today, onClose }: Props) {
  const [on, setOn] = useState<Day | null>(task.promisedOn ?? null);
  const save = async (day: Day | null) => {
    if (await promised(task, day, today)) onClose();
  };
  return (
    <Dialog title={t.promiseTitle(task.title)} isOpen={true} onClose={onClose}>
      <form
        class="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          if (on !== null) void save(on);
        }}
      >
        <Field label={t.promiseOn}>
          <DateField value={on} isRequired={true} onChange={setOn} />
        </Field>
        <div class="row g2">
          <span class="grow" />
          {task.promisedOn && <Button onClick={() => void save(null)}>{t.noPromise}</Button>}
          <Button kind="primary" type="submit">
            {t.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
