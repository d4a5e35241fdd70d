import { withNewTask } from '../../../../domain/templates/edit-content.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { Button } from '../../../ui/button.tsx';
import type { AnyTemplate } from './any-template.ts';
import { ReadRow } from './read-row.tsx';
import { TemplateRow } from './template-row.tsx';
import { saveContent } from './template-wishes.ts';

const columns = [
  'key',
  'title',
  'days',
  'kind',
  'role',
  'waitFor',
  'before',
  'deliverable',
  'acceptance',
  'freeze',
] as const;

/** Tasks of a template in order, groups above what is in them. The user's own are edited where they stand. */
export function TemplateTable({ template: { content, stored, name } }: { template: AnyTemplate }) {
  const parents = new Map(content.tasks.map(({ key, parentKey }) => [key, parentKey]));
  const groups = new Set(parents.values());
  const levelOf = (key: string): number => {
    const above = parents.get(key);
    return above ? 1 + levelOf(above) : 0;
  };
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="tp-scroll scroll" tabIndex={0} aria-label={t.table}>
      <table class="tp-table" aria-label={name}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={column}>
                {t.column[column]}
              </th>
            ))}
            {stored && (
              <th scope="col">
                <span class="unseen">{t.column.verbs}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {content.tasks.map((task) => {
            const place = { task, content, isGroup: groups.has(task.key), level: levelOf(task.key) };
            return stored ? (
              <TemplateRow key={task.key} {...place} onContent={(next, said) => saveContent(stored, next, said)} />
            ) : (
              <ReadRow key={task.key} {...place} />
            );
          })}
        </tbody>
      </table>
      {stored && (
        <p class="row g2 tp-add">
          <Button
            size="sm"
            icon="plus"
            onClick={() => void saveContent(stored, withNewTask(content, { title: t.newTask, parentKey: null }))}
          >
            {t.addTask}
          </Button>
          <Button
            size="sm"
            icon="plus"
            onClick={() => {
              const group = withNewTask(content, { title: t.newGroup, parentKey: null, isGroup: true });
              const key = group.tasks.at(-1)?.key ?? null;
              void saveContent(stored, withNewTask(group, { title: t.newTask, parentKey: key }));
            }}
          >
            {t.addGroup}
          </Button>
        </p>
      )}
    </section>
  );
}
