import type { PlanTable } from '../model/change.ts';
import type { PlanRow } from '../model/tables.ts';

/**
 * Which fields of a row each part holds. Every field of the record stands here: a new one does not compile until somebody
 * has decided who sees it.
 */
export type FieldTable<Table extends PlanTable, Cut extends string> = Record<keyof PlanRow[Table], readonly Cut[]>;

/** `own`: whoever does it · `shared`: judges or was named on it · `named`: a milestone or group · `money`: a budget line is about it. */
export type TaskCut = 'own' | 'shared' | 'named' | 'money';

const own = ['own'] as const;
const work = ['own', 'shared'] as const;
const place = ['own', 'shared', 'named'] as const;
const every = ['own', 'shared', 'named', 'money'] as const;

export const taskFields: FieldTable<'tasks', TaskCut> = {
  id: every,
  projectId: every,
  title: every,
  parentId: place,
  position: place,
  rank: place,
  kind: place,
  plannedStartOn: place,
  plannedFinishOn: place,
  deliverable: work,
  acceptance: work,
  durationDays: work,
  unit: work,
  deadlineOn: work,
  milestoneEdge: work,
  status: work,
  progress: work,
  actualStartOn: work,
  actualFinishOn: work,
  priority: work,
  assigneeId: work,
  role: work,
  side: work,
  createdAt: work,
  doneAt: work,
  notes: own,
  checklist: own,
  pages: own,
  tags: own,
  effortHours: own,
  freeze: own,
  step: own,
  qualityPassed: own,
  constraint: own,
  pinnedOn: own,
  baselineFinishOn: own,
  recurrence: own,
  seriesId: own,
  occurrenceOn: own,
  waitFor: own,
  askedOn: own,
  chaseOn: own,
  supplierId: own,
  calendarId: own,
  timeoutDays: own,
  asked: own,
  promisedOn: own,
  chasedCount: own,
  chasedOn: own,
  chaseEveryDays: own,
  remindAt: own,
};

const both = ['person', 'finance'] as const;
const person = ['person'] as const;
const finance = ['finance'] as const;

export const projectFields: FieldTable<'projects', 'person' | 'finance'> = {
  id: both,
  name: both,
  code: both,
  status: both,
  launchOn: both,
  createdAt: both,
  direction: person,
  startOn: person,
  calendarId: person,
  extraWorkdays: person,
  launchTaskId: person,
  budgetFen: finance,
  goal: [],
  description: [],
  baselineId: [],
  templateId: [],
};

export const memberFields: FieldTable<'members', 'self' | 'other'> = {
  id: ['self', 'other'],
  name: ['self', 'other'],
  role: ['self'],
  isActive: ['self'],
  access: ['self'],
  calendarId: ['self'],
  parallelTasks: ['self'],
};

export const supplierFields: FieldTable<'suppliers', 'person'> = {
  id: person,
  name: person,
  calendarId: person,
  note: [],
};
