import { defaultCalendar } from '../calendar/calendar.ts';
import type { Recurrence } from '../model/recurrence.ts';
import { nextOccurrence } from '../recurrence/occurrences.ts';
import { findRepeat } from '../text/repeats/find-repeat.ts';
import type { Draft, DraftRepeat, PasteContext } from './draft.ts';

/** Reads an item of a list. */
type ReadItem = (text: string, context: PasteContext) => Pick<Draft, 'repeat' | 'title'>;

/**
 * The rules that the words of a rhythm may mean, each with the title that is left. One that is sure was taken when the
 * draft was read; of several the user chooses.
 */
export function readRepeats(draft: Draft, text: string, context: PasteContext, read: ReadItem): void {
  const phrase = findRepeat(text, context);
  if (!phrase || context.plain) return;
  const words = text.slice(phrase.start, phrase.end);
  draft.plainTitle = read(text, { ...context, plain: [words] }).title;
  if (draft.repeat) {
    draft.repeats = choice(draft.repeat, draft.title, context);
    draft.dueOn = draft.repeats[0]?.on ?? draft.dueOn;
    return;
  }
  draft.repeats = phrase.asks.flatMap((said) => {
    const { repeat, title } = read(`${text.slice(0, phrase.start)} ${said} ${text.slice(phrase.end)}`, context);
    return repeat ? choice(repeat, title, context) : [];
  });
  if (draft.repeats.length > 0) draft.unsure.repeat = words;
}

export function choice(rule: Recurrence, title: string, { calendar = defaultCalendar }: PasteContext): DraftRepeat[] {
  const on = nextOccurrence(rule, calendar, { after: null });
  return on ? [{ rule, on, title }] : [];
}
