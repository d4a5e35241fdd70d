import { common } from '../../../locales/common.ts';
import { Button } from '../../ui/button.tsx';
import { takeBack } from '../take-back.ts';

/** Ctrl Z and Ctrl Shift Z for whoever looks for a button. */
export const UndoButtons = () => (
  <span class="wb-undo">
    <Button kind="ghost" icon="undo-2" label={common.undoKey} onClick={() => void takeBack('undo')} />
    <Button kind="ghost" icon="redo-2" label={common.redoKey} onClick={() => void takeBack('redo')} />
  </span>
);
