import { useState } from 'preact/hooks';
import type { Day } from '../../../domain/model/primitives.ts';
import type { WaitRow } from '../../../domain/waits/wait-rows.ts';
import { waitWords as t } from '../../../locales/waits.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Field } from '../../ui/field.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { showToast } from '../../ui/toast.tsx';
import { chaseText } from './chase-text.ts';
import { chasedOutside } from './wait-wishes.ts';
import './chase-dialog.css';

type Props = { row: WaitRow; who: string; template: string; today: Day; onClose: () => void };

/** The message for WeChat, to change and to copy: ↵ copies it and counts the asking. Nothing is sent from here. */
export function ChaseDialog({ row, who, template, today, onClose }: Props) {
  const [text, setText] = useState(() => chaseText(row, who, template, today));
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    onClose();
  };
  return (
    <Dialog title={t.chaseTitle(who)} isOpen={true} onClose={onClose}>
      <form
        class="col g3"
        onSubmit={(event) => {
          event.preventDefault();
          void copy().then(() => chasedOutside(row.task, today));
        }}
      >
        <Field label={t.message}>
          <TextArea
            class="wt-message"
            value={text}
            rows={5}
            maxLength={2000}
            onInput={setText}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              event.currentTarget.form?.requestSubmit();
            }}
          />
        </Field>
        <div class="row g2">
          <span class="t12 quiet grow">{t.chaseHint}</span>
          <Button onClick={() => void copy().then(() => showToast({ text: t.copied }))}>{t.copyOnly}</Button>
          <Button kind="primary" type="submit" icon="copy" autofocus>
            {t.copyAndCount} <Kbd>↵</Kbd>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
