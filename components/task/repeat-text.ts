import type { Recurrence } from '../../domain/model/recurrence.ts';
import { common } from '../../locales/common.ts';
import { repeatWords as t } from '../../locales/task-repeat.ts';

/** A rule in a few words: 每周 周一、周四. */
export function repeatText({ rhythm }: Recurrence): string {
  if (rhythm.kind === 'days') return t.summary(rhythm.every, t.unit[rhythm.unit]);
  const often = t.summary(rhythm.every, t.unit[rhythm.kind]);
  if (rhythm.kind === 'weeks') return `${often} ${rhythm.weekdays.map((day) => t.weekday(day)).join(common.listJoin)}`;
  return `${often} ${rhythm.day === 'lastWorkday' ? t.lastWorkday : t.dayOfMonth(rhythm.day)}`;
}
