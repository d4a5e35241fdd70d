type Props = { value: number; max: number; label?: string };

/** How much of `max` is done, as a thin bar. */
export function Meter({ value, max, label = `${value}/${max}` }: Props) {
  const part = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot be drawn as a 4-px bar in every browser
    <div
      class={part === 1 ? 'meter ok' : 'meter'}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(max, 0)}
      aria-valuenow={Math.min(Math.max(value, 0), Math.max(max, 0))}
    >
      <i style={{ width: `${part * 100}%` }} />
    </div>
  );
}
