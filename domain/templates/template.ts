import type { Link } from '../model/link.ts';
import type { StoredTemplate, TemplateTask } from '../model/stored-template.ts';

export type { TemplateTask } from '../model/stored-template.ts';

/** What a template makes: tasks under keys, and links that name the keys. */
export type TemplateContent = {
  /** The milestone that is the launch; null: none. */
  launchKey: string | null;
  tasks: readonly TemplateTask[];
  links: readonly {
    from: string;
    to: string;
    type: Link['type'];
    lag: number;
    lagUnit?: Link['lagUnit'] | undefined;
  }[];
};

/** A launch as a chain of tasks with usual durations, copied into a project with real days. */
export type Template = TemplateContent & {
  id: string;
  name: { zh_CN: string; en: string };
  /** One sentence: what it is for; a card with little room shows what stands before the colon. */
  about: { zh_CN: string; en: string };
  /** Working days from first to last task. */
  lengthDays: number;
  launchKey: string;
};

export const contentOf = ({ launchKey, tasks, links }: StoredTemplate): TemplateContent => ({
  launchKey,
  tasks,
  links,
});
