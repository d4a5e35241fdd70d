import type { TemplateContent, TemplateTask } from './template.ts';
import { freeKey } from './template-of-project.ts';

/** Fields of one task; undefined takes a field away. */
export type TaskEdit = { [Field in keyof Omit<TemplateTask, 'key'>]?: TemplateTask[Field] | undefined };

export function withTask(content: TemplateContent, key: string, fields: TaskEdit): TemplateContent {
  return { ...content, tasks: content.tasks.map((task) => (task.key === key ? edited(task, fields) : task)) };
}

/** Days and side follow the kind: a milestone takes none, a wait is somebody else's. */
function edited(task: TemplateTask, fields: TaskEdit): TemplateTask {
  const next: Record<string, unknown> = { ...task, ...fields };
  for (const [name, value] of Object.entries(next)) if (value === undefined) delete next[name];
  const made = next as TemplateTask;
  if (fields.kind === undefined || fields.kind === task.kind) return made;
  if (made.kind === 'milestone') made.days = 0;
  else if (made.days === 0) made.days = 1;
  made.side = made.kind === 'wait' ? 'supplier' : 'ours';
  return made;
}

/** A new task at the end of a group (or of everything), or a new group. */
export function withNewTask(
  content: TemplateContent,
  { title, parentKey, isGroup = false }: { title: string; parentKey: string | null; isGroup?: boolean },
): TemplateContent {
  const key = freeKey(new Set(content.tasks.map((task) => task.key)), isGroup ? 'S' : '');
  const task: TemplateTask = {
    key,
    title,
    days: 1,
    kind: 'work',
    role: '',
    side: 'ours',
    ...(parentKey ? { parentKey } : {}),
  };
  const inside = parentKey === null ? null : insideOf(content, parentKey);
  const last = inside === null ? content.tasks.length - 1 : content.tasks.findLastIndex((one) => inside.has(one.key));
  return { ...content, tasks: content.tasks.toSpliced(last + 1, 0, task) };
}

/** Without the task, what is in it and their links. The launch cannot stay named when it goes. */
export function withoutTask(content: TemplateContent, key: string): TemplateContent {
  const gone = insideOf(content, key);
  return {
    launchKey: content.launchKey !== null && gone.has(content.launchKey) ? null : content.launchKey,
    tasks: content.tasks.filter((task) => !gone.has(task.key)),
    links: content.links.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
  };
}

/** One place up (−1) or down (+1) among its siblings, with everything in it. */
export function withMovedTask(content: TemplateContent, key: string, by: -1 | 1): TemplateContent {
  const task = content.tasks.find((one) => one.key === key);
  if (!task) return content;
  const siblings = content.tasks.filter(({ parentKey }) => parentKey === task.parentKey);
  const other = siblings[siblings.indexOf(task) + by];
  if (!other) return content;
  const moving = insideOf(content, key);
  const block = content.tasks.filter((one) => moving.has(one.key));
  const rest = content.tasks.filter((one) => !moving.has(one.key));
  const beside = insideOf(content, other.key);
  const at = by < 0 ? rest.indexOf(other) : rest.findLastIndex((one) => beside.has(one.key)) + 1;
  return { ...content, tasks: rest.toSpliced(at, 0, ...block) };
}

function insideOf({ tasks }: TemplateContent, key: string): Set<string> {
  const inside = new Set([key]);
  // Children may stand before their group in a file: until nothing more is found.
  for (let size = 0; size !== inside.size; ) {
    size = inside.size;
    for (const task of tasks) if (task.parentKey && inside.has(task.parentKey)) inside.add(task.key);
  }
  return inside;
}
