import type { LaunchRoom, LaunchTie } from '../../../../domain/paste/launch-tie.ts';
import { pasteWords } from '../../../../locales/paste.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { plainDay } from '../../../ui/day-text.ts';
import { Notice } from '../../../ui/notice.tsx';

type Props = {
  launch: LaunchTie;
  isTied: boolean;
  onTie: (isTied: boolean) => void;
  room: LaunchRoom | null;
  today: string;
};

/** Whether the launch waits for what is pasted, and how that fits before it. */
export function PasteLaunch({ launch, isTied, onTie, room, today }: Props) {
  const day = (on: string) => plainDay(on, today);
  const isLate = isTied && room !== null && room.daysLate > 0;
  return (
    <div class="paste-launch">
      <Checkbox isChecked={isTied} onChange={onTie}>
        {pasteWords.beforeLaunch(launch.title, day(launch.on))}{' '}
        <span class="quiet">
          {!isTied
            ? pasteWords.launchFree
            : room && !isLate && pasteWords.launchRoom(day(room.startOn), day(room.finishOn))}
        </span>
      </Checkbox>
      {isLate && (
        <Notice tone="late">
          {pasteWords.launchLate(day(room.startOn), room.daysLate, launch.title, day(room.forecastOn))}
        </Notice>
      )}
    </div>
  );
}
