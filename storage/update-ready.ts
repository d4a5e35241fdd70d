import * as z from 'zod/mini';
import { storedItem } from './stored-item.ts';

/** The version that waits for a restart of the extension (有新版本，点此重启), null when none does. */
export const updateReady = storedItem<string | null>(
  'local',
  'updateReady',
  z.nullable(z.string().check(z.maxLength(40))),
  null,
);
