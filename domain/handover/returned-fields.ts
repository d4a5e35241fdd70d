import type { BudgetLine } from '../model/budget-line.ts';
import { type HandedTask, handedTaskSchema, type Part } from '../model/handover.ts';

/** How the work went: what a person's answer may say of a task. */
const workFields = [
  'status',
  'progress',
  'actualStartOn',
  'actualFinishOn',
  'checklist',
  'asked',
  'askedOn',
  'chaseOn',
  'promisedOn',
  'chasedOn',
  'chasedCount',
] as const satisfies readonly (keyof HandedTask)[];

/** What was promised and paid: what finance may say of a line of the budget. */
const moneyFields = ['committedFen', 'spentFen', 'paidOn', 'note'] as const satisfies readonly (keyof BudgetLine)[];
const lineFields = [...moneyFields, 'title', 'category', 'plannedFen'] as const satisfies readonly (keyof BudgetLine)[];

export type Fields = { tasks: readonly string[]; budgetLines: readonly string[]; comments: readonly string[] };

/** Fields that come back in an answer; nothing else of it is looked at. */
export const returnedFields = ({ kind }: Pick<Part, 'kind'>): Fields =>
  kind === 'person'
    ? { tasks: workFields, budgetLines: [], comments: ['text'] }
    : { tasks: [], budgetLines: moneyFields, comments: [] };

/** Settled here, or by where the task stands: a newer file of the same part does not change it. */
const ownFields = new Set<string>([
  'id',
  'projectId',
  'kind',
  'parentId',
  'position',
  'assigneeId',
  'calendarId',
  'plannedFinishOn',
]);

/** Fields that go out, and that a newer file of the same part may change at the receiver's. */
export const handedFields: Fields = {
  tasks: Object.keys(handedTaskSchema.shape).filter((field) => !ownFields.has(field)),
  budgetLines: lineFields,
  comments: ['text'],
};

/** The fields of a task that one list names. */
export const picked = (row: object, fields: readonly string[]): Partial<HandedTask> =>
  Object.fromEntries(fields.flatMap((field) => (field in row ? [[field, row[field as keyof typeof row]]] : [])));
