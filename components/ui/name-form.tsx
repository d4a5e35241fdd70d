import { useState } from 'preact/hooks';
import { Button } from './button.tsx';
import { Input } from './input.tsx';

type Props = {
  label: string;
  placeholder?: string;
  maxLength: number;
  /** What the button says. */
  verb: string;
  /** Resolves to whether it was taken; the field is empty again then. */
  onAdd: (name: string) => Promise<boolean>;
  class?: string;
};

/** A name and a button: how one more of a list is made. */
export function NameForm({ label, placeholder = label, maxLength, verb, onAdd, class: className }: Props) {
  const [name, setName] = useState('');
  return (
    <form
      {...(className ? { class: className } : {})}
      onSubmit={async (event) => {
        event.preventDefault();
        if (await onAdd(name)) setName('');
      }}
    >
      <Input size="sm" {...{ label, placeholder, maxLength }} value={name} onInput={setName} />
      <Button size="sm" icon="plus" type="submit" disabled={name.trim() === ''}>
        {verb}
      </Button>
    </form>
  );
}
