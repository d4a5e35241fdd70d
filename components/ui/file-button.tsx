import { useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './button.tsx';

type Props = Omit<ButtonProps, 'onClick' | 'label' | 'multiple'> & {
  /** What the field behind the button is for. */
  fieldLabel: string;
  accept?: string;
  isMultiple?: boolean;
  /** At least one. */
  onFiles: (files: readonly [File, ...File[]]) => void;
};

/** A button that asks for files. The browser's own field stands unseen behind it. */
export function FileButton({ fieldLabel, accept, isMultiple = false, onFiles, ...button }: Props) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...button} onClick={() => field.current?.click()} />
      <input
        class="unseen"
        type="file"
        {...(accept ? { accept } : {})}
        multiple={isMultiple}
        aria-label={fieldLabel}
        tabIndex={-1}
        ref={field}
        onChange={(event) => {
          const [first, ...others] = event.currentTarget.files ?? [];
          // The same file may be chosen again after it was mended.
          event.currentTarget.value = '';
          if (first) onFiles([first, ...others]);
        }}
      />
    </>
  );
}
