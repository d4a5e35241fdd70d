import { useState } from 'preact/hooks';
import { type Task, taskStatuses } from '../../../../domain/model/task.ts';
import { readYuan, yuanInput } from '../../../../domain/text/read-amount.ts';
import { common } from '../../../../locales/common.ts';
import { handoverWords as t } from '../../../../locales/handover.ts';
import { projectSetupWords } from '../../../../locales/project.ts';
import { statusName } from '../../../../locales/task.ts';
import type { ClashNow } from '../../../../storage/handovers.ts';
import { Button } from '../../../ui/button.tsx';
import { DateField } from '../../../ui/date-field.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Input } from '../../../ui/input.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

type Props = { clash: ClashNow; onSave: (value: unknown) => void; onClose: () => void };

/** A third value for a field that both sides changed. */
export function ClashEditor({ clash, onSave, onClose }: Props) {
  const { field, title, theirs } = clash;
  const name = t.fieldName(field);
  const [draft, setDraft] = useState(() => draftOf(field, theirs));
  const value = valueOfDraft(field, draft);
  return (
    <Dialog title={t.editTitle(title, name)} isOpen={true} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (value !== 'bad') onSave(value);
        }}
      >
        <Control field={field} label={name} draft={draft} onDraft={setDraft} isBad={value === 'bad'} />
        <div class="ends">
          <Button onClick={onClose}>{common.cancel}</Button>
          <Button kind="primary" type="submit" disabled={value === 'bad'}>
            {common.save}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

type ControlProps = { field: string; label: string; draft: string; onDraft: (text: string) => void; isBad: boolean };

function Control({ field, label, draft, onDraft, isBad }: ControlProps) {
  if (field === 'status')
    return (
      <Select
        label={label}
        value={draft as Task['status']}
        options={taskStatuses.map((status) => ({ value: status, label: statusName[status] }))}
        onChange={onDraft}
      />
    );
  if (field.endsWith('On'))
    return <DateField label={label} value={draft || null} onChange={(day) => onDraft(day ?? '')} />;
  if (isNumber(field))
    return (
      <Input
        label={label}
        value={draft}
        inputMode="decimal"
        onInput={onDraft}
        {...(isBad ? { error: projectSetupWords.notNumber } : {})}
      />
    );
  return <TextArea label={label} value={draft} maxLength={5000} onInput={onDraft} />;
}

const isNumber = (field: string): boolean => field.endsWith('Fen') || ['progress', 'chasedCount'].includes(field);

function draftOf(field: string, value: unknown): string {
  if (value === null || value === undefined) return '';
  if (field.endsWith('Fen')) return yuanInput(Number(value));
  if (field === 'progress') return String(Math.round(Number(value) * 100));
  return String(value);
}

function valueOfDraft(field: string, draft: string): unknown {
  if (field.endsWith('Fen')) return readYuan(draft) ?? 'bad';
  if (field.endsWith('On')) return draft || null;
  if (!isNumber(field)) return field === 'text' && draft.trim() === '' ? 'bad' : draft;
  const number = Number(draft);
  const most = field === 'progress' ? 100 : 10_000;
  if (draft.trim() === '' || !Number.isInteger(number) || number < 0 || number > most) return 'bad';
  return field === 'progress' ? number / 100 : number;
}
