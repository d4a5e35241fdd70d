import { pasteWords } from '../../../../locales/paste.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Notice } from '../../../ui/notice.tsx';
import type { PasteState } from './use-paste.ts';

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
