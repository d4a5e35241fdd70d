import * as z from 'zod/mini';
import type { Refusal } from '../intents/intent.ts';
import { budgetLineSchema } from '../model/budget-line.ts';
import { calendarSchema } from '../model/calendar.ts';
import {
  type HandedRows,
  handedCommentSchema,
  handedRowsSchema,
  handedTaskSchema,
  partSchema,
} from '../model/handover.ts';
import { linkSchema } from '../model/link.ts';
import { instantSchema } from '../model/primitives.ts';
import { projectSchema } from '../model/project.ts';
import { fileFault } from './file-fault.ts';
import { attachedShape, type HandedBytes } from './handed-files.ts';
import { oddity } from './plain-json.ts';
import { returnedFields } from './returned-fields.ts';
import { otherMoney, unknownNames } from './unknown-names.ts';

const format = '上新台交接';
const version = 1;
/** Above what the files that may come along make, with 5,000 tasks and their talk. */
export const mostFileLetters = 45_000_000;

const shape = projectSchema.shape;
export const handedProjectSchema = z.object({
  id: shape.id,
  name: shape.name,
  code: shape.code,
  launchOn: shape.launchOn,
  budgetFen: z.optional(shape.budgetFen),
  calendarId: z.optional(shape.calendarId),
  extraWorkdays: shape.extraWorkdays,
});

const head = {
  format: z.literal(format),
  version: z.literal(version),
  exportedAt: instantSchema,
  part: partSchema,
  from: z.string().check(z.maxLength(40)),
  projects: z.array(handedProjectSchema).check(z.minLength(1), z.maxLength(500)),
  ...attachedShape,
};
const person = z.object({
  id: partSchema.shape.name,
  name: partSchema.shape.name,
  role: z.string().check(z.maxLength(40)),
});
const outSchema = z.object({
  ...head,
  way: z.literal('out'),
  people: z.array(z.extend(person, { id: shape.id })).check(z.maxLength(1000)),
  /** Whose working days the tasks take. */
  calendars: z.array(calendarSchema).check(z.maxLength(200)),
  rows: handedRowsSchema,
  /** What follows on what among the tasks of the file. */
  links: z.optional(z.array(linkSchema).check(z.maxLength(20_000))),
  /** What the giver has from earlier answers. */
  base: z.optional(handedRowsSchema),
});
/** An answer says of its tasks only what changed hands with them; their titles stand in `base`. */
const backSchema = z.object({
  ...head,
  way: z.literal('back'),
  base: handedRowsSchema,
  rows: z.object({
    tasks: z.array(z.partial(handedTaskSchema)).check(z.maxLength(5000)),
    comments: z.array(handedCommentSchema).check(z.maxLength(20_000)),
    budgetLines: z.array(budgetLineSchema).check(z.maxLength(5000)),
  }),
});

export type OutFile = z.infer<typeof outSchema>;
export type BackFile = Omit<z.infer<typeof backSchema>, 'rows'> & { rows: HandedRows };
/** `dropped`: names of what was in the file and is none of a handover's business. */
export type HandoverFile = (OutFile | BackFile) & { dropped: string[] };

const laid = { format, version };

export const outFileText = (file: Omit<OutFile, 'format' | 'version' | 'way'>): string =>
  `${JSON.stringify({ ...laid, way: 'out', ...file }, null, 1)}\n`;
export const backFileText = (file: Omit<z.infer<typeof backSchema>, 'format' | 'version' | 'way'>): string =>
  `${JSON.stringify({ ...laid, way: 'back', ...file }, null, 1)}\n`;

/** `bytes`: of the files in it, not yet looked at. */
export type FileRead = { ok: true; file: HandoverFile; bytes: HandedBytes[] } | { ok: false; refusal: Refusal };

/** What a file holds, or why it is not taken. Anything may be in the text. */
export function readHandoverFile(text: string): FileRead {
  if (text.length > mostFileLetters) return no({ code: 'handoverTooBig' });
  const json = parsed(text);
  if (json === undefined) return no({ code: 'handoverNotJson' });
  const odd = oddity(json);
  const start = z
    .object({ format: z.literal(format), version: z.number(), way: z.enum(['out', 'back']) })
    .safeParse(json);
  if (!start.success) return no({ code: 'handoverOther' });
  if (start.data.version > version) return no({ code: 'handoverNewer' });
  if (odd?.kind === 'day') return no({ code: 'handoverDay', params: { day: odd.at.slice(0, 20) } });
  if (odd) return no({ code: 'handoverBroken', params: { title: odd.at.slice(0, 60) } });
  const read = (start.data.way === 'out' ? outSchema : backSchema).safeParse(json);
  if (!read.success) return no({ code: 'handoverBroken', params: { title: pathOf(read.error.issues[0]) } });
  const dropped = [
    ...unknownNames(json as Record<string, unknown>, start.data.way, read.data.part),
    ...(read.data.way === 'back' ? otherMoney(read.data.base, read.data.rows.budgetLines) : []),
  ];
  const { files: bytes = [], ...kept } = onlyReturned(read.data);
  const file = { ...kept, dropped };
  const fault = fileFault(file, bytes);
  return fault ? no(fault) : { ok: true, file, bytes };
}

/** Of an answer, the fields that may come back; of a file that goes out, all it has. */
function onlyReturned(file: OutFile | z.infer<typeof backSchema>): OutFile | BackFile {
  // The money has no files and no order.
  if (file.part.kind === 'finance')
    file = { ...file, attachments: [], files: [], ...(file.way === 'out' ? { links: [] } : {}) };
  if (file.way === 'out') return file;
  const fields = returnedFields(file.part);
  const base = new Map(file.base.tasks.map((task) => [task.id, task]));
  const isPerson = file.part.kind === 'person';
  const tasks = file.rows.tasks.flatMap((row) => {
    const known = base.get(row.id ?? '');
    const kept = fields.tasks.flatMap((field) => (field in row ? [[field, row[field as keyof typeof row]]] : []));
    const { projectId = '', kind = 'work', title = '-' } = known ?? {};
    return [{ ...Object.fromEntries(kept), id: row.id ?? '', projectId, kind, title }];
  });
  return {
    ...file,
    rows: {
      tasks: fields.tasks.length > 0 ? tasks : [],
      comments: isPerson ? file.rows.comments : [],
      budgetLines: isPerson ? [] : file.rows.budgetLines,
    },
  };
}

const no = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** `rows.tasks.3.title`, as far as it is short enough to read. */
const pathOf = (issue: z.core.$ZodIssue | undefined): string => (issue?.path ?? []).join('.').slice(0, 60);
