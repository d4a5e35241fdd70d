import type { Moment } from '../intents/intent.ts';
import type { Link } from '../model/link.ts';
import { newTask, type Task } from '../model/task.ts';
import type { TemplateContent, TemplateTask } from './template.ts';

export type ContentRows = { tasks: Task[]; links: Link[]; launchTaskId: string | null };

/** The rows a template makes in a project; `assign`: role → member. Each task remembers its key as its step. */
export function contentRows(
  content: TemplateContent,
  place: { projectId: string; assign?: Readonly<Record<string, string>> | undefined },
  moment: Moment,
): ContentRows {
  const ids = new Map(content.tasks.map((task) => [task.key, moment.newId()]));
  const idOf = (key: string) => ids.get(key) ?? key;
  const tasks = content.tasks.map((task, position) =>
    newTask({
      ...taskFields(task, moment),
      id: idOf(task.key),
      projectId: place.projectId,
      parentId: task.parentKey ? idOf(task.parentKey) : null,
      position,
      assigneeId: place.assign?.[task.role] ?? null,
      createdAt: moment.now,
    }),
  );
  const links = content.links.map(
    (link): Link => ({
      id: moment.newId(),
      projectId: place.projectId,
      fromId: idOf(link.from),
      toId: idOf(link.to),
      type: link.type,
      lag: link.lag,
      lagUnit: link.lagUnit ?? 'working',
    }),
  );
  return { tasks, links, launchTaskId: content.launchKey === null ? null : (ids.get(content.launchKey) ?? null) };
}

function taskFields(task: TemplateTask, moment: Moment) {
  return {
    step: task.key,
    kind: task.kind,
    milestoneEdge: task.edge ?? null,
    title: task.title,
    durationDays: task.days,
    unit: task.unit ?? ('working' as const),
    role: task.role,
    side: task.side,
    waitFor: task.waitFor ?? '',
    deliverable: task.deliverable ?? '',
    timeoutDays: task.timeoutDays ?? null,
    checklist: (task.checklist ?? []).map((text) => ({ id: moment.newId(), text, isDone: false })),
    ...(task.acceptance ? { acceptance: task.acceptance } : {}),
    ...(task.freeze ? { freeze: task.freeze } : {}),
    ...(task.effortHours ? { effortHours: task.effortHours } : {}),
  };
}
