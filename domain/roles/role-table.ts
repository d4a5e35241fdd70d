import { type Role, roles } from './role.ts';

const planners = ['admin', 'productManager'] as const;
const workers = [...planners, 'member'] as const;
const money = [...planners, 'finance'] as const;

type Places = Record<string, readonly Role[]>;

/** Who sees which page of the workbench. A page that is not here does not compile until somebody has decided. */
export const pageRoles = {
  today: roles,
  bell: roles,
  /** Whoever was given a part gives it back. */
  handover: roles,
  projects: roles,
  project: roles,
  settings: roles,
  'first-run': roles,
  waits: workers,
  new: planners,
  reports: planners,
  products: planners,
  product: planners,
  suppliers: planners,
  templates: planners,
  template: planners,
  promos: planners,
  history: planners,
  health: ['admin'],
} as const satisfies Places;

/** Who sees which view of a project. */
export const viewRoles = {
  gantt: workers,
  list: roles,
  board: workers,
  calendar: workers,
  check: planners,
  budget: money,
  retro: planners,
  products: planners,
  settings: planners,
} as const satisfies Places;

/** Who sees which part of the settings: what belongs to this device everybody, what belongs to the plan its planners. */
export const settingRoles = {
  reading: roles,
  look: roles,
  reminders: roles,
  edgeTabs: roles,
  chase: workers,
  rules: planners,
  members: planners,
  calendars: planners,
  suppliers: planners,
  backup: planners,
  deleteAll: ['admin'],
} as const satisfies Places;

/** Who is shown which part of a task or of a project's facts. */
export const partRoles = {
  /** Notes, what was said, files, history. */
  talk: workers,
  money,
  /** Goal, chance and who holds the launch up: of all tasks, so for who sees all of them. */
  wholePlan: planners,
  /** Handing parts on, and deciding what both sides changed. */
  giving: planners,
  /** Asking outsiders again. */
  chasing: workers,
  /** Fields for new tasks. */
  adding: workers,
} as const satisfies Places;

/** Who finds which kind of things. */
export const findRoles = {
  tasks: roles,
  projects: roles,
  orders: workers,
  members: planners,
  products: planners,
  suppliers: planners,
  templates: planners,
} as const satisfies Places;

export type ProjectColumn =
  | 'name'
  | 'late'
  | 'launch'
  | 'forecast'
  | 'driver'
  | 'next'
  | 'progress'
  | 'status'
  | 'budget'
  | 'committed'
  | 'spent'
  | 'expected'
  | 'left';

type RoleSight = {
  tasks: 'all' | 'money' | 'own';
  /** The view a project opens with. */
  firstView: keyof typeof viewRoles;
  columns: readonly ProjectColumn[];
};

const planned = ['name', 'late', 'launch', 'forecast', 'driver', 'next', 'progress', 'status'] as const;

/** Which tasks each role sees, and how the list of projects speaks to it. */
export const roleTable: Record<Role, RoleSight> = {
  admin: { tasks: 'all', firstView: 'list', columns: planned },
  productManager: { tasks: 'all', firstView: 'list', columns: planned },
  finance: {
    tasks: 'money',
    firstView: 'budget',
    columns: ['name', 'budget', 'committed', 'spent', 'expected', 'left', 'launch', 'status'],
  },
  member: {
    tasks: 'own',
    firstView: 'list',
    columns: ['name', 'late', 'launch', 'forecast', 'next', 'progress', 'status'],
  },
};

const sees = (allowed: readonly Role[], role: Role): boolean => allowed.includes(role);

export const seesPage = (role: Role, page: keyof typeof pageRoles): boolean => sees(pageRoles[page], role);
export const seesView = (role: Role, view: keyof typeof viewRoles): boolean => sees(viewRoles[view], role);
export const seesSetting = (role: Role, part: keyof typeof settingRoles): boolean => sees(settingRoles[part], role);
export const seesPart = (role: Role, part: keyof typeof partRoles): boolean => sees(partRoles[part], role);
export const finds = (role: Role, kind: keyof typeof findRoles): boolean => sees(findRoles[kind], role);
