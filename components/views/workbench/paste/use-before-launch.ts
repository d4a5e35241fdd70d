import { useMemo, useState } from 'preact/hooks';
import type { PasteContext } from '../../../../domain/paste/draft.ts';
import { type LaunchTie, lastBefore, launchRoom, launchTie } from '../../../../domain/paste/launch-tie.ts';
import { newRows } from '../../new-rows.ts';
import type { ProjectModel } from '../project/project-model.ts';
import type { PasteState } from './use-paste.ts';

/** Whether the launch is to wait for what is pasted: so by itself while nothing else leads to it. */
export function useBeforeLaunch(model: ProjectModel, state: PasteState, context: PasteContext) {
  const { project, calendars, today } = model;
  const { tasks, links } = model.whole;
  const rows = useMemo(
    () => ({ project, tasks: [...tasks.values()], links: [...links.values()], calendars }),
    [project, tasks, links, calendars],
  );
  const found = useMemo(() => launchTie(rows), [rows]);
  const [choice, setChoice] = useState<boolean | null>(null);
  const launch = found && lastBefore(state.kept, found.on).length > 0 ? found : null;
  const isTied = launch !== null && (choice ?? launch.isFree);
  const room = useMemo(() => {
    if (!isTied || !launch) return null;
    let last = 0;
    const made = newRowsOf(state, context, launch, () => `draft-${++last}`);
    return launchRoom(rows, made, launch, today);
  }, [isTied, launch, rows, state.drafts, state.dropped, context, today]);
  return { launch, tie: isTied ? launch : null, isTied, onTie: setChoice, room };
}

/** `newId`: others than those that are saved, for what is only tried. */
export const newRowsOf = (
  { kept, addsPeople, strangers }: PasteState,
  context: PasteContext,
  launch: LaunchTie | null,
  newId?: () => string,
) =>
  newRows(kept, context, {
    addNames: new Set(addsPeople ? strangers.filter((name) => name.length <= 40) : []),
    launch,
    ...(newId ? { newId } : {}),
  });
