import { first } from './0001-first.ts';
import { baselines } from './0002-baselines.ts';
import { calendars } from './0003-calendars.ts';
import { launch } from './0004-launch.ts';
import type { Migration } from './migration.ts';

/** Every version, oldest first, without gaps. A new one goes to the end, in a file of its own number. */
export const migrations: readonly Migration[] = [first, baselines, calendars, launch];
