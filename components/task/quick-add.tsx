import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import type { CalendarSpec } from '../../domain/calendar/calendar.ts';
import type { Member } from '../../domain/model/member.ts';
import type { Day } from '../../domain/model/primitives.ts';
import type { Draft, PasteContext } from '../../domain/paste/draft.ts';
import { readSentence } from '../../domain/paste/read-sentence.ts';
import type { PromoDays } from '../../domain/text/days/find-days.ts';
import { type QuickAdd as Parsed, type QuickAddSpan, readQuickAdd } from '../../domain/text/quick-add.ts';
import { quickAddWords, taskWords } from '../../locales/task.ts';
import { Icon } from '../ui/icon.tsx';
import { Kbd } from '../ui/kbd.tsx';
import { QuickAddChips } from './quick-add-chips.tsx';
import { QuickAddParts } from './quick-add-parts.tsx';
import { TintedInput } from './tinted-input.tsx';

type Props = {
  today: Day;
  members: readonly Member[];
  /** The project the task goes to. */
  projectName?: string | undefined;
  /** What else it is tied to, in words (`和这个订单`). */
  alsoTo?: string | undefined;
  placeholder?: string;
  /** Working days that `3 个工作日后` counts; the usual ones when absent. */
  calendar?: CalendarSpec;
  /** Promotions and the launch that days are counted from: 618 前 10 天, 上架前 3 天. */
  promos?: readonly PromoDays[] | undefined;
  launchOn?: Day | null;
  /** Resolves to false when nothing was saved; then the text stays. `isOpened`: Shift Enter, open it after saving. */
  onSave: (parsed: Parsed, isOpened: boolean) => Promise<boolean>;
  /** The tasks of a sentence that names several, in one change. */
  onSaveSeveral?: (parts: readonly Draft[], context: PasteContext) => Promise<boolean>;
  /** Makes a member of a name that nobody has. */
  onAddMember?: (name: string) => void;
  inputRef?: Ref<HTMLInputElement>;
};

/** What is typed, what it is understood as, and whether a sentence of several tasks is kept as one. */
function useTyped({ today, members, calendar, promos, launchOn, onSave, onSaveSeveral }: Props) {
  const [text, setText] = useState('');
  const [plain, setPlain] = useState<readonly string[]>([]);
  const [isRefused, setRefused] = useState(false);
  const [isOne, setOne] = useState(false);
  const active = members.filter((member) => member.isActive);
  const context = { today, members: active, calendar, promos, launchOn };
  const parsed = readQuickAdd(text, { ...context, plain });
  const parts = onSaveSeveral ? readSentence(text, context) : [];
  const isSeveral = parts.length > 0 && !isOne;
  const type = (next: string) => {
    setText(next);
    setRefused(false);
    if (next !== '') return;
    setPlain([]);
    setOne(false);
  };
  const save = async (isOpened: boolean) => {
    if (isSeveral) {
      if (await onSaveSeveral?.(parts, context)) type('');
      return;
    }
    if (!parsed.title) return setRefused(text.trim() !== '');
    if (await onSave(parsed, isOpened)) type('');
  };
  const addPlain = (word: string) => setPlain([...plain, word]);
  return { text, parsed, parts, isOne, isSeveral, isRefused, type, save, setOne, addPlain };
}

/** One line that becomes a task. What is understood is tinted in place and stands below as chips before saving. */
export function QuickAdd(props: Props) {
  const { today, members, calendar, projectName, alsoTo, placeholder, onAddMember, inputRef } = props;
  const { text, parsed, parts, isOne, isSeveral, isRefused, type, save, setOne, addPlain } = useTyped(props);
  const wordAt = ({ start, end }: QuickAddSpan) => text.slice(start, end);
  return (
    <form
      class="qa-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save(false);
      }}
    >
      <div class={isRefused ? 'qa error' : 'qa'}>
        <Icon name="plus" size={14} />
        <TintedInput
          text={text}
          spans={isSeveral ? [] : parsed.spans}
          placeholder={placeholder ?? quickAddWords.hint}
          label={quickAddWords.label}
          onInput={type}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'Enter' && event.shiftKey) {
              event.preventDefault();
              void save(true);
            } else if (event.key === 'Escape' && text) {
              event.preventDefault();
              type('');
            }
          }}
          {...(inputRef ? { inputRef } : {})}
        />
        {isRefused && <span class="why">{taskWords.titleEmpty}</span>}
        {text && (
          <button type="submit" class="qa-go" aria-label={quickAddWords.saves} title={quickAddWords.saves}>
            <Kbd>↵</Kbd>
          </button>
        )}
      </div>
      {!isSeveral && (
        <QuickAddChips
          today={today}
          members={members}
          calendar={calendar}
          parsed={parsed}
          wordAt={wordAt}
          onReplace={(span, word) => type(text.slice(0, span.start) + word + text.slice(span.end))}
          onPlain={(span) => addPlain(wordAt(span))}
          {...(onAddMember ? { onAddMember } : {})}
        />
      )}
      {parts.length > 0 && <QuickAddParts parts={parts} isOne={isOne} today={today} onOne={setOne} />}
      {text && projectName && (
        <p class="qa-where">
          {quickAddWords.goesTo} <b>{projectName}</b> {alsoTo}
        </p>
      )}
    </form>
  );
}
