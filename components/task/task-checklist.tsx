import { useState } from 'preact/hooks';
import type { Task } from '../../domain/model/task.ts';
import { taskWords } from '../../locales/task.ts';
import { sheetWords } from '../../locales/task-sheet.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { EditText } from '../ui/edit-text.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';

type Items = Task['checklist'];
export type ReadyList = { name: string; items: readonly string[] };
type Props = {
  items: Items;
  onChange: (items: Items) => void;
  /** Lists that can be taken over whole. */
  ready?: readonly ReadyList[];
};

/** What is being dragged is a step, not a file. */
const stepType = 'application/x-launchdeck-step';

/** Steps of a task: tick, rename in place (empty removes), add with Enter, move by dragging or Alt and arrows. */
export function TaskChecklist({ items, onChange, ready = [] }: Props) {
  const [text, setText] = useState('');
  const [draggedId, setDraggedId] = useState<string | null>(null);
  const put = (id: string, fields: Partial<Items[number]>) =>
    onChange(items.map((item) => (item.id === id ? { ...item, ...fields } : item)));
  const remove = (id: string) => onChange(items.filter((item) => item.id !== id));
  const add = () => {
    const title = text.trim();
    setText('');
    if (title && items.length < 200) onChange([...items, { id: crypto.randomUUID(), text: title, isDone: false }]);
  };
  const move = (id: string, to: number) => {
    const from = items.findIndex((item) => item.id === id);
    const moved = items[from];
    if (moved && from !== to && to >= 0 && to < items.length)
      onChange(items.filter((item) => item !== moved).toSpliced(to, 0, moved));
  };
  const take = ({ items: texts }: ReadyList) => {
    const known = new Set(items.map((item) => item.text));
    const fresh = texts.filter((title) => !known.has(title));
    onChange(
      [...items, ...fresh.map((title) => ({ id: crypto.randomUUID(), text: title, isDone: false }))].slice(0, 200),
    );
  };
  return (
    <section class="steps" aria-label={taskWords.checklist}>
      {items.length > 0 && (
        <h3>
          <b>{taskWords.checklist}</b> {items.filter((item) => item.isDone).length}/{items.length}
        </h3>
      )}
      {items.map((item, at) => (
        <Step
          key={item.id}
          item={item}
          isDragged={item.id === draggedId}
          onDrag={setDraggedId}
          onDropped={() => draggedId !== null && move(draggedId, at)}
          onMove={(by) => move(item.id, at + by)}
          onPut={(fields) => put(item.id, fields)}
          onRemove={() => remove(item.id)}
        />
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
        {ready.length > 0 && (
          <Menu
            label={sheetWords.fromTemplate}
            button={{ kind: 'ghost', size: 'sm', icon: 'layers' }}
            items={ready.map((list) => ({ id: list.name, label: list.name, onSelect: () => take(list) }))}
          >
            {sheetWords.fromTemplate}
          </Menu>
        )}
      </div>
    </section>
  );
}

type StepProps = {
  item: Items[number];
  isDragged: boolean;
  onDrag: (id: string | null) => void;
  onDropped: () => void;
  onMove: (by: number) => void;
  onPut: (fields: Partial<Items[number]>) => void;
  onRemove: () => void;
};

function Step({ item, isDragged, onDrag, onDropped, onMove, onPut, onRemove }: StepProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dragged by the mouse; Alt and arrows in the step do the same
    <div
      class={['step', item.isDone ? 'done' : '', isDragged ? 'dragged' : ''].filter(Boolean).join(' ')}
      onDragOver={(event) => event.dataTransfer?.types.includes(stepType) && event.preventDefault()}
      onDrop={(event) => {
        if (!event.dataTransfer?.types.includes(stepType)) return;
        event.preventDefault();
        event.stopPropagation();
        onDropped();
      }}
      onKeyDown={(event) => {
        const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
        if (by === undefined || !event.altKey) return;
        event.preventDefault();
        onMove(by);
      }}
    >
      {/* The grip alone can be dragged: text in the field must stay selectable. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Alt and arrows do the same */}
      <span
        class="grip"
        draggable={true}
        title={sheetWords.moveItem(item.text)}
        onDragStart={(event) => {
          event.dataTransfer?.setData(stepType, item.id);
          onDrag(item.id);
        }}
        onDragEnd={() => onDrag(null)}
      >
        <Icon name="grip-vertical" size={12} />
      </span>
      <Checkbox label={item.text} isChecked={item.isDone} onChange={(isDone) => onPut({ isDone })} />
      <EditText
        size="sm"
        label={taskWords.itemText}
        value={item.text}
        maxLength={200}
        onCommit={(next) => (next.trim() ? onPut({ text: next.trim() }) : onRemove())}
      />
      <Button kind="ghost" size="sm" icon="x" label={taskWords.removeItem(item.text)} onClick={onRemove} />
    </div>
  );
}
