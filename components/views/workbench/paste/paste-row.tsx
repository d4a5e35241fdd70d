import type { ComponentChildren } from 'preact';
import { taskKinds } from '../../../../domain/model/task.ts';
import type { Draft, DraftCell } from '../../../../domain/paste/draft.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { statusName } from '../../../../locales/task.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { RepeatCell } from './repeat-cell.tsx';
import type { PasteState } from './use-paste.ts';

type Props = { draft: Draft; depth: number; state: PasteState; hasRepeats: boolean; titleOf: (key: number) => string };

/** One draft: every cell can be changed or emptied; what may be read wrongly is amber, with the words it came from. */
export function PasteRow({ draft, depth, state, hasRepeats, titleOf }: Props) {
  const { key, unsure } = draft;
  const { roleName } = pasteWords;
  const isKept = !state.dropped.has(key);
  const edit = (cell: DraftCell | 'notes') => (fields: Partial<Draft>) => state.edit(key, cell, fields);
  const named = (name: string) => pasteWords.cell(name, key);
  const cell = (name: DraftCell, content: ComponentChildren) => <Cell said={unsure[name]}>{content}</Cell>;
  const before = draft.before.map(({ key: from }) => titleOf(from)).join('、');
  return (
    <tr class={isKept ? '' : 'dropped'} data-key={key}>
      <td>
        <Checkbox
          isChecked={isKept}
          label={pasteWords.keep(draft.title)}
          onChange={(next) => state.keep([key], next)}
        />
      </td>
      <td class={state.same.has(key) ? 'unsure' : ''} style={{ paddingLeft: `${8 + depth * 16}px` }}>
        <Text
          label={named(roleName.title)}
          value={draft.title}
          isStrong={draft.isGroup}
          onChange={(title) => edit('title')({ title })}
        />
        {state.same.has(key) && <small>{pasteWords.isSame}</small>}
      </td>
      {cell(
        'kind',
        draft.isGroup ? (
          <span class="quiet">{pasteWords.group}</span>
        ) : (
          <KindCell label={named(roleName.kind)} value={draft.kind} onChange={(kind) => edit('kind')({ kind })} />
        ),
      )}
      {cell(
        'owner',
        <Text
          label={named(roleName.owner)}
          value={draft.ownerName}
          list="paste-people"
          onChange={(ownerName) => edit('owner')({ ownerName })}
        />,
      )}
      {cell(
        'start',
        <DayCell
          label={named(roleName.start)}
          value={draft.startOn}
          onChange={(startOn) => edit('start')({ startOn })}
        />,
      )}
      {cell(
        'due',
        <DayCell
          label={named(roleName.due)}
          value={draft.dueOn}
          isFixed={draft.repeat !== null}
          onChange={(dueOn) => edit('due')({ dueOn })}
        />,
      )}
      {cell(
        'days',
        <input
          type="number"
          min={0}
          max={10_000}
          aria-label={named(roleName.days)}
          value={draft.durationDays ?? ''}
          onChange={(event) => edit('days')({ durationDays: daysOf(event.currentTarget.value) })}
        />,
      )}
      {hasRepeats &&
        cell('repeat', <RepeatCell draft={draft} label={named(roleName.repeat)} onChange={edit('repeat')} />)}
      {cell('status', <span class="quiet">{draft.status === 'todo' ? '' : statusName[draft.status]}</span>)}
      {cell('before', <span class="quiet cut">{before}</span>)}
      <td>
        <Text label={named(pasteWords.notes)} value={draft.notes} onChange={(notes) => edit('notes')({ notes })} />
      </td>
    </tr>
  );
}

type KindProps = { label: string; value: Draft['kind']; onChange: (kind: Draft['kind']) => void };

const KindCell = ({ label, value, onChange }: KindProps) => (
  <select aria-label={label} value={value} onChange={(event) => onChange(kindOf(event.currentTarget.value))}>
    {taskKinds.map((kind) => (
      <option key={kind} value={kind}>
        {pasteWords.kindName[kind]}
      </option>
    ))}
  </select>
);

const kindOf = (value: string): Draft['kind'] => taskKinds.find((kind) => kind === value) ?? 'work';

function daysOf(text: string): number | null {
  const days = Number(text);
  return text === '' || !Number.isFinite(days) ? null : Math.min(10_000, Math.max(0, Math.round(days)));
}

const Cell = ({ said, children }: { said: string | undefined; children: ComponentChildren }) => (
  <td class={said ? 'unsure' : ''}>
    {children}
    {said && <small title={said}>{pasteWords.from(said)}</small>}
  </td>
);

type TextProps = { label: string; value: string; onChange: (value: string) => void; isStrong?: boolean; list?: string };

const Text = ({ label, value, onChange, isStrong = false, list }: TextProps) => (
  <input
    type="text"
    class={isStrong ? 'strong' : ''}
    aria-label={label}
    title={value}
    value={value}
    maxLength={label.startsWith(pasteWords.notes) ? 20_000 : 200}
    autocomplete="off"
    onChange={(event) => onChange(event.currentTarget.value)}
    {...(list ? { list } : {})}
  />
);

type DayProps = {
  label: string;
  value: string | null;
  /** The first day of a rule follows from the rule. */
  isFixed?: boolean;
  onChange: (on: string | null) => void;
};

const DayCell = ({ label, value, isFixed = false, onChange }: DayProps) => (
  <input
    type="date"
    class={value ? '' : 'empty'}
    aria-label={label}
    value={value ?? ''}
    min="2000-01-01"
    max="2199-12-31"
    disabled={isFixed}
    onChange={(event) => event.currentTarget.validity.valid && onChange(event.currentTarget.value || null)}
  />
);
