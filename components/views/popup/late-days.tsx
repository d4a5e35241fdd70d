/** `+3` in a row whose title says it in words; one element, as rows are many and the popup's start is short. */
export function LateDays({ daysLate, isRed }: { daysLate: number; isRed: boolean }) {
  if (daysLate <= 0) return null;
  return <span class={isRed ? 'mark late' : 'mark risk'}>+{daysLate}</span>;
}
