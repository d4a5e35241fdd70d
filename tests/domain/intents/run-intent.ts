import type { Intent, Moment, Plan, Rows } from '../../../domain/intents/intent.ts';
import { emptyRows, type MutableRows, withPatches } from '../../../domain/intents/rows.ts';
import type { PlanTable } from '../../../domain/model/change.ts';
import type { Link } from '../../../domain/model/link.ts';
import type { Project } from '../../../domain/model/project.ts';
import { type PlanRow, planSchemas } from '../../../domain/model/tables.ts';
import { newTask, type Task } from '../../../domain/model/task.ts';

export const createdAt = '2026-11-01T00:00:00Z';
export const today = '2026-11-24';

function moment(): Moment {
  let count = 0;
  return { now: '2026-11-24T02:00:00.000Z', today, newId: () => `new-${++count}` };
}

export const task = (id: string, fields: Partial<Task> = {}): Task =>
  newTask({ id, projectId: 'p1', title: `任务 ${id}`, createdAt, ...fields });

export const project = (id: string, fields: Partial<Project> = {}): Project => ({
  id,
  name: id,
  code: '',
  goal: { metric: '', target: null, unit: '', byOn: null },
  description: '',
  budgetFen: null,
  calendarId: null,
  direction: 'forward',
  startOn: '2026-11-24',
  launchOn: null,
  launchTaskId: null,
  status: 'running',
  templateId: null,
  createdAt,
  ...fields,
});

export const link = (id: string, fromId: string, toId: string, fields: Partial<Link> = {}): Link => ({
  id,
  projectId: 'p1',
  fromId,
  toId,
  type: 'FS',
  lag: 0,
  lagUnit: 'working',
  ...fields,
});

/** A small world; each table's rows by id. */
export function world(rows: { [Table in PlanTable]?: PlanRow[Table][] }): Rows {
  const all = emptyRows();
  for (const [table, list] of Object.entries(rows)) {
    for (const row of list) (all[table as PlanTable] as Map<string, unknown>).set(row.id, row);
  }
  return all;
}

/** What storage would load: rounds of needs against the world, nothing else. */
function loaded<Input>(intent: Intent<Input>, input: Input, all: Rows): Rows {
  const rows: MutableRows = emptyRows();
  for (let round = 0; round < 4; round += 1) {
    for (const need of intent.needs(input, rows)) {
      const map = rows[need.table] as Map<string, unknown>;
      for (const row of all[need.table].values()) {
        const isWanted =
          'all' in need ||
          ('ids' in need ? need.ids.includes(row.id) : (row as Record<string, unknown>)[need.field] === need.value);
        if (isWanted) map.set(row.id, row);
      }
    }
  }
  return rows;
}

/** The world after the intent; throws on a refusal or on a row that its schema refuses. */
export function granted<Input>(intent: Intent<Input>, input: Input, all: Rows): Rows {
  const plan = run(intent, input, all);
  if ('refusal' in plan) throw new Error(`refused: ${plan.refusal.code}`);
  const next = withPatches(all, plan.patches);
  for (const { table, id } of plan.patches) {
    const row = next[table].get(id);
    if (row) planSchemas[table].parse(row);
  }
  return next;
}

export const run = <Input>(intent: Intent<Input>, input: Input, all: Rows): Plan =>
  intent.plan(loaded(intent, input, all), input, moment());

/** The refusal's code, or 'granted'. */
export function codeOf<Input>(intent: Intent<Input>, input: Input, all: Rows): string {
  const plan = run(intent, input, all);
  return 'refusal' in plan ? plan.refusal.code : 'granted';
}
