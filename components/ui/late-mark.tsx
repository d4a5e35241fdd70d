import { badgeText } from '../../locales/common.ts';

type Props = { daysLate: number; severity?: 'red' | 'amber' | null };

/** Lateness as one signed number of working days: `+3`. Nothing when on time. */
export function LateMark({ daysLate, severity = daysLate > 2 ? 'red' : 'amber' }: Props) {
  if (daysLate <= 0) return null;
  return (
    <span class={severity === 'red' ? 'mark late' : 'mark risk'} title={badgeText.late(daysLate)}>
      <span aria-hidden={true}>+{daysLate}</span>
      <span class="unseen">{badgeText.late(daysLate)}</span>
    </span>
  );
}
