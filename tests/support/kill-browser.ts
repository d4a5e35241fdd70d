import { readdirSync, readFileSync } from 'node:fs';

const commandLine = (pid: string): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    // Ended meanwhile.
    return '';
  }
};

/** The browser's own process: of those that carry the profile's path, the one that is no helper of another. */
function browserProcess(profile: string): number | undefined {
  const pid = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => {
      const words = commandLine(name).split('\0');
      return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='));
    });
  return pid === undefined ? undefined : Number(pid);
}

/** kill -9 for the browser and all its processes at once, as when the power button is held or the system runs out of memory. */
export async function killBrowser(profile: string): Promise<void> {
  const pid = browserProcess(profile);
  if (!pid) throw new Error('no browser runs on this profile');
  // Playwright starts the browser as the leader of a process group of its own.
  process.kill(-pid, 'SIGKILL');
  while (browserProcess(profile)) await new Promise((resolve) => setTimeout(resolve, 20));
}
