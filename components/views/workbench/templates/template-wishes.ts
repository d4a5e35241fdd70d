import { deleteTemplate } from '../../../../domain/intents/delete-template.ts';
import { saveTemplate } from '../../../../domain/intents/save-template.ts';
import type { StoredTemplate } from '../../../../domain/model/stored-template.ts';
import { freeName } from '../../../../domain/templates/free-name.ts';
import type { TemplateContent } from '../../../../domain/templates/template.ts';
import {
  mostFileLetters,
  readTemplateFile,
  type TemplateInFile,
  templateFileText,
} from '../../../../domain/templates/template-file.ts';
import { templates } from '../../../../domain/templates/templates.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { allTemplates } from '../../../../storage/queries.ts';
import { showToast } from '../../../ui/toast.tsx';
import { doWish } from '../../do-wish.ts';
import { refusalText } from '../../refusal-text.ts';
import { saveFile } from '../../save-file.ts';
import { goTo } from '../use-route.ts';
import type { AnyTemplate } from './any-template.ts';

type New = { name: string; about: string; content: TemplateContent; basedOnId: string | null };

/** Kept under the name, or under the name with a number when it is taken: nothing is overwritten. Null when refused. */
export async function keepTemplate(
  { name: wanted, about, content, basedOnId }: New,
  said: (name: string) => string,
): Promise<string | null> {
  const rows = await allTemplates();
  const taken = [...rows.map((row) => row.name), ...templates.flatMap((row) => [row.name.zh_CN, row.name.en])];
  const name = freeName(wanted, new Set(taken));
  const id = crypto.randomUUID();
  const { launchKey, tasks, links } = content;
  const template = { id, name, about, basedOnId, launchKey, tasks: [...tasks], links: [...links] };
  return (await doWish(saveTemplate, { template }, said(name))) ? id : null;
}

const open = (templateId: string | null) => templateId && goTo({ page: 'template', templateId });

export const copyTemplate = async ({ id, name, about, content }: AnyTemplate): Promise<void> =>
  void open(await keepTemplate({ name, about, content, basedOnId: id }, t.copied));

export const saveContent = ({ id }: StoredTemplate, content: TemplateContent, said?: string): Promise<boolean> => {
  const { launchKey, tasks, links } = content;
  return doWish(saveTemplate, { template: { id, launchKey, tasks: [...tasks], links: [...links] } }, said);
};

export const saveFields = (
  { id }: StoredTemplate,
  fields: Partial<Pick<StoredTemplate, 'name' | 'about'>>,
): Promise<boolean> => doWish(saveTemplate, { template: { id, ...fields } });

export async function removeTemplate({ id, name }: AnyTemplate): Promise<void> {
  if (await doWish(deleteTemplate, { id }, t.deleted(name))) goTo({ page: 'templates' }, 'replace');
}

export function exportTemplate({ name, about, content }: AnyTemplate): void {
  const text = templateFileText({ name, about, ...content });
  const fileName = `${name.replace(/[\\/:*?"<>|]/g, ' ').slice(0, 80)}.launchdeck.json`;
  saveFile(new Blob([text], { type: 'application/json' }), fileName);
}

/** A file from anywhere, read as text and checked. Null when it is refused, and that was said. */
export async function readTemplate(file: File): Promise<TemplateInFile | null> {
  // A letter is at most three bytes: what is larger cannot fit.
  const read =
    file.size > mostFileLetters * 3
      ? { ok: false as const, refusal: { code: 'templateFileTooBig' } }
      : readTemplateFile(await file.text());
  if (read.ok) return read.template;
  showToast({ text: refusalText(read.refusal), tone: 'refused' });
  return null;
}

/** What was read becomes a template of its own. */
export async function importTemplate({ name: wanted, about, ...content }: TemplateInFile): Promise<void> {
  const said = (name: string) => (name === wanted ? t.imported(name) : t.importedAs(wanted, name));
  open(await keepTemplate({ name: wanted, about, content, basedOnId: null }, said));
}
