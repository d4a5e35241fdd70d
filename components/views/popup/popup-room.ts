import { mostLate } from './popup-model.ts';

/** How many rows of each part are shown. */
export type Room = { projects: number; milestones: number; late: number };

/** Heights in px as popup.css draws them. */
const height = {
  window: 600,
  header: 40,
  footer: 45,
  saying: { late: 109, tasksLate: 88, calm: 68, money: 68 },
  role: 28,
  gantt: 30,
  foot: 24,
  project: 32,
  head: 32,
  row: 28,
  part: 5,
};
const least: Room = { projects: 3, milestones: 1, late: 2 };
const most: Room = { projects: 6, milestones: 6, late: mostLate };
/** Who gets the next free row: the Gantt twice as often, it is what the popup is opened for. */
const turns: (keyof Room)[] = ['projects', 'projects', 'milestones', 'late'];

/**
 * Shares the window's 600 px among the Gantt, the milestones and the late tasks, so that the popup does not scroll:
 * each part gets its least, then the parts take turns. What does not fit is behind the part's 全部 link.
 */
export function popupRoom(
  has: Room & { hasNote: boolean; hasRole?: boolean },
  saying: keyof typeof height.saying,
): Room {
  const room: Room = {
    projects: Math.min(has.projects, least.projects),
    milestones: Math.min(has.milestones, least.milestones),
    late: Math.min(has.late, least.late),
  };
  const free = height.window - height.header - height.footer - height.saying[saying] - (has.hasRole ? height.role : 0);
  for (let isGrowing = true; isGrowing; ) {
    isGrowing = false;
    for (const part of turns) {
      const next = { ...room, [part]: room[part] + 1 };
      if (next[part] <= Math.min(has[part], most[part]) && heightOf(next, has) <= free) {
        room[part] = next[part];
        isGrowing = true;
      }
    }
  }
  return room;
}

/** A part without rows still says so in one line. */
function heightOf(room: Room, has: Room & { hasNote: boolean }): number {
  const list = (rows: number) => height.part + height.head + height.row * Math.max(rows, 1);
  const foot = has.hasNote || has.projects > room.projects ? height.foot : 0;
  const gantt = room.projects > 0 ? height.gantt + height.project * room.projects + foot : 0;
  return gantt + list(room.milestones) + list(room.late);
}
