import type { Refusal } from '../intents/intent.ts';
import type { Day } from '../model/primitives.ts';
import type { Task } from '../model/task.ts';
import type { OkPlan, ProjectRows } from '../schedule/plan-project.ts';
import { type Sketch, sketchOf } from '../schedule/sketch.ts';
import { type Edited, editedFields, isLocked } from './edited-fields.ts';
import { followShifts } from './follow-shifts.ts';
import { type Ground, groundOf } from './ground.ts';
import { holdFields, isHeldAt, type Placing } from './hold.ts';

/**
 * What the others do when the user moves a task: `overlap`: they stay unless a link pushes them · `gap`: what follows
 * (before a launch day: what comes before) moves by the same working days · `off`: nobody moves, broken links are
 * conflicts. Pinned, started and finished tasks never move.
 */
export const propagationPolicies = ['overlap', 'gap', 'off'] as const;
export type PropagationPolicy = (typeof propagationPolicies)[number];

/** `startOn`: the new first day (a milestone's day). A parent moves what is in it. */
export type PlanEdit = { id: string; startOn?: Day; durationDays?: number };

type Fields = Map<string, Partial<Task>>;

export type Propagated = {
  /** What to write on which task so that a recompute gives the plan sketched. */
  fields: ReadonlyMap<string, Partial<Task>>;
  launchOn: Day | null;
  rows: ProjectRows;
  /** What that moves; the whole plan of the rows when it is asked for. */
  sketch: Sketch;
};

export type Propagation = {
  rows: ProjectRows;
  /** The plan of `rows`, as it is before the edits. */
  before: OkPlan;
  edits: readonly PlanEdit[];
  policy: PropagationPolicy;
  today: Day | null;
};

/** The plan after the edits under a policy, by recomputing; the preview shows it and the commit writes its fields. */
export function propagate(asked: Propagation): Propagated | { refusal: Refusal } {
  const ground = groundOf(asked.before, asked.rows);
  const wish = { ...asked, rows: ground.rows };
  const edit = editedFields(wish, ground);
  const { fields, launchOn } = edit;
  const edited = new Set(fields.keys());
  if (launchOn !== wish.rows.project.launchOn) edited.add(wish.rows.project.launchTaskId ?? '');
  // A task that only got longer keeps its start like everyone else.
  const isOther = (task: Task): boolean => !(edit.starts.has(task.id) && edited.has(task.id)) && !isLocked(task);
  const shifts = wish.policy === 'gap' ? followShifts(wish, edit, ground) : new Map<string, number>();
  // The second recompute finds what only moves because the first holds let go of it.
  for (let round = 0; round < 3; round++) {
    const rows = withFields(wish.rows, fields, launchOn, ground);
    const sketch = sketchOf(wish.before, rows, wish.today);
    if (!sketch.ok) return { refusal: sketch.refusal };
    const held =
      round === 2
        ? []
        : [
            ...strained(edit, wish, sketch, ground.placing),
            ...heldFields(
              wish,
              sketch,
              movedOthers(wish, sketch, isOther, shifts, ground),
              shifts,
              ground,
              fields,
              edited,
            ),
          ];
    if (held.length === 0) return { fields, launchOn, rows, sketch };
    for (const [id, values] of held) fields.set(id, { ...fields.get(id), ...values });
  }
  throw new Error('unreachable: the last round returns');
}

/** Moved to where the launch day leaves no room: a pin holds the day, and the forecast says what that costs. */
function strained(
  { fields, starts }: Edited,
  { before }: Propagation,
  { moved }: Sketch,
  placing: Placing,
): [string, Partial<Task>][] {
  return [...starts].flatMap(([id, startOn]): [string, Partial<Task>][] => {
    const now = moved.get(id) ?? before.dates.get(id);
    const isHeld = fields.get(id)?.constraint?.type === 'SNLT';
    if (!now || !placing.isBack(id) || !isHeld || now.startOn >= startOn) return [];
    return [[id, { pinnedOn: startOn, constraint: null }]];
  });
}

/** In the order of the rows, those who stand elsewhere after this recompute, or shall. */
function movedOthers(
  { before }: Propagation,
  sketch: Sketch,
  isOther: (task: Task) => boolean,
  shifts: ReadonlyMap<string, number>,
  { placing, task, placeOf }: Ground,
): Task[] {
  const ids = new Set([...shifts.keys(), ...sketch.moved.keys()]);
  const moved = [...ids].filter((id) => {
    const from = before.dates.get(id);
    const to = sketch.moved.get(id) ?? from;
    return from && to && !placing.isParent(id) && ((shifts.get(id) ?? 0) !== 0 || from.startOn !== to.startOn);
  });
  const rows = moved.sort((a, b) => placeOf(a) - placeOf(b)).flatMap((id) => task(id) ?? []);
  return rows.filter(isOther);
}

/** What keeps the others where the policy wants them, as far as this recompute moved them elsewhere. */
function heldFields(
  { before, policy, rows }: Propagation,
  sketch: Sketch,
  moved: readonly Task[],
  shifts: ReadonlyMap<string, number>,
  { placing }: Ground,
  fields: Fields,
  edited: ReadonlySet<string>,
): [string, Partial<Task>][] {
  const first = policy === 'off' && fields.size === edited.size ? nextTo(edited, moved, rows) : moved;
  return first.flatMap((task): [string, Partial<Task>][] => {
    const from = before.dates.get(task.id);
    const to = sketch.moved.get(task.id) ?? from;
    if (!from || !to) return [];
    if (policy === 'off') return [[task.id, { pinnedOn: from.startOn }]];
    const want = placing.shifted(from, shifts.get(task.id) ?? 0);
    const current = { ...task, ...fields.get(task.id) };
    const wanted = isHeldAt(current, to, want, placing) ? null : holdFields(current, want, placing);
    return wanted ? [[task.id, wanted]] : [];
  });
}

/** Of the moved tasks an edited one that only got longer and those a link ties to it: holding them mostly holds the rest. */
function nextTo(edited: ReadonlySet<string>, moved: readonly Task[], { tasks, links }: ProjectRows): readonly Task[] {
  const around = new Set(edited);
  for (const { id, parentId } of tasks) if (parentId && edited.has(id)) around.add(parentId);
  const near = new Set(edited);
  for (const { fromId, toId } of links) {
    if (around.has(fromId)) near.add(toId);
    if (around.has(toId)) near.add(fromId);
  }
  const tied = moved.filter((task) => near.has(task.id) || (task.parentId !== null && near.has(task.parentId)));
  return tied.length > 0 ? tied : moved;
}

function withFields(rows: ProjectRows, fields: Fields, launchOn: Day | null, { placeOf }: Ground): ProjectRows {
  const tasks = [...rows.tasks];
  for (const [id, values] of fields) {
    const place = placeOf(id);
    const task = tasks[place];
    if (task) tasks[place] = { ...task, ...values };
  }
  const project = rows.project.launchOn === launchOn ? rows.project : { ...rows.project, launchOn };
  return { ...rows, project, tasks };
}
