import { signedDays } from './signed-days.ts';

/** Days of drift; later is what needs a look. */
export const Drifted = ({ days }: { days: number }) => (
  <span class={days > 2 ? 'late strong' : days > 0 ? 'risk strong' : days < 0 ? 'ok strong' : 'quiet'}>
    {signedDays(days)}
  </span>
);
