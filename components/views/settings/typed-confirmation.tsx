import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { Input } from '../../ui/input.tsx';

type Props = { ask: string; word: string; verb: string; isBusy?: boolean; onConfirm: () => void };

/** What cannot be taken back asks for a word to be typed; the button works once it is there. */
export function TypedConfirmation({ ask, word, verb, isBusy = false, onConfirm }: Props) {
  const [text, setText] = useState('');
  const isTyped = text.trim().toLowerCase() === word.toLowerCase();
  return (
    <form
      class="st-typed"
      onSubmit={(event) => {
        event.preventDefault();
        if (isTyped && !isBusy) onConfirm();
      }}
    >
      <Field label={ask}>
        <Input value={text} maxLength={40} onInput={setText} />
      </Field>
      <Button kind="danger" type="submit" disabled={!isTyped || isBusy}>
        {verb}
      </Button>
    </form>
  );
}
