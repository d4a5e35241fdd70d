import type { TemplateTask } from '../../../../domain/model/stored-template.ts';
import { linksText } from '../../../../domain/templates/links-text.ts';
import type { TemplateContent } from '../../../../domain/templates/template.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { StatusGlyph } from '../../../ui/status-glyph.tsx';

export type RowPlace = { task: TemplateTask; content: TemplateContent; isGroup: boolean; level: number };

/** A task of a built-in template: to read. */
export function ReadRow({ task, content, isGroup, level }: RowPlace) {
  const title = (
    <th scope="row" class="title" style={{ '--level': level }}>
      <span class="row g2">
        {!isGroup && <StatusGlyph kind={task.kind} status="todo" />}
        <span>{task.title}</span>
      </span>
    </th>
  );
  if (isGroup) {
    return (
      <tr class="group">
        <td class="key">{task.key}</td>
        {title}
        <td colSpan={8} />
      </tr>
    );
  }
  return (
    <tr>
      <td class="key">{task.key}</td>
      {title}
      <td class="days">{task.kind === 'milestone' ? '' : task.days}</td>
      <td>{t.kind[task.kind]}</td>
      <td>{task.role}</td>
      <td>{task.waitFor}</td>
      <td>{linksText(content, task.key)}</td>
      <td>{task.deliverable}</td>
      <td>{task.acceptance}</td>
      <td>{task.freeze && t.freeze[task.freeze]}</td>
    </tr>
  );
}
