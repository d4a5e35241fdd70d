/** The mark of the product: staggered bars that end in a diamond. */
export function Logo({ size = 18 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden={true}>
      <rect width="16" height="16" rx="3.5" fill="#208368" />
      <path
        d="M3 3h4a1 1 0 0 1 0 2H3a1 1 0 0 1 0-2zM3 7h1.25a1 1 0 0 1 0 2H3a1 1 0 0 1 0-2zM3 11h3a1 1 0 0 1 0 2H3a1 1 0 0 1 0-2z"
        fill="#d6f1e3"
      />
      <path d="M10.5 4l4 4-4 4-4-4z" fill="#fff" />
    </svg>
  );
}
