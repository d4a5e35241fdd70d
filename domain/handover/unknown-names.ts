import { sameValue } from '../intents/same-value.ts';
import { type BudgetLine, budgetLineSchema } from '../model/budget-line.ts';
import { type HandedRows, handedCommentSchema, handedTaskSchema, type Part } from '../model/handover.ts';
import { returnedFields } from './returned-fields.ts';

const known = {
  out: [
    'format',
    'version',
    'way',
    'exportedAt',
    'part',
    'from',
    'projects',
    'people',
    'calendars',
    'rows',
    'base',
    'links',
    'attachments',
    'files',
  ],
  back: ['format', 'version', 'way', 'exportedAt', 'part', 'from', 'projects', 'base', 'rows', 'attachments', 'files'],
};
const mostNames = 20;

/** Names in a file that are no part of what is taken from it: they are told, and dropped. */
export function unknownNames(json: Record<string, unknown>, way: 'out' | 'back', part: Part): string[] {
  const rows = (json.rows ?? {}) as Record<string, unknown>;
  const allowed = allowedIn(way, part);
  const names = [
    ...Object.keys(json).filter((name) => !known[way].includes(name)),
    ...(part.kind === 'finance' ? ['links', 'attachments'].filter((name) => name in json && !isEmpty(json[name])) : []),
    ...Object.keys(rows).filter((table) => !(table in allowed) && !isEmpty(rows[table])),
    ...Object.entries(allowed).flatMap(([table, fields]) => namesIn(rows[table], fields)),
  ];
  return [...new Set(names)].slice(0, mostNames).map((name) => name.slice(0, 40));
}

function allowedIn(way: 'out' | 'back', part: Part): Record<string, readonly string[]> {
  const tasks = Object.keys(handedTaskSchema.shape);
  const comments = Object.keys(handedCommentSchema.shape);
  const budgetLines = Object.keys(budgetLineSchema.shape);
  if (way === 'out') return { tasks, comments, budgetLines };
  const returned = ['id', ...returnedFields(part).tasks];
  return part.kind === 'person' ? { tasks: returned, comments } : { budgetLines };
}

const isEmpty = (value: unknown): boolean => Array.isArray(value) && value.length === 0;

function namesIn(list: unknown, fields: readonly string[]): string[] {
  if (!Array.isArray(list)) return [];
  const names = new Set<string>();
  for (const row of list) {
    if (typeof row !== 'object' || row === null) continue;
    for (const name of Object.keys(row)) if (!fields.includes(name)) names.add(name);
  }
  return [...names];
}

/** Of lines that were handed over, what was changed beside the money itself. */
export function otherMoney(base: HandedRows, lines: readonly BudgetLine[]): string[] {
  const known = new Map(base.budgetLines.map((line) => [line.id, line]));
  const fields = new Set<string>(returnedFields({ kind: 'finance' }).budgetLines);
  const names = lines.flatMap((line) => {
    const before = known.get(line.id);
    const keys = Object.keys(line) as (keyof BudgetLine)[];
    return before ? keys.filter((key) => !fields.has(key) && !sameValue(before[key], line[key])) : [];
  });
  return [...new Set(names)];
}
