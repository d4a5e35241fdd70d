import { diamondRadius, type SummaryRow } from '../../domain/gantt/summary-layout.ts';

const hollowRadius = 5;

/** Milestones of a row: where they are now, and for the ones that moved the agreed day (hollow) and the way from it. */
export function SummaryDiamonds({ row, middle }: { row: SummaryRow; middle: number }) {
  return (
    <>
      {row.shifts.map((shift) => (
        <path key={shift.taskId} class={`sg-tail ${shift.severity}`} d={`M${shift.fromX} ${middle}H${shift.toX}`} />
      ))}
      {row.shifts
        .filter((shift) => shift.isPlanInside)
        .map((shift) => (
          <path key={shift.taskId} class="sg-planned" d={diamond(shift.fromX, middle, hollowRadius)} />
        ))}
      {row.diamonds.map((each) => (
        <path key={each.taskId} class={`sg-diamond ${each.tone}`} d={diamond(each.x, middle, diamondRadius)} />
      ))}
    </>
  );
}

const diamond = (x: number, y: number, r: number): string => `M${x} ${y - r}l${r} ${r} ${-r} ${r} ${-r} ${-r}z`;
