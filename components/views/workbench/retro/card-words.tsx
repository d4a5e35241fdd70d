import { retroWords as t } from '../../../../locales/retro.ts';
import { Button } from '../../../ui/button.tsx';
import { EditText } from '../../../ui/edit-text.tsx';

type Props = { text: string; label: string; onChange: (text: string) => void; onRemove: () => void };

/** What a card says, edited where it stands; × takes the card away. */
export const CardWords = ({ text, label, onChange, onRemove }: Props) => (
  <div class="rt-words">
    <EditText class="grow bare" isLong label={label} value={text} maxLength={1000} onCommit={onChange} />
    <Button kind="ghost" size="sm" icon="x" label={t.remove(text)} onClick={onRemove} />
  </div>
);
