import type { Intent } from '../../domain/intents/intent.ts';
import { type CommitOptions, commit, onCommitted } from '../../storage/commit.ts';
import { dropUndo, showToast } from '../ui/toast.tsx';
import { refusalText } from './refusal-text.ts';
import { takeBack } from './take-back.ts';

onCommitted(dropUndo);

/**
 * Commits one wish of the user and tells the outcome: a toast with 撤销 (when `said` is given), or why it was
 * refused. Resolves to whether it was granted.
 */
export async function doWish<Input>(
  intent: Intent<Input>,
  input: Input,
  said?: string,
  options: CommitOptions = {},
): Promise<boolean> {
  const result = await commit(intent, input, options);
  if (!result.ok) showToast({ text: refusalText(result.refusal), tone: 'refused' });
  else if (said) showToast({ text: said, undo: () => void takeBack('undo') });
  return result.ok;
}
