/** `+3` of a row whose link says the lateness in words; one element, as rows are many and the popup's start short. */
export function LateDays({ daysLate, isRed }: { daysLate: number; isRed: boolean }) {
  if (daysLate <= 0) return null;
  return <span class={isRed ? 'mark late' : 'mark risk'}>+{daysLate}</span>;
}
