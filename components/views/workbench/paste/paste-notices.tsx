import { pasteWords } from '../../../../locales/paste.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { PasteState } from './use-paste.ts';

/** Sentences that were read as several tasks, and those that are kept whole. */
function Sentences({ state }: { state: PasteState }) {
  const splits = 'splits' in state.paste ? state.paste.splits : [];
  const shown = [
    ...splits.map(({ line, count }) => ({ line, count })),
    ...[...state.whole].map((line) => ({ line, count: 0 })),
  ];
  if (shown.length === 0) return null;
  return (
    <ul class="paste-splits">
      {shown.slice(0, 20).map(({ line, count }) => (
        <li key={line}>
          <span class="cut" title={line}>
            {count > 0 ? pasteWords.split(count) : pasteWords.whole}
            {line}
          </span>
          <Button size="sm" onClick={() => state.setWhole(line, count > 0)}>
            {count > 0 ? pasteWords.asOne : pasteWords.asSeveral}
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** What to look at before the tasks are made. */
export function PasteNotices({ state }: { state: PasteState }) {
  const { kept, same, personal, strangers, paste } = state;
  const rest = 'rest' in paste ? paste.rest : [];
  const unsure = kept.reduce((sum, draft) => sum + Object.keys(draft.unsure).length, 0);
  const names = strangers.slice(0, 6).join('、') + (strangers.length > 6 ? '…' : '');
  return (
    <div class="paste-notices">
      <p role="status">
        <b>
          {pasteWords.found(
            kept.filter(({ isGroup }) => !isGroup).length,
            kept.filter(({ isGroup }) => isGroup).length,
            kept.reduce((sum, { before }) => sum + before.length, 0),
          )}
        </b>
        {unsure > 0 && <span class="risk">{pasteWords.unsure(unsure)}</span>}
      </p>
      <Sentences state={state} />
      {same.size > 0 && (
        <Notice tone="risk">
          {pasteWords.same(same.size)}{' '}
          <Button size="sm" onClick={() => state.keep([...same], false)}>
            {pasteWords.leaveSame}
          </Button>
        </Notice>
      )}
      {personal.length > 0 && (
        <Notice tone="risk" icon="triangle-alert">
          {pasteWords.personal(
            personal
              .slice(0, 8)
              .map(({ key }) => key)
              .join('、'),
          )}
        </Notice>
      )}
      {strangers.length > 0 && (
        <Checkbox isChecked={state.addsPeople} onChange={state.setAddsPeople}>
          {pasteWords.strangers(names)} <span class="quiet">{pasteWords.strangersNext}</span>
        </Checkbox>
      )}
      {rest.length > 0 && (
        <details>
          <summary>{pasteWords.rest(rest.length)}</summary>
          <pre>{rest.slice(0, 200).join('\n')}</pre>
        </details>
      )}
    </div>
  );
}
