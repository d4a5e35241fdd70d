import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { todayIn } from '../../domain/calendar/day.ts';
import type { Day } from '../../domain/model/primitives.ts';
import { type Consoles, startConsoles } from '../consoles/start-consoles.ts';
import { builtExtension } from './launch.ts';
import { inWorker } from './service-worker.ts';
import { raiseStage, type Stage } from './stage.ts';

declare const chrome: typeof import('wxt/browser').browser;

type Here = typeof globalThis & { shiftedBy?: number };
type AlarmInfo = { when?: number; periodInMinutes?: number };

/** Runs in a context of ours before anything else does, and again to move it on: only what time it is differs. */
function shiftClock(by: number): void {
  const here = globalThis as Here;
  const isFirst = here.shiftedBy === undefined;
  here.shiftedBy = by;
  if (!isFirst) return;
  const RealDate = Date;
  const now = () => RealDate.now() + (here.shiftedBy ?? 0);
  here.Date = new Proxy(RealDate, {
    construct: (target, args, made) => Reflect.construct(target, args.length > 0 ? args : [now()], made),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
  const alarms = typeof chrome === 'undefined' ? undefined : chrome.alarms;
  if (!alarms) return;
  // The browser itself lives today.
  const create = alarms.create.bind(alarms) as (name: string, info: AlarmInfo) => Promise<void>;
  const moved = (name: string, { when, ...info }: AlarmInfo) =>
    create(name, when === undefined ? info : { ...info, when: when - (here.shiftedBy ?? 0) });
  Object.assign(alarms, { create: moved });
}

function ringAlarms(): void {
  const { onAlarm } = chrome.alarms as unknown as { onAlarm: { dispatch: (alarm: { name: string }) => void } };
  for (const name of ['next-due', 'remind']) onAlarm.dispatch({ name });
}

const front = 'moved-clock.js';

/**
 * The build as shipped, every file of it, with one script in front of the background's own. How far the clock is off
 * stands in the manifest: that is read anew whenever the browser starts, a worker's scripts are not.
 */
function playExtension(folder: string, by: number): void {
  cpSync(builtExtension, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { background: { service_worker: string } };
  const own = JSON.stringify(manifest.background.service_worker);
  writeFileSync(file, JSON.stringify({ ...manifest, moved_clock: by, background: { service_worker: front } }));
  const start = `(${shiftClock.toString()})(chrome.runtime.getManifest().moved_clock);`;
  writeFileSync(join(folder, front), `${start}\nimportScripts(${own});`);
}

export const instantAt = (on: Day, time = '09:30'): number => Date.parse(`${on}T${time}:00+08:00`);

/** A browser that lives on a day of its own, which goes on as a story says; the consoles stay on theirs. */
export class MovedClock {
  private readonly folder = mkdtempSync(join(tmpdir(), 'launchdeck-clock-'));
  private readonly consoles: Consoles;
  private opened: Stage | null = null;
  private by = 0;

  private constructor(consoles: Consoles) {
    this.consoles = consoles;
  }

  static async at(on: Day, { consolesOn = on } = {}): Promise<MovedClock> {
    const clock = new MovedClock(await startConsoles({ now: instantAt(consolesOn) }));
    await clock.open(on);
    return clock;
  }

  get stage(): Stage {
    if (!this.opened) throw new Error('the browser is closed');
    return this.opened;
  }

  get today(): Day {
    return todayIn(new Date(Date.now() + this.by));
  }

  /** The same profile, the browser closed in between if it was open. */
  async open(on: Day, time?: string, zone?: string): Promise<Stage> {
    const profile = this.opened?.profile;
    await this.opened?.context.close();
    this.by = instantAt(on, time) - Date.now();
    playExtension(this.folder, this.by);
    const options = {
      extension: this.folder,
      viewport: { width: 1440, height: 1600 },
      ...(profile ? { profile } : {}),
      ...(zone ? { zone } : {}),
    };
    this.opened = await raiseStage(options, this.consoles);
    await this.opened.context.addInitScript(shiftClock, this.by);
    return this.opened;
  }

  /** Midnight passes while the browser stands open: the alarms ring, and whoever comes back looks at a page of ours. */
  async to(on: Day, time?: string): Promise<void> {
    const { context, extensionId } = this.stage;
    this.by = instantAt(on, time) - Date.now();
    await context.addInitScript(shiftClock, this.by);
    for (const frame of context.pages().flatMap((page) => page.frames())) {
      await frame.evaluate(shiftClock, this.by);
      await frame.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    }
    const ours = context.pages().find((page) => page.url().startsWith(`chrome-extension://${extensionId}/`));
    if (!ours) throw new Error('no page of ours is open');
    await inWorker(this.stage, ours, `(${shiftClock.toString()})(${this.by}); (${ringAlarms.toString()})();`);
  }

  async close(): Promise<void> {
    await this.opened?.context.close();
    await this.consoles.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
