import type { Day } from '../../../domain/model/primitives.ts';
import { waitGroups } from '../../../domain/waits/wait-rows.ts';
import { useLive } from '../../../storage/live.ts';
import { openWaits } from '../../../storage/waits.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { ChaseDialog } from './chase-dialog.tsx';

type Props = { taskId: string; today: Day; onClose: () => void };

/** The chase of one wait by its id, with what the message says of it; nothing when it is over. */
export function ChaseTask({ taskId, today, onClose }: Props) {
  const waits = useLive(openWaits);
  const template = useSetting('chaseText');
  const redAfterDays = useSetting('redAfterDays');
  if (!waits || template === undefined || redAfterDays === undefined) return null;
  const tasks = waits.tasks.filter(({ id }) => id === taskId);
  const [group] = waitGroups({ ...waits, tasks, today, redAfterDays });
  const row = group?.rows[0];
  if (!row) return null;
  return (
    <ChaseDialog row={row} who={group?.name || row.task.title} template={template} today={today} onClose={onClose} />
  );
}
