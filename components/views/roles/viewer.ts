import { createContext } from 'preact';
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import type { Role } from '../../../domain/roles/role.ts';
import { roleTable } from '../../../domain/roles/role-table.ts';
import { useLive } from '../../../storage/live.ts';
import { settings } from '../../../storage/settings.ts';
import { readViewer, type Viewer } from '../../../storage/viewer.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { rememberViewer } from './remembered-viewer.ts';

const everything: Viewer = { role: 'admin', meId: null, name: '', seen: null };

/** Who looks, for everything below. Where nobody says, it is somebody who sees everything. */
export const ViewerContext = createContext<Viewer>(everything);
export type { Viewer };
export const useViewer = (): Viewer => useContext(ViewerContext);

const isSameSet = (one: ReadonlySet<string> | null | undefined, other: ReadonlySet<string> | null | undefined) =>
  one === other || (one?.size === other?.size && [...(one ?? [])].every((id) => other?.has(id)));

const isSameViewer = (one: Viewer, other: Viewer): boolean =>
  one.role === other.role &&
  one.meId === other.meId &&
  one.name === other.name &&
  isSameSet(one.seen?.ids, other.seen?.ids) &&
  isSameSet(one.seen?.groupIds, other.seen?.groupIds) &&
  isSameSet(one.seen?.projectIds, other.seen?.projectIds);

/** Reads who looks; undefined at first. After a switch the old view stays until the new one is known whole. */
export function useReadViewer(): Viewer | undefined {
  const seeAs = useSetting('seeAs');
  const meId = useSetting('meId');
  const found = useLive(
    async () => (seeAs === undefined || meId === undefined ? undefined : await readViewer(seeAs, meId)),
    [seeAs, meId],
  );
  useEffect(() => {
    if (found) rememberViewer(found);
  }, [found?.role, found?.meId]);
  // An edit that shows and hides nothing must not draw everything anew.
  const kept = useRef(found);
  if (!found || !kept.current || !isSameViewer(kept.current, found)) kept.current = found;
  return kept.current;
}

/** Whether a project holds anything for them. */
export const seesProject = ({ seen }: Viewer, projectId: string): boolean => seen?.projectIds?.has(projectId) ?? true;

/** Of these tasks the ones they see; the very same list for who sees everything. */
export function useSeenTasks<One extends { id: string }>(
  tasks: readonly One[] | undefined,
  { seen }: Viewer,
): readonly One[] | undefined {
  return useMemo(() => (seen ? tasks?.filter(({ id }) => seen.ids.has(id)) : tasks), [tasks, seen]);
}

export function useSeenProjects<One extends { id: string }>(projects: readonly One[], viewer: Viewer): readonly One[] {
  const isPart = viewer.seen?.projectIds;
  return useMemo(
    () => (isPart ? projects.filter(({ id }) => seesProject(viewer, id)) : projects),
    [projects, viewer, isPart],
  );
}

/** Who does a new task that names nobody: in the view of own tasks it would be gone at once otherwise. */
export const ownerOfNew = ({ role, meId }: Viewer): string | null => (roleTable[role].tasks === 'own' ? meId : null);

export const lookAs = (role: Role): Promise<void> => settings.seeAs.set(role);
