import type { Rows } from '../intents/intent.ts';
import type { BudgetLine } from '../model/budget-line.ts';
import type { HandedTask, Handover, Part } from '../model/handover.ts';
import { INBOX_ID } from '../model/inbox-id.ts';
import type { Instant } from '../model/primitives.ts';
import type { BackFile } from './handover-file.ts';
import { picked, returnedFields } from './returned-fields.ts';

export type Answer = Omit<BackFile, 'format' | 'version' | 'way' | 'rows'> & {
  rows: { tasks: Partial<HandedTask>[]; comments: BackFile['rows']['comments']; budgetLines: BudgetLine[] };
};

type Source = Pick<Rows, 'projects' | 'tasks' | 'comments' | 'budgetLines' | 'attachments'>;

/** What became of received parts here: the fields that may go back, beside what they were when they came. */
export function answerOf(
  part: Part,
  handovers: readonly Handover[],
  rows: Source,
  { from, at }: { from: string; at: Instant },
): Answer {
  const halves = handovers.map((handover) => ofProject(handover, part, rows));
  const all = <Row>(of: (half: (typeof halves)[number]) => Row[]): Row[] => halves.flatMap(of);
  return {
    exportedAt: at,
    part,
    from,
    projects: handovers.map(({ projectId: id }) => {
      const project = rows.projects.get(id);
      return {
        id,
        name: project?.name ?? (id === INBOX_ID ? INBOX_ID : '-'),
        code: project?.code ?? '',
        launchOn: project?.launchOn ?? null,
      };
    }),
    attachments: all((half) => half.attachments),
    base: {
      tasks: all(({ base }) => base.tasks),
      comments: all(({ base }) => base.comments),
      budgetLines: all(({ base }) => base.budgetLines),
    },
    rows: {
      tasks: all((half) => half.tasks),
      comments: all((half) => half.comments),
      budgetLines: all((half) => half.budgetLines),
    },
  };
}

function ofProject({ base, projectId, came }: Handover, part: Part, rows: Source) {
  const fields = returnedFields(part);
  const none = { tasks: [], comments: [], budgetLines: [], attachments: [] };
  if (part.kind === 'finance') {
    const known = new Set(base.budgetLines.map(({ id }) => id));
    const lines = [...rows.budgetLines.values()].filter((line) => known.has(line.id) || line.projectId === projectId);
    const named = base.tasks.map(nameOf);
    return {
      ...none,
      base: { ...base, tasks: named, comments: [] },
      budgetLines: lines.map((line) => placed(line, named)),
    };
  }
  const given = base.tasks.filter(isWork);
  const taskIds = new Set(given.map(({ id }) => id));
  const broughtIds = new Set(came?.attachments);
  const known = new Map(base.comments.map((comment) => [comment.id, comment]));
  const comments = [...rows.comments.values()].filter(
    ({ id, taskId, text }) => taskIds.has(taskId) && known.get(id)?.text !== text,
  );
  return {
    ...none,
    tasks: given.flatMap(({ id }) => {
      const task = rows.tasks.get(id);
      return task ? [{ id, ...picked(task, fields.tasks) }] : [];
    }),
    // Files that were added here.
    attachments: [...rows.attachments.values()].filter(({ id, taskId }) => taskIds.has(taskId) && !broughtIds.has(id)),
    comments: comments.map(({ id, taskId, authorId, text, writtenAt }) => ({ id, taskId, authorId, text, writtenAt })),
    base: {
      tasks: given.map((task) => ({ ...nameOf(task), ...picked(task, fields.tasks) })),
      comments: comments.flatMap(({ id }) => known.get(id) ?? []),
      budgetLines: [],
    },
  };
}

/** Milestones and groups of others came by name only; nothing of them goes back. */
const isWork = (task: HandedTask): boolean => task.checklist !== undefined || task.status !== undefined;

const nameOf = ({ id, projectId, kind, title }: HandedTask): HandedTask => ({ id, projectId, kind, title });

/** A line about a task that was made here is about the project there. */
const placed = (line: BudgetLine, tasks: readonly HandedTask[]): BudgetLine =>
  tasks.some(({ id }) => id === line.taskId) ? line : { ...line, taskId: null };
