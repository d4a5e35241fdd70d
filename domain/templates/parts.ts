import type { Link } from '../model/link.ts';
import type { Template, TemplateTask } from './template.ts';

/** The days of a stage are never used, its span is its tasks'; 1 keeps it a sound task when all of them are deleted. */
export const stage = (key: string, title: string, tasks: readonly TemplateTask[]): TemplateTask[] => [
  { key, title, days: 1, kind: 'work', role: '', side: 'ours' },
  ...tasks.map((task) => ({ ...task, parentKey: key })),
];

export const work = (key: string, title: string, days: number, role: string, deliverable: string): TemplateTask => ({
  key,
  title,
  days,
  kind: 'work',
  role,
  side: 'ours',
  deliverable,
});

/** A task that changes what a promotion freezes. */
export const freezing = (freeze: NonNullable<TemplateTask['freeze']>, task: TemplateTask): TemplateTask => ({
  ...task,
  freeze,
});

/** `waitFor`: who outside is waited for; the role chases. */
export const wait = (
  key: string,
  title: string,
  days: number,
  role: string,
  waitFor: string,
  side: TemplateTask['side'] = 'supplier',
): TemplateTask => ({ key, title, days, kind: 'wait', role, side, waitFor });

export const milestone = (key: string, title: string, role: string, edge?: TemplateTask['edge']): TemplateTask => ({
  key,
  title,
  days: 0,
  kind: 'milestone',
  role,
  side: 'ours',
  ...(edge ? { edge } : {}),
});

/** `15: M3, 8; 23: 22+15; 16: 15SS`: what each task waits for, with the lag in working days. FS where no type stands. */
export function linksAfter(text: string): Template['links'] {
  return text
    .split(/[;\n]/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const [to = '', before = ''] = line.split(':');
      return before.split(',').map((one) => {
        const match = /^(M?\d+)(FS|SS|FF|SF)?(?:\+(\d+))?$/.exec(one.trim());
        if (!match?.[1]) throw new Error(`template: "${line.trim()}"`);
        return { from: match[1], to: to.trim(), type: (match[2] ?? 'FS') as Link['type'], lag: Number(match[3] ?? 0) };
      });
    });
}
