import type { Task } from '../../../domain/model/task.ts';
import { type WaitMark, waitMarks } from '../../../domain/waits/wait-marks.ts';
import { waitWords as t } from '../../../locales/waits.ts';
import { dayText } from '../../ui/day-text.ts';
import { useToday } from '../workbench/use-today.ts';
import './wait-course.css';

/** The course of a wait on one line: asked, asked again, its last day, today. Days stand evenly, not to scale. */
export function WaitCourse({ task }: { task: Task }) {
  const today = useToday();
  const marks = waitMarks(task, today);
  if (marks.length < 2) return null;
  return (
    <ol class="wait-course" aria-label={t.course}>
      {marks.map((mark, at) => (
        <li key={mark.on} class={classOf(mark, marks[at + 1])}>
          <span class="t12 num">{textOf(mark, task, today)}</span>
        </li>
      ))}
    </ol>
  );
}

const classOf = (mark: WaitMark, next: WaitMark | undefined): string =>
  [mark.isOver ? 'over' : '', mark.isOver && next?.isOver ? 'on' : '', mark.kinds.includes('today') ? 'now' : '']
    .filter(Boolean)
    .join(' ');

function textOf({ on, kinds }: WaitMark, task: Task, today: string): string {
  const names = kinds.flatMap((kind) => {
    if (kind === 'today') return [];
    if (kind === 'chased') return [t.mark.chased(task.chasedCount ?? 0)];
    return [kind === 'chase' && on > today ? t.mark.next : t.mark[kind]];
  });
  return [names.join('·'), dayText(on, today)].filter(Boolean).join(' ');
}
