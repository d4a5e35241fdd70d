import { common } from '../../locales/common.ts';
import { intentText } from '../../locales/intent-name.ts';
import { redo, undo } from '../../storage/undo.ts';
import { showToast } from '../ui/toast.tsx';
import { refusalText } from './refusal-text.ts';

/** Takes this device's last change back (or does it again) and says what it was, and what was left alone. */
export async function takeBack(which: 'undo' | 'redo'): Promise<void> {
  const result = await (which === 'undo' ? undo() : redo());
  if (!result.ok) {
    showToast({ text: refusalText(result.refusal), tone: 'refused' });
    return;
  }
  const what = intentText(result.intent);
  const kept = new Set(result.kept.map((field) => `${field.table}/${field.id}/${field.field}`)).size;
  const said = which === 'undo' ? common.undone(what) : common.redone(what);
  showToast({ text: kept > 0 ? `${said}${common.keptOthers(kept)}` : said });
}
