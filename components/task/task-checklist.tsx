import { useState } from 'preact/hooks';
import type { Task } from '../../domain/model/task.ts';
import { taskWords } from '../../locales/task.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EditText } from '../ui/edit-text.tsx';
import { Icon } from '../ui/icon.tsx';

type Items = Task['checklist'];
type Props = { items: Items; onChange: (items: Items) => void };

/** Steps of a task: tick, rename in place (empty removes), add with Enter. */
export function TaskChecklist({ items, onChange }: Props) {
  const [text, setText] = useState('');
  const put = (id: string, fields: Partial<Items[number]>) =>
    onChange(items.map((item) => (item.id === id ? { ...item, ...fields } : item)));
  const remove = (id: string) => onChange(items.filter((item) => item.id !== id));
  const add = () => {
    const title = text.trim();
    setText('');
    if (title && items.length < 200) onChange([...items, { id: crypto.randomUUID(), text: title, isDone: false }]);
  };
  return (
    <section class="steps" aria-label={taskWords.checklist}>
      {items.length > 0 && (
        <h3>
          <b>{taskWords.checklist}</b> {items.filter((item) => item.isDone).length}/{items.length}
        </h3>
      )}
      {items.map((item) => (
        <div class={item.isDone ? 'step done' : 'step'} key={item.id}>
          <Checkbox label={item.text} isChecked={item.isDone} onChange={(isDone) => put(item.id, { isDone })} />
          <EditText
            size="sm"
            label={taskWords.itemText}
            value={item.text}
            maxLength={200}
            onCommit={(next) => (next.trim() ? put(item.id, { text: next.trim() }) : remove(item.id))}
          />
          <Button
            kind="ghost"
            size="sm"
            icon="x"
            label={taskWords.removeItem(item.text)}
            onClick={() => remove(item.id)}
          />
        </div>
      ))}
      <div class="step new">
        <Icon name="plus" size={14} />
        <input
          type="text"
          autocomplete="off"
          aria-label={taskWords.addItem}
          placeholder={taskWords.addItem}
          maxLength={200}
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
          onBlur={add}
          onKeyDown={(event) => event.key === 'Enter' && !event.isComposing && add()}
        />
      </div>
    </section>
  );
}
