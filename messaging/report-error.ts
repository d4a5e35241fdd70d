const seen = new Set<string>();
const mostKept = 50;

/**
 * A bug: said once in the console. Only the place and the error's class, never its message: it may quote the page.
 */
export function reportError(where: string, error: unknown): void {
  const code = `${where}: ${error instanceof Error ? error.name : typeof error}`;
  if (seen.has(code) || seen.size >= mostKept) return;
  seen.add(code);
  console.error(`[launchdeck] ${code}`);
}
