import { freezeKinds } from '../../../../domain/model/promo-window.ts';
import { taskKinds } from '../../../../domain/model/task.ts';
import {
  type TaskEdit,
  withMovedTask,
  withNewTask,
  withoutTask,
  withTask,
} from '../../../../domain/templates/edit-content.ts';
import { linksText, withLinksText } from '../../../../domain/templates/links-text.ts';
import type { TemplateContent } from '../../../../domain/templates/template.ts';
import { templateWords as t } from '../../../../locales/templates.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';
import { Select } from '../../../ui/select.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { refusalText } from '../../refusal-text.ts';
import type { RowPlace } from './read-row.tsx';

type Props = RowPlace & { onContent: (content: TemplateContent, said?: string) => Promise<boolean> };

/** A task of the user's own template: every cell is a field, each change an entry of the log. */
export function TemplateRow({ task, content, isGroup, level, onContent }: Props) {
  const set = (fields: TaskEdit) => void onContent(withTask(content, task.key, fields));
  const cell = (column: 'role' | 'waitFor' | 'deliverable' | 'acceptance', maxLength: number) => (
    <td>
      <EditText
        size="sm"
        label={t.of(t.column[column], task.title)}
        value={task[column] ?? ''}
        maxLength={maxLength}
        onCommit={(text) => set({ [column]: column === 'role' ? text.trim() : text.trim() || undefined })}
      />
    </td>
  );
  return (
    <tr class={isGroup ? 'group' : ''} onKeyDown={(event) => onMoveKey(event, (by) => move(by))}>
      <td class="key">{task.key}</td>
      <th scope="row" class="title" style={{ '--level': level }}>
        <EditText
          size="sm"
          label={t.of(t.column.title, task.key)}
          value={task.title}
          maxLength={200}
          onCommit={(title) => set({ title: title.trim() || task.title })}
        />
      </th>
      {isGroup ? (
        <td colSpan={8} />
      ) : (
        <>
          <Days task={task} onDays={(days) => set({ days })} />
          <td>
            <Select
              size="sm"
              label={t.of(t.column.kind, task.title)}
              value={task.kind}
              options={taskKinds.map((kind) => ({ value: kind, label: t.kind[kind] }))}
              onChange={(kind) => set({ kind })}
            />
          </td>
          {cell('role', 40)}
          {task.kind === 'wait' ? cell('waitFor', 60) : <td />}
          <td>
            <EditText
              size="sm"
              label={t.of(t.column.before, task.title)}
              value={linksText(content, task.key)}
              maxLength={400}
              placeholder={t.beforeHint}
              onCommit={setBefore}
            />
          </td>
          {cell('deliverable', 2000)}
          {cell('acceptance', 2000)}
          <td>
            <Select
              size="sm"
              label={t.of(t.column.freeze, task.title)}
              value={task.freeze ?? 'none'}
              options={(['none', ...freezeKinds] as const).map((kind) => ({ value: kind, label: t.freeze[kind] }))}
              onChange={(kind) => set({ freeze: kind === 'none' ? undefined : kind })}
            />
          </td>
        </>
      )}
      <RowVerbs {...{ task, content, isGroup, onContent }} onMove={move} />
    </tr>
  );

  function setBefore(text: string): void {
    const next = withLinksText(content, task.key, text);
    if ('code' in next) showToast({ text: refusalText(next), tone: 'refused' });
    else void onContent(next);
  }

  function move(by: -1 | 1): void {
    void onContent(withMovedTask(content, task.key, by));
  }
}

function Days({ task, onDays }: { task: RowPlace['task']; onDays: (days: number) => void }) {
  if (task.kind === 'milestone') return <td class="days" />;
  return (
    <td class="days">
      <EditText
        size="sm"
        type="number"
        min={1}
        max={1000}
        label={t.of(t.column.days, task.title)}
        value={String(task.days)}
        onCommit={(text) => onDays(Math.min(1000, Math.max(1, Math.round(Number(text) || task.days))))}
      />
    </td>
  );
}

type VerbProps = Omit<Props, 'level'> & { onMove: (by: -1 | 1) => void };

function RowVerbs({ task, content, isGroup, onContent, onMove }: VerbProps) {
  const { title, key } = task;
  return (
    <td class="verbs">
      <span class="row">
        {isGroup && (
          <Button
            kind="ghost"
            size="sm"
            icon="plus"
            label={t.addTaskTo(title)}
            onClick={() => void onContent(withNewTask(content, { title: t.newTask, parentKey: key }))}
          />
        )}
        <Button kind="ghost" size="sm" icon="chevron-up" label={t.up(title)} onClick={() => onMove(-1)} />
        <Button kind="ghost" size="sm" icon="chevron-down" label={t.down(title)} onClick={() => onMove(1)} />
        <Button
          kind="ghost"
          size="sm"
          icon="x"
          label={t.remove(title)}
          onClick={() => void onContent(withoutTask(content, key), t.removed(title))}
        />
      </span>
    </td>
  );
}

/** Alt with an arrow moves the row, wherever in it the focus is. */
function onMoveKey(event: KeyboardEvent, move: (by: -1 | 1) => void): void {
  const by = event.altKey ? ({ ArrowUp: -1, ArrowDown: 1 } as const)[event.key] : undefined;
  if (!by) return;
  event.preventDefault();
  move(by);
}
