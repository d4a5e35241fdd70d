type Props = { isDone?: boolean; isLate?: boolean; size?: number };

/** A milestone: due black, reached green, late red. */
export function Diamond({ isDone = false, isLate = false, size = 14 }: Props) {
  const fill = isDone ? 'var(--diamond-done)' : isLate ? 'var(--diamond-late)' : 'var(--diamond)';
  return (
    <svg class="diamond" width={size} height={size} viewBox="0 0 14 14" aria-hidden={true}>
      <path d="M7 1.2 12.8 7 7 12.8 1.2 7z" fill={fill} />
    </svg>
  );
}
