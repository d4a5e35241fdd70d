/** Ends of a link in px: where it leaves (the start or finish of one row) and where it arrives in another. */
export type LinkEnds = {
  type: 'FS' | 'SS' | 'FF' | 'SF';
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  /** The successor's bar, for an arrow that comes from above onto its start. */
  toWidth: number;
  isToMilestone: boolean;
};

const stub = 8;
const arrow = 4;

/** An orthogonal way with an arrow at its end, as path data: the line, and the head. */
export function linkRoute(ends: LinkEnds): { line: string; head: string } {
  return ends.type === 'FS' ? finishToStart(ends) : sideways(ends);
}

/**
 * Down (or up) into the beginning of the bar when it starts behind the predecessor's end; else around: out, between
 * the rows, and in from the left.
 */
function finishToStart({ fromX, fromY, toX, toY, toWidth, isToMilestone }: LinkEnds): { line: string; head: string } {
  const isDown = toY > fromY;
  const sign = isDown ? 1 : -1;
  const dropX = isToMilestone ? toX : toX + Math.min(4, toWidth / 2);
  if (dropX >= fromX - 1) {
    const tip = toY - sign * (isToMilestone ? 8 : 8);
    const line =
      dropX - fromX > 3
        ? `M${fromX} ${fromY}H${dropX - 2}q2 0 2 ${sign * 2}V${tip - sign * 3}`
        : `M${dropX} ${fromY}V${tip - sign * 3}`;
    return { line, head: `M${dropX - 3} ${tip - sign * arrow}h6l-3 ${sign * arrow}z` };
  }
  const outX = fromX + stub;
  const inX = toX - stub - 2;
  const gapY = toY - sign * 16;
  return {
    line: `M${fromX} ${fromY}H${outX}V${gapY}H${inX}V${toY}H${toX - arrow}`,
    head: headRight(toX, toY),
  };
}

/** Between two starts, two finishes, or a start and a finish: around the outside. */
function sideways({ type, fromX, fromY, toX, toY }: LinkEnds): { line: string; head: string } {
  const leavesLeft = type === 'SS' || type === 'SF';
  const entersLeft = type === 'SS';
  const outX = fromX + (leavesLeft ? -stub : stub);
  const line = `M${fromX} ${fromY}H${entersLeft ? Math.min(outX, toX - stub - 2) : Math.max(outX, toX + stub + 2)}V${toY}H${toX + (entersLeft ? -arrow : arrow)}`;
  return { line, head: entersLeft ? headRight(toX, toY) : headLeft(toX, toY) };
}

const headRight = (x: number, y: number): string => `M${x - arrow} ${y - 3}v6l${arrow} -3z`;
const headLeft = (x: number, y: number): string => `M${x + arrow} ${y - 3}v6l${-arrow} -3z`;
