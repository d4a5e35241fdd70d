import type { CalendarSpec } from '../../../../domain/calendar/calendar.ts';
import { type CalendarBook, calendarBook } from '../../../../domain/calendar/calendar-book.ts';
import { dueOn, type Lateness, lateness } from '../../../../domain/health/lateness.ts';
import type { Link } from '../../../../domain/model/link.ts';
import type { Member } from '../../../../domain/model/member.ts';
import type { Day } from '../../../../domain/model/primitives.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { PromoWindow } from '../../../../domain/model/promo-window.ts';
import type { Task } from '../../../../domain/model/task.ts';
import type { SeenTasks } from '../../../../domain/roles/seen-tasks.ts';
import { calendarOf, type ProjectPlan } from '../../../../domain/schedule/plan-project.ts';
import { type CalendarRows, noCalendarRows } from '../../../../storage/calendar-rows.ts';
import type { TaskFacts } from '../task-facts.ts';

/** The open project as its page sees it; a new one after each change, sharing all rows that did not change. */
export type ProjectModel = {
  project: Project;
  tasks: ReadonlyMap<string, Task>;
  links: ReadonlyMap<string, Link>;
  plan: ProjectPlan | null;
  members: readonly Member[];
  meId: string | null;
  today: Day;
  /** The project's working days. */
  calendar: CalendarSpec;
  /** Whose working days are which. */
  calendars: CalendarBook;
  calendarRows: CalendarRows;
  promos: readonly PromoWindow[];
  /** Every row of the project, seen or not: what a change does is worked out on these. */
  whole: { tasks: ReadonlyMap<string, Task>; links: ReadonlyMap<string, Link> };
  /** What of the project is seen; null: all of it. */
  seen: SeenTasks | null;
  facts: (task: Task) => TaskFacts;
  /** The assignee's name, else ''. */
  whoOf: (task: Task) => string;
};

type Input = Omit<
  ProjectModel,
  'facts' | 'whoOf' | 'calendar' | 'calendars' | 'calendarRows' | 'promos' | 'seen' | 'whole'
> & {
  calendarRows?: CalendarRows;
  promos?: readonly PromoWindow[];
  seen?: SeenTasks | null;
  redAfterDays?: number;
};

const noPromos: readonly PromoWindow[] = [];

export function projectModel({
  redAfterDays = 2,
  calendarRows = noCalendarRows,
  promos = noPromos,
  seen = null,
  ...input
}: Input): ProjectModel {
  const calendars = calendarBook(calendarRows);
  const calendar = calendarOf({ project: input.project, calendars });
  const names = new Map(input.members.map((member) => [member.id, member.name]));
  // A table asks again and again for the few rows in view; filters and sorts ask for all.
  const known = new Map<string, TaskFacts>();
  return {
    ...input,
    ...(seen ? seenPart(input, seen) : {}),
    whole: input,
    seen,
    calendar,
    calendars,
    calendarRows,
    promos,
    whoOf: (task) => names.get(task.assigneeId ?? '') ?? '',
    facts(task) {
      const found = known.get(task.id);
      if (found) return found;
      const facts = factsOf(task, input.plan, input.today, redAfterDays, calendar);
      known.set(task.id, facts);
      return facts;
    },
  };
}

/** The tasks seen and the links between them. The plan stays the whole one: their days depend on tasks not seen. */
function seenPart({ tasks, links }: Pick<Input, 'tasks' | 'links'>, { ids }: SeenTasks) {
  return {
    tasks: new Map([...tasks].filter(([id]) => ids.has(id))),
    links: new Map([...links].filter(([, { fromId, toId }]) => ids.has(fromId) && ids.has(toId))),
  };
}

/** Plan, due day and lateness of one task. Done tasks show the days they really took. */
function factsOf(
  task: Task,
  plan: ProjectPlan | null,
  today: Day,
  redAfterDays: number,
  calendar: CalendarSpec,
): TaskFacts {
  const dates = plan?.ok ? plan.dates.get(task.id) : undefined;
  const late = latenessOf(task, dates?.forecastFinishOn ?? today, today, redAfterDays, calendar);
  return {
    startOn: task.actualStartOn ?? dates?.startOn ?? task.plannedStartOn,
    finishOn: task.actualFinishOn ?? dates?.finishOn ?? task.plannedFinishOn,
    dueOn: dueOn(task) ?? dates?.finishOn ?? null,
    float: task.status === 'done' ? null : (dates?.totalFloat ?? null),
    isCritical: task.status !== 'done' && (dates?.critical ?? false),
    daysLate: late.daysLate,
    severity: late.severity,
    isProvisional: task.status !== 'done' && plan?.ok === true && plan.provisional.has(task.id),
  };
}

type Remembered = { forecastOn: Day; today: Day; redAfterDays: number; calendar: CalendarSpec; late: Lateness };

const remembered = new WeakMap<Task, Remembered>();

/** Rows that an edit leaves alone keep their object: counting their working days again would be most of its work. */
function latenessOf(task: Task, forecastOn: Day, today: Day, redAfterDays: number, calendar: CalendarSpec): Lateness {
  const known = remembered.get(task);
  if (known?.forecastOn === forecastOn && known.today === today && known.redAfterDays === redAfterDays)
    if (known.calendar === calendar) return known.late;
  const late = lateness(task, forecastOn, today, calendar, redAfterDays);
  remembered.set(task, { forecastOn, today, redAfterDays, calendar, late });
  return late;
}
