import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';

const has = (command: string): boolean => {
  try {
    execFileSync('which', [command], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
};

/** Whether a screen nobody looks at, and hands on its mouse and keyboard, can be had here. */
export const canShowDisplay = (): boolean => has('Xvfb') && has('xdotool');

/** An X display of our own, with real clicks and keys. */
export class VirtualDisplay {
  readonly name: string;
  private readonly server: ChildProcess;

  private constructor(name: string, server: ChildProcess) {
    this.name = name;
    this.server = server;
  }

  static async start(): Promise<VirtualDisplay> {
    const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const pipe = server.stdio[3] as NodeJS.ReadableStream | null;
    if (!pipe) throw new Error('Xvfb says no display');
    const [said] = (await once(pipe, 'data')) as [Buffer];
    return new VirtualDisplay(`:${said.toString().trim()}`, server);
  }

  /** One xdotool command, such as `('key', 'Up')`. */
  press(...words: string[]): void {
    execFileSync('xdotool', words, { env: { ...process.env, DISPLAY: this.name } });
  }

  /** How many windows are on it: an open menu is one more. */
  windows(): number {
    const env = { ...process.env, DISPLAY: this.name };
    return execFileSync('xdotool', ['search', '--onlyvisible', '--name', ''], { env }).toString().split('\n').length;
  }

  async stop(): Promise<void> {
    const ended = once(this.server, 'exit');
    this.server.kill();
    await ended;
  }
}
