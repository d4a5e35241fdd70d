import type { TaskKind, TaskStatus } from '../../domain/model/task.ts';
import { Diamond } from './diamond.tsx';

type Props = {
  kind?: TaskKind;
  status: TaskStatus;
  isLate?: boolean;
  /** Waiting for someone outside; by default what `kind` says. */
  isWait?: boolean;
  size?: number;
};

/** State of a task as a shape: ring, half, dashed ring with bars, ring with dot, check, "!", diamond. */
export function StatusGlyph({ kind = 'work', status, isLate = false, isWait = kind === 'wait', size = 14 }: Props) {
  if (kind === 'milestone') return <Diamond isDone={status === 'done'} isLate={isLate} size={size} />;
  return (
    <svg width={size} height={size} viewBox="0 0 14 14" aria-hidden={true}>
      {status === 'done' ? <Done /> : isLate ? <Late /> : isWait ? <Wait /> : <Open status={status} />}
    </svg>
  );
}

const ring = { cx: 7, cy: 7, r: 5.5, fill: 'none', 'stroke-width': 1.5 };

function Open({ status }: { status: TaskStatus }) {
  if (status === 'doing') {
    return (
      <>
        <circle {...ring} stroke="var(--run-mark)" />
        <path d="M7 3.5a3.5 3.5 0 0 1 0 7z" fill="var(--run-mark)" />
      </>
    );
  }
  if (status === 'review') {
    return (
      <>
        <circle {...ring} stroke="var(--risk-edge)" />
        <circle cx="7" cy="7" r="2.4" fill="var(--risk-edge)" />
      </>
    );
  }
  return <circle {...ring} stroke="var(--line-control)" />;
}

function Wait() {
  return (
    <>
      <circle {...ring} stroke="var(--wait-mark)" stroke-dasharray="2.6 1.7" />
      <path d="M5.5 5v4M8.5 5v4" stroke="var(--wait-mark)" stroke-width="1.5" stroke-linecap="round" />
    </>
  );
}

function Done() {
  return (
    <>
      <circle cx="7" cy="7" r="6.25" fill="var(--done-mark)" />
      <path
        d="m4.4 7.2 1.8 1.8 3.4-3.8"
        fill="none"
        stroke="var(--surface)"
        stroke-width="1.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </>
  );
}

function Late() {
  return (
    <>
      <circle cx="7" cy="7" r="6.25" fill="var(--late-mark)" />
      <path d="M7 3.8v3.8" stroke="#fff" stroke-width="1.6" stroke-linecap="round" />
      <circle cx="7" cy="10" r=".9" fill="#fff" />
    </>
  );
}
