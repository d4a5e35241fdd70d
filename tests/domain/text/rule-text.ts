import type { Recurrence } from '../../../domain/model/recurrence.ts';

/** `weeks/2/4 from 2026-11-23`: every second Friday; `before` and `skip` where it is not moved on. */
export const ruleText = ({ rhythm, offDay, startOn, endOn, times }: Recurrence): string =>
  [
    `${rhythm.kind}/${rhythm.every}/${rhythm.kind === 'weeks' ? rhythm.weekdays.join('+') : rhythm.kind === 'months' ? rhythm.day : rhythm.unit}`,
    `from ${startOn}`,
    endOn && `until ${endOn}`,
    times && `x${times}`,
    offDay === 'after' ? '' : offDay,
  ]
    .filter(Boolean)
    .join(' ');
