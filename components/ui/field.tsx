import type { ComponentChildren } from 'preact';

type Props = { label: string; error?: string | undefined; hint?: ComponentChildren; children: ComponentChildren };

/** A control under its name. The name labels the first control inside. */
export function Field({ label, error, hint, children }: Props) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child given by the caller
    <label class="field">
      <span class="name">{label}</span>
      {children}
      {error ? (
        <span class="why" role="alert">
          {error}
        </span>
      ) : (
        hint && <span class="hint">{hint}</span>
      )}
    </label>
  );
}
