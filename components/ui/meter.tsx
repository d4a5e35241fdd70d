type Props = { value: number; total: number; label?: string };

/** How much of `total` is done, as a thin bar. */
export function Meter({ value, total, label = `${value}/${total}` }: Props) {
  const part = total > 0 ? Math.min(1, Math.max(0, value / total)) : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn as a 4-px bar in every browser
    <div
      class={part === 1 ? 'meter ok' : 'meter'}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(total, 0)}
      aria-valuenow={Math.min(Math.max(value, 0), Math.max(total, 0))}
    >
      <i style={{ width: `${part * 100}%` }} />
    </div>
  );
}
