import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type CalendarSpec, defaultCalendar } from '../../../domain/calendar/calendar.ts';
import type { Member } from '../../../domain/model/member.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import { INBOX_ID } from '../../../domain/model/project.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import type { Task } from '../../../domain/model/task.ts';
import { useLive } from '../../../storage/live.ts';
import { type OpenTasks, openTaskFeed } from '../../../storage/open-task-feed.ts';
import { allMembers, allSummaries, inboxSummary, refreshSummaries, tasksDoneOn } from '../../../storage/queries.ts';
import { useSeenProjects, useSeenTasks, useViewer } from '../roles/viewer.ts';
import { useSetting } from '../workbench/use-setting.ts';
import { type OpenOrder, orderOpen } from './open-order.ts';

type LateEntry = ProjectSummary['late'][number];

/** What every part of the panel looks things up in. */
export type SidePlan = {
  today: Day;
  members: readonly Member[];
  memberName: (memberId: string | null) => string | null;
  /** Projects that run, soonest launch first. */
  projects: readonly ProjectSummary[];
  projectName: (projectId: string) => string | null;
  /** A project's working days. */
  calendarOf: (projectId: string) => CalendarSpec;
  late: ReadonlyMap<string, LateEntry>;
  /** Open tasks of running projects and the inbox, by due day; groups are left out. null until read. */
  open: readonly Task[] | null;
  openTask: (taskId: string) => Task | undefined;
  redAfterDays: number;
  doneToday: readonly Task[];
};

/** The plan as the panel needs it, live. Open tasks are held in memory and patched: one edit reads none of the others. */
export function useSidePlan(today: Day): SidePlan {
  const members = useLive(allMembers) ?? noMembers;
  const summaries = useLive(async () => [...(await allSummaries()), ...optional(await inboxSummary())]);
  const doneToday = useLive(() => tasksDoneOn(today), [today]) ?? noTasks;
  const opened = useOpenTasks();
  const viewer = useViewer();
  const redAfterDays = useSetting('redAfterDays') ?? 2;
  const isStale = summaries?.some((summary) => summary.forDay !== today) ?? false;
  const refreshedFor = useRef<Day>(undefined);
  useEffect(() => {
    // Once a day and page: two pages around midnight must not rewrite each other's day for ever.
    if (!isStale || refreshedFor.current === today) return;
    refreshedFor.current = today;
    void refreshSummaries(today);
  }, [isStale, today]);
  const names = useMemo(() => new Map(members.map(({ id, name }) => [id, name])), [members]);
  const known = useMemo(() => summaries && summaryFacts(summaries), [summaries]);
  const running = known?.running.join();
  const order = useRef<OpenOrder | null>(null);
  order.current = useMemo(
    () => (opened && running !== undefined ? orderOpen(opened, running, order.current) : null),
    [opened, running],
  );
  return {
    today,
    members,
    memberName: (memberId) => (memberId === null ? null : (names.get(memberId) ?? null)),
    projects: useSeenProjects(known?.projects ?? noProjects, viewer),
    projectName: (projectId) => known?.byId.get(projectId)?.name ?? null,
    calendarOf: (projectId) => known?.byId.get(projectId)?.calendar ?? defaultCalendar,
    late: known?.late ?? noLate,
    redAfterDays,
    open: useSeenTasks(order.current?.tasks, viewer) ?? null,
    openTask: (taskId) => (viewer.seen && !viewer.seen.ids.has(taskId) ? undefined : opened?.tasks.get(taskId)),
    doneToday: useSeenTasks(doneToday, viewer) ?? noTasks,
  };
}

const noMembers: Member[] = [];
const noTasks: Task[] = [];
const noProjects: ProjectSummary[] = [];
const noLate: ReadonlyMap<string, LateEntry> = new Map();
const optional = <Value>(value: Value | undefined): Value[] => (value === undefined ? [] : [value]);

function useOpenTasks(): OpenTasks | null {
  const [opened, setOpened] = useState<OpenTasks | null>(null);
  useEffect(() => {
    const feed = openTaskFeed();
    const stop = feed.open.subscribe(setOpened);
    return () => {
      stop();
      feed.close();
    };
  }, []);
  return opened;
}

function summaryFacts(summaries: readonly ProjectSummary[]) {
  const running = summaries.filter((summary) => summary.status === 'running');
  const projects = running.filter((summary) => summary.id !== INBOX_ID).sort(bySoonestLaunch);
  return {
    projects,
    byId: new Map(projects.map((summary) => [summary.id, summary])),
    // Ids never hold a comma: random ones and the inbox's.
    running: [...new Set([INBOX_ID, ...running.map((summary) => summary.id)])].sort(),
    late: new Map(summaries.flatMap((summary) => summary.late.map((entry) => [entry.taskId, entry] as const))),
  };
}

const launchDay = (summary: ProjectSummary): Day => summary.launch?.forecastOn ?? summary.finishOn ?? '9999-12-31';

const bySoonestLaunch = (left: ProjectSummary, right: ProjectSummary): number =>
  launchDay(left) < launchDay(right) ? -1 : launchDay(left) > launchDay(right) ? 1 : left.name < right.name ? -1 : 1;
