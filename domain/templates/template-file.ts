import * as z from 'zod/mini';
import type { Refusal } from '../intents/intent.ts';
import {
  mostLinks,
  mostTasks,
  type StoredTemplate,
  templateLinkShape,
  templateTaskShape,
  templateText,
} from '../model/stored-template.ts';
import { contentFault } from './plan-content.ts';
import { contentOf, type TemplateContent } from './template.ts';

const format = 'launchdeck-template';
const version = 1;
/** About ten times the largest template that the schema lets in. */
export const mostFileLetters = 4_000_000;

/** Strict: a field nobody knows may be a plan that would not come out as its maker meant. */
const fileSchema = z.strictObject({
  format: z.literal(format),
  version: z.literal(version),
  template: z.strictObject({
    ...templateText,
    tasks: z.array(z.strictObject(templateTaskShape)).check(z.minLength(1), mostTasks),
    links: z.array(z.strictObject(templateLinkShape)).check(mostLinks),
  }),
});

export type TemplateInFile = TemplateContent & Pick<StoredTemplate, 'name' | 'about'>;

/** The template as text to give away; nothing in it but the template. */
export function templateFileText(template: TemplateInFile): string {
  const { name, about, launchKey, tasks, links } = template;
  return `${JSON.stringify({ format, version, template: { name, about, launchKey, tasks, links } }, null, 1)}\n`;
}

/** What a file holds, or why it is not taken. Anything may be in the text. */
export function readTemplateFile(
  text: string,
): { ok: true; template: TemplateInFile } | { ok: false; refusal: Refusal } {
  if (text.length > mostFileLetters) return no({ code: 'templateFileTooBig' });
  const json = parsed(text);
  if (json === undefined) return no({ code: 'templateFileNotJson' });
  const head = z.object({ format: z.literal(format), version: z.number() }).safeParse(json);
  if (!head.success) return no({ code: 'templateFileOther' });
  if (head.data.version > version) return no({ code: 'templateFileNewer' });
  const file = fileSchema.safeParse(json);
  if (!file.success) return no({ code: 'templateFileField', params: { title: pathOf(file.error.issues[0]) } });
  const { template } = file.data;
  const fault = contentFault(contentOf({ ...template, id: '-', basedOnId: null, savedAt: '' }));
  return fault ? no(fault) : { ok: true, template };
}

const no = (refusal: Refusal): { ok: false; refusal: Refusal } => ({ ok: false, refusal });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

/** `tasks.3.days`, as far as it is short enough to read. */
function pathOf(issue: z.core.$ZodIssue | undefined): string {
  const more = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return [...(issue?.path ?? []).slice(1), ...more].join('.').slice(0, 60);
}
