import type { Booked } from '../domain/level/people.ts';
import type { Baseline } from '../domain/model/baseline.ts';
import type { BudgetLine } from '../domain/model/budget-line.ts';
import type { Calendar } from '../domain/model/calendar.ts';
import type { Change, PlanTable } from '../domain/model/change.ts';
import type { Listing } from '../domain/model/listing.ts';
import type { Member } from '../domain/model/member.ts';
import type { Day } from '../domain/model/primitives.ts';
import type { Product } from '../domain/model/product.ts';
import { INBOX_ID, type Project } from '../domain/model/project.ts';
import type { ProjectSummary } from '../domain/model/project-summary.ts';
import type { PromoWindow } from '../domain/model/promo-window.ts';
import type { Coverage } from '../domain/model/seen.ts';
import type { StoredTemplate } from '../domain/model/stored-template.ts';
import type { Supplier } from '../domain/model/supplier.ts';
import type { Task } from '../domain/model/task.ts';
import { promoWindows } from '../domain/promo/promo-windows.ts';
import { calendarRows } from './calendar-rows.ts';
import { changeChoices } from './change-choices.ts';
import { db } from './db.ts';
import { groupIds, openRows } from './open-rows.ts';
import { summarizeProjects } from './summaries.ts';

export { badgesFor } from './badges.ts';
export { contextOf, type GoodsLine, type RecordContext } from './context-of.ts';
export { type PageOrder, pageOrders } from './page-orders.ts';

/** Every project's summary; the popup and lists need no more. The inbox is not among them: `inboxSummary`. */
export const allSummaries = async (): Promise<ProjectSummary[]> =>
  (await db.summaries.toArray()).filter((summary) => summary.id !== INBOX_ID);

/** Late tasks without a project; undefined when there are none. */
export const inboxSummary = (): Promise<ProjectSummary | undefined> => db.summaries.get(INBOX_ID);

/**
 * Summaries of another day, by another rule for red, or missing ones, computed for `today`; on day change, at start-up
 * and when that setting changes.
 */
export async function refreshSummaries(today: Day): Promise<void> {
  const { redAfterDays } = await changeChoices();
  const tables = [db.projects, db.tasks, db.links, db.members, db.calendars, db.suppliers, db.summaries];
  await db.transaction('rw', tables, async () => {
    const known = new Map((await db.summaries.toArray()).map((summary) => [summary.id, summary]));
    const isOld = (id: string) => {
      const summary = known.get(id);
      return summary?.forDay !== today || summary.redAfterDays !== redAfterDays;
    };
    const ids = [...(await db.projects.toCollection().primaryKeys()), INBOX_ID];
    const gone = [...known.keys()].filter((id) => !ids.includes(id));
    await summarizeProjects([...ids.filter(isOld), ...gone], { today, redAfterDays });
  });
}

export const projectById = (projectId: string): Promise<Project | undefined> => db.projects.get(projectId);
export const allProjects = (): Promise<Project[]> => db.projects.toArray();

/** Days that people have work in other running projects, as planned there. */
export async function bookedElsewhere(projectId: string, memberIds: readonly string[]): Promise<Booked[]> {
  const tasks = await db.tasks.where('assigneeId').anyOf(memberIds).toArray();
  const others = tasks.filter((task) => task.projectId !== projectId && task.kind === 'work' && task.status !== 'done');
  const projects = await db.projects.bulkGet([...new Set(others.map((task) => task.projectId))]);
  const running = new Set(projects.flatMap((project) => (project?.status === 'running' ? [project.id] : [])));
  return others.flatMap(({ projectId: other, assigneeId, plannedStartOn, plannedFinishOn }) =>
    assigneeId && plannedStartOn && plannedFinishOn && running.has(other)
      ? [{ memberId: assigneeId, startOn: plannedStartOn, finishOn: plannedFinishOn }]
      : [],
  );
}

/** In the order asked; ids that are not there are left out. */
export const tasksByIds = async (ids: readonly string[]): Promise<Task[]> =>
  (await db.tasks.bulkGet([...ids])).filter((task) => task !== undefined);

/** Groups are left out: they are the tasks inside them. */
export async function openTasks(): Promise<Task[]> {
  const [tasks, groups] = await Promise.all([openRows(), groupIds()]);
  return tasks.filter((task) => !groups.has(task.id));
}
export const tasksDoneOn = (day: Day): Promise<Task[]> => db.tasks.where('actualFinishOn').equals(day).toArray();
export const allMembers = (): Promise<Member[]> => db.members.toArray();
export const allCalendars = (): Promise<Calendar[]> => db.calendars.toArray();
export const budgetLinesOf = (projectId: string): Promise<BudgetLine[]> =>
  db.budgetLines.where('projectId').equals(projectId).toArray();
export const allTemplates = (): Promise<StoredTemplate[]> => db.templates.toArray();
/** What holds of the promotions: ours, as far as the user has not changed or dropped them, and their own. */
export const allPromoWindows = async (): Promise<PromoWindow[]> => promoWindows(await db.promoWindows.toArray());
export const allSuppliers = (): Promise<Supplier[]> => db.suppliers.toArray();

/** Every calendar, and the rows that name one. */
export async function calendarsInUse() {
  const [rows, projects, tasks] = await Promise.all([
    calendarRows(),
    db.projects.toArray(),
    db.tasks.where('calendarId').above('').toArray(),
  ]);
  const byId = <Row extends { id: string }>(list: readonly Row[]) => new Map(list.map((row) => [row.id, row]));
  return { ...rows, projects: byId(projects), tasks: byId(tasks) };
}

/** Oldest first. */
export const baselinesOf = (projectId: string): Promise<Baseline[]> =>
  db.baselines.where('projectId').equals(projectId).sortBy('takenAt');
export const baselineById = (id: string): Promise<Baseline | undefined> => db.baselines.get(id);
export const allProducts = (): Promise<Product[]> => db.products.toArray();
export const allListings = (): Promise<Listing[]> => db.listings.toArray();
export const listingsOf = (productId: string): Promise<Listing[]> =>
  db.listings.where('productId').equals(productId).toArray();
export const coverage = (): Promise<Coverage[]> => db.coverage.toArray();

/** `today`: open tasks due today. `late`: open late tasks, red and amber. Both of running projects and the inbox. */
export async function pageCounts(today: Day): Promise<{ today: number; late: number }> {
  const running = (await db.summaries.toArray()).filter(({ status }) => status === 'running');
  const counts = { today: 0, late: 0 };
  for (const summary of running) {
    if (summary.forDay === today) counts.today += summary.dueToday;
    counts.late += summary.redCount + summary.amberCount;
  }
  return counts;
}

export async function projectsOfProduct(productId: string): Promise<Project[]> {
  const refs = await db.refs.where('targetId').equals(productId).toArray();
  const ids = refs
    .filter((ref) => ref.ownerKind === 'project' && ref.targetKind === 'product')
    .map((ref) => ref.ownerId);
  return (await db.projects.bulkGet(ids)).filter((project) => project !== undefined);
}

export async function productsOfProject(projectId: string): Promise<Product[]> {
  const refs = await db.refs.where('ownerId').equals(projectId).toArray();
  const ids = refs
    .filter((ref) => ref.ownerKind === 'project' && ref.targetKind === 'product')
    .map((ref) => ref.targetId);
  return (await db.products.bulkGet(ids)).filter((product) => product !== undefined);
}

/** One row's history, newest first. */
export const changesOf = async (table: PlanTable, id: string): Promise<Change[]> =>
  (await db.changes.where('touched').equals(`${table}/${id}`).sortBy('seq')).reverse();
