import { spawnSync } from 'node:child_process';
import process from 'node:process';

/** Runs a command with its output shown; returns its exit status (1 when it could not start). */
export function runCommand(command: string, args: string[], env: Record<string, string> = {}): number {
  const result = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  if (result.error) console.error(`${command}: ${result.error.message}`);
  return result.status ?? 1;
}
