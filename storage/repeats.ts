import { makeDueRepeats } from '../domain/intents/make-due-repeats.ts';
import { commit } from './commit.ts';
import { db } from './db.ts';

/**
 * Makes the tasks of series whose day has come. Asked at every waking of the background and on day change: what is
 * there already is not made again, whoever asks and how often.
 */
export async function makeRepeats(now = new Date()): Promise<void> {
  const heads = await db.tasks
    .where('seriesId')
    .above('')
    .filter((task) => Boolean(task.recurrence))
    .toArray();
  const seriesIds = heads.flatMap(({ seriesId }) => seriesId ?? []);
  if (seriesIds.length > 0) await commit(makeDueRepeats, { seriesIds }, { now });
}
