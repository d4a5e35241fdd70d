import { useState } from 'preact/hooks';
import { gantt } from '../../../../locales/gantt.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { Field } from '../../../ui/field.tsx';
import { Input } from '../../../ui/input.tsx';

type Props = {
  count: number;
  /** What the shift would do, for the number typed so far. */
  says: (by: number, keepsGap: boolean) => string;
  /** `keepsGap`: what is tied to them moves along. */
  onShift: (by: number, keepsGap: boolean) => void;
  onClose: () => void;
};

/** Moves the selected tasks by a number of working days; says what that does before it is done. */
export function ShiftDialog({ count, says, onShift, onClose }: Props) {
  const [text, setText] = useState('1');
  const [keepsGap, setKeepsGap] = useState(false);
  const by = /^[-−+]?\d{1,4}$/.test(text.trim()) ? Number(text.trim().replace('−', '-')) : null;
  const done = () => {
    if (by !== null && by !== 0) onShift(by, keepsGap);
    onClose();
  };
  return (
    <Dialog title={gantt.shiftTitle(count)} isOpen={true} onClose={onClose}>
      <form
        class="gantt-shift"
        onSubmit={(event) => {
          event.preventDefault();
          if (by !== null) done();
        }}
      >
        <Field label={gantt.shiftBy}>
          <Input
            label={gantt.shiftBy}
            value={text}
            inputMode="numeric"
            maxLength={5}
            onInput={setText}
            {...(by === null ? { error: gantt.shiftNot } : {})}
          />
        </Field>
        <Checkbox isChecked={keepsGap} onChange={setKeepsGap}>
          {gantt.shiftGap}
        </Checkbox>
        <p role="status" class="strong">
          {by === null || by === 0 ? '' : says(by, keepsGap)}
        </p>
        <div class="ends">
          <Button onClick={onClose}>{gantt.cancel}</Button>
          <Button kind="primary" type="submit" disabled={by === null || by === 0}>
            {gantt.shift}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
