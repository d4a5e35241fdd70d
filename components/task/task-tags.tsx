import { useState } from 'preact/hooks';
import { taskWords } from '../../locales/task.ts';
import { Icon } from '../ui/icon.tsx';

type Props = { tags: readonly string[]; onChange: (tags: string[]) => void };

/** Tags of a task: Enter adds, Backspace in the empty field takes the last one. */
export function TaskTags({ tags, onChange }: Props) {
  const [text, setText] = useState('');
  const add = () => {
    const tag = text
      .trim()
      .replace(/^[#＃]/, '')
      .slice(0, 30);
    setText('');
    if (tag && !tags.includes(tag) && tags.length < 20) onChange([...tags, tag]);
  };
  return (
    <div class="tags">
      {tags.map((tag) => (
        <span class="chip" key={tag}>
          <span>{tag}</span>
          <button
            type="button"
            aria-label={taskWords.removeTag(tag)}
            onClick={() => onChange(tags.filter((other) => other !== tag))}
          >
            <Icon name="x" size={12} />
          </button>
        </span>
      ))}
      <input
        type="text"
        autocomplete="off"
        aria-label={taskWords.addTag}
        placeholder={taskWords.addTag}
        maxLength={31}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
        onBlur={add}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === 'Enter') add();
          else if (event.key === 'Backspace' && text === '' && tags.length > 0) onChange(tags.slice(0, -1));
        }}
      />
    </div>
  );
}
