import { sameValue } from '../intents/same-value.ts';
import type { Calendar } from '../model/calendar.ts';
import { specOf } from './spec-of.ts';

/** Both work on the same days, whatever they are called. */
export const sameSpec = (left: Calendar, right: Calendar): boolean => sameValue(specOf(left), specOf(right));
