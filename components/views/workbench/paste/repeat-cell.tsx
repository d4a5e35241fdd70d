import type { Draft } from '../../../../domain/paste/draft.ts';
import { repeatWords } from '../../../../locales/task-repeat.ts';
import { repeatText } from '../../../task/repeat-text.ts';

type Props = { draft: Draft; label: string; onChange: (fields: Partial<Draft>) => void };

/** Whether it comes again, and by which of the rules its words may mean; once leaves the words in the title. */
export function RepeatCell({ draft, label, onChange }: Props) {
  const { repeats, repeat, plainTitle } = draft;
  if (repeats.length === 0) return null;
  const choose = (at: number) => {
    const chosen = repeats[at];
    const isOwnTitle = [plainTitle, ...repeats.map(({ title }) => title)].includes(draft.title);
    onChange({
      repeat: chosen?.rule ?? null,
      dueOn: chosen?.on ?? null,
      ...(isOwnTitle ? { title: chosen?.title ?? plainTitle } : {}),
    });
  };
  return (
    <select
      aria-label={label}
      value={repeats.findIndex(({ rule }) => rule === repeat)}
      onChange={(event) => choose(Number(event.currentTarget.value))}
    >
      <option value={-1}>{repeatWords.none}</option>
      {repeats.map(({ rule }, at) => (
        <option key={at} value={at}>
          {repeatText(rule)}
        </option>
      ))}
    </select>
  );
}
