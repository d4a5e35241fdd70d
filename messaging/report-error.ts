const seen = new Map<string, number>();
const mostKept = 50;

/**
 * A bug: said once in the console, counted afterwards. Only the place and the error's class are kept, never its message
 * (it may quote the page), so that diagnostics can be copied and sent as they are.
 */
export function reportError(where: string, error: unknown): void {
  const kind = error instanceof Error ? error.name : typeof error;
  const code = `${where}: ${kind}`;
  const times = seen.get(code) ?? 0;
  if (times === 0 && seen.size >= mostKept) return;
  seen.set(code, times + 1);
  if (times === 0) console.error(`[launchdeck] ${code}`);
}

/** What went wrong in this context so far: one line each, with how often. */
export const diagnostics = (): string[] => [...seen].map(([code, times]) => `${code} ×${times}`);
