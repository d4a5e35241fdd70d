import { taskWords } from '../../locales/task.ts';
import { waitWords } from '../../locales/waits.ts';
import { Button } from '../ui/button.tsx';
import { DateField } from '../ui/date-field.tsx';
import { EditText } from '../ui/edit-text.tsx';
import { Field } from '../ui/field.tsx';
import { Icon } from '../ui/icon.tsx';
import type { TaskCardProps } from './task-card.tsx';

/** Waiting for someone outside: who, asked when, when to ask again, when it is overdue. */
export function TaskWait({ task, onChange, children }: Pick<TaskCardProps, 'task' | 'onChange' | 'children'>) {
  return (
    <section class="wait-box" aria-label={taskWords.waiting(task.waitFor)}>
      <div class="row g2">
        <Icon name="hourglass" size={14} />
        <EditText
          size="sm"
          label={taskWords.waitFor}
          placeholder={taskWords.waitForHint}
          value={task.waitFor}
          maxLength={60}
          onCommit={(waitFor) => onChange({ waitFor: waitFor.trim() })}
        />
        {task.status !== 'done' && (
          <Button size="sm" onClick={() => onChange({ status: 'done' })}>
            {taskWords.arrived}
          </Button>
        )}
      </div>
      <EditText
        isLong
        label={waitWords.asked}
        placeholder={waitWords.askedHint}
        value={task.asked ?? ''}
        maxLength={500}
        onCommit={(asked) => onChange({ asked: asked.trim() })}
      />
      <div class="three">
        <Field label={taskWords.askedOn}>
          <DateField size="sm" value={task.askedOn} onChange={(askedOn) => onChange({ askedOn })} />
        </Field>
        <Field label={taskWords.chaseOn}>
          <DateField size="sm" value={task.chaseOn} onChange={(chaseOn) => onChange({ chaseOn })} />
        </Field>
        <Field label={taskWords.timeoutDays}>
          <EditText
            size="sm"
            type="number"
            min={1}
            max={1000}
            label={taskWords.timeoutDays}
            value={task.timeoutDays === null ? '' : String(task.timeoutDays)}
            onCommit={(text) => onChange({ timeoutDays: daysOf(text) })}
          />
        </Field>
      </div>
      {children}
    </section>
  );
}

function daysOf(text: string): number | null {
  const days = Math.round(Number(text));
  return text.trim() === '' || !Number.isFinite(days) || days < 1 ? null : Math.min(days, 1000);
}
