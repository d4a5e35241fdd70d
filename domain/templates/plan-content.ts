import { defaultCalendar, workdaysBetween } from '../calendar/calendar.ts';
import type { Refusal } from '../intents/intent.ts';
import { type ProjectPlan, planProject } from '../schedule/plan-project.ts';
import { contentRows } from './content-rows.ts';
import type { TemplateContent } from './template.ts';

// A Monday with no long holiday soon after: what a template is measured from.
const startOn = '2026-03-02';

function planned(content: TemplateContent): ProjectPlan {
  let last = 0;
  const moment = { now: `${startOn}T00:00:00Z`, today: startOn, newId: () => `t${++last}` };
  const { tasks, links, launchTaskId } = contentRows(content, { projectId: 'template' }, moment);
  const project = {
    id: 'template',
    name: '-',
    code: '',
    goal: { metric: '', target: null, unit: '', byOn: null },
    description: '',
    budgetFen: null,
    calendarId: null,
    direction: 'forward' as const,
    startOn,
    launchOn: null,
    launchTaskId,
    status: 'running' as const,
    templateId: null,
    createdAt: moment.now,
  };
  return planProject({ project, tasks, links }, null);
}

/** Why no project could be made of it (keys twice or unknown, a circle …); null when one can. */
export function contentFault(content: TemplateContent): Refusal | null {
  const keys = new Set<string>();
  for (const { key } of content.tasks) {
    if (keys.has(key)) return { code: 'templateKeyTwice', params: { title: key } };
    keys.add(key);
  }
  const named = [
    ...content.tasks.flatMap(({ parentKey }) => parentKey ?? []),
    ...content.links.flatMap(({ from, to }) => [from, to]),
  ];
  const unknown = named.find((key) => !keys.has(key));
  if (unknown !== undefined) return { code: 'templateKeyUnknown', params: { title: unknown } };
  const { launchKey } = content;
  const launch = content.tasks.find(({ key }) => key === launchKey);
  if (launchKey !== null && launch?.kind !== 'milestone')
    return { code: 'templateLaunch', params: { title: launchKey } };
  if (inCircle(content)) return { code: 'parentCycle' };
  const short = content.tasks.find(({ kind, days }) => (kind === 'milestone') !== (days === 0));
  if (short) return { code: 'templateDays', params: { title: short.title } };
  const plan = planned(content);
  return plan.ok ? null : plan.refusal;
}

/** Working days from the first task to the last. */
export function contentLength(content: TemplateContent): number {
  const plan = planned(content);
  if (!plan.ok || plan.startOn === null || plan.finishOn === null) return 0;
  return workdaysBetween(defaultCalendar, plan.startOn, plan.finishOn);
}

function inCircle({ tasks }: TemplateContent): boolean {
  const parents = new Map(tasks.map(({ key, parentKey }) => [key, parentKey]));
  return tasks.some(({ key }) => {
    let above = parents.get(key);
    for (let depth = 0; above !== undefined && depth <= tasks.length; depth++) {
      if (above === key || depth === tasks.length) return true;
      above = parents.get(above);
    }
    return false;
  });
}
