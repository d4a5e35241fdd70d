import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Day } from '../../../../domain/model/primitives.ts';
import { useLive } from '../../../../storage/live.ts';
import { type OpenProject, openProject } from '../../../../storage/open-project.ts';
import { allMembers, allPromoWindows } from '../../../../storage/queries.ts';
import { useViewer } from '../../roles/viewer.ts';
import { useSetting } from '../use-setting.ts';
import { type ProjectModel, projectModel } from './project-model.ts';

/** The project held in memory while its page is open. 'loading' at first; 'gone' when there is no such project. */
export function useProjectModel(projectId: string, today: Day): ProjectModel | 'loading' | 'gone' {
  const [open, setOpen] = useState<OpenProject | null>(null);
  const members = useLive(allMembers);
  const promos = useLive(allPromoWindows);
  const meId = useSetting('meId');
  const { seen } = useViewer();
  const redAfterDays = useSetting('redAfterDays');
  useEffect(() => {
    const opened = openProject(projectId, today);
    setOpen(opened);
    return () => opened.close();
  }, [projectId, today]);
  const project = open?.project.value ?? null;
  const tasks = open?.tasks.value;
  const links = open?.links.value;
  const plan = open?.plan.value ?? null;
  const calendarRows = open?.calendarRows.value;
  const isLoaded = open?.isLoaded.value ?? false;
  return useMemo(() => {
    if (!isLoaded || !members || !promos || meId === undefined || redAfterDays === undefined) return 'loading';
    if (!project || !tasks || !links || !calendarRows) return 'gone';
    return projectModel({
      project,
      tasks,
      links,
      plan,
      members,
      calendarRows,
      promos,
      meId,
      today,
      redAfterDays,
      seen,
    });
  }, [isLoaded, project, tasks, links, plan, members, calendarRows, promos, meId, today, redAfterDays, seen]);
}
