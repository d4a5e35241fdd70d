type Props = { values: readonly number[]; label: string; width?: number; height?: number };

/** A row of numbers as a line, the last one a dot; the label says them. */
export function Sparkline({ values, label, width = 96, height = 18 }: Props) {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (at: number) => (values.length === 1 ? width : (at / (values.length - 1)) * width);
  const y = (value: number) => (high === low ? height / 2 : height - 2 - ((value - low) / (high - low)) * (height - 4));
  const last = values.at(-1);
  if (last === undefined) return null;
  return (
    <svg class="spark" width={width} height={height} role="img" aria-label={label}>
      <title>{label}</title>
      <polyline points={values.map((value, at) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`).join(' ')} />
      <circle cx={x(values.length - 1)} cy={y(last)} r={2.5} />
    </svg>
  );
}
