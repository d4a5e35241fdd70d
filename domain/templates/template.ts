import type { Link } from '../model/link.ts';
import type { Side, TaskKind } from '../model/task.ts';

/** A launch plan to start from. Keys are the numbers of the plan it follows (`4`, `M1`); stages are parents. */
export type Template = {
  id: string;
  name: { zh_CN: string; en: string };
  about: { zh_CN: string; en: string };
  /** Computed length in working days, first start to last finish. */
  lengthDays: number;
  /** Key of the milestone that is the launch. */
  launchKey: string;
  tasks: readonly TemplateTask[];
  links: readonly TemplateLink[];
};

export type TemplateTask = {
  key: string;
  title: string;
  /** Working days; 0 for milestones and stages. */
  days: number;
  kind: TaskKind;
  role: string;
  side: Side;
  waitFor?: string;
  deliverable?: string;
  parentKey?: string;
};

export type TemplateLink = { from: string; to: string; type: Link['type']; lag: number };

/**
 * Links as the plans write them: `after('5', '4', '3')` = 5 after 4 and 3, finish to start. A predecessor may carry
 * a lag in working days (`22+15`) or another type (`15SS`).
 */
export function after(to: string, ...predecessors: string[]): TemplateLink[] {
  return predecessors.map((text) => {
    const [, from = '', type, lag] = /^(M?\d+)(SS|FF|SF)?(?:\+(\d+))?$/.exec(text) ?? [];
    if (!from) throw new RangeError(`not a predecessor: ${text}`);
    return { from, to, type: (type ?? 'FS') as TemplateLink['type'], lag: Number(lag ?? 0) };
  });
}

type Row = [key: string, title: string, days: number, role: string, deliverable: string];

/** Own work under a stage: one row a task. */
export const works = (parentKey: string, rows: Row[]): TemplateTask[] =>
  rows.map(([key, title, days, role, deliverable]) => ({
    key, title, days, role, deliverable, parentKey, kind: 'work', side: 'ours',
  }));

/** A wait for somebody outside. */
export const wait = (
  parentKey: string,
  key: string,
  title: string,
  days: number,
  role: string,
  [side, waitFor]: [Side, string],
): TemplateTask => ({ key, title, days, role, parentKey, kind: 'wait', side, waitFor });

export const milestone = (parentKey: string, key: string, title: string, role: string): TemplateTask => ({
  key, title, days: 0, role, parentKey, kind: 'milestone', side: 'ours',
});

/** A stage: the parent that groups tasks. */
export const stage = (key: string, title: string): TemplateTask => ({
  key, title, days: 1, role: '', kind: 'work', side: 'ours',
});
