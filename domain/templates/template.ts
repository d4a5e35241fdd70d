import type { Link } from '../model/link.ts';
import type { Side, Task, TaskKind } from '../model/task.ts';

export type TemplateTask = {
  /** Unique in its template; what links name. */
  key: string;
  title: string;
  /** Working days; milestones 0. */
  days: number;
  kind: TaskKind;
  /** Who answers for it; for a wait, who chases. */
  role: string;
  side: Side;
  /** Waits: who outside is waited for, until a supplier is named. */
  waitFor?: string;
  deliverable?: string;
  parentKey?: string;
  /** Milestones that are a day to begin with (上架日, 开播) rather than the end of what led to them. */
  edge?: NonNullable<Task['milestoneEdge']>;
};

/** A launch as a chain of tasks with usual durations, copied into a project with real days. */
export type Template = {
  id: string;
  name: { zh_CN: string; en: string };
  /** One sentence: what it is for; a card with little room shows what stands before the colon. */
  about: { zh_CN: string; en: string };
  /** Working days from first to last task. */
  lengthDays: number;
  /** The milestone that is the launch. */
  launchKey: string;
  tasks: readonly TemplateTask[];
  /** Lags in working days. */
  links: readonly { from: string; to: string; type: Link['type']; lag: number }[];
};
