import { type SinceThen, sinceThen } from '../../../../domain/history/since-then.ts';
import type { Rows } from '../../../../domain/intents/intent.ts';
import { INBOX_ID } from '../../../../domain/model/inbox-id.ts';
import type { SavedMoment } from '../../../../domain/model/moment.ts';
import type { Project } from '../../../../domain/model/project.ts';
import type { Task } from '../../../../domain/model/task.ts';
import type { ChangeLine } from '../../../../storage/past.ts';

/** A change of at least this many rows counts as a bulk change: the moment before it is worth finding. */
const bulkRows = 10;

export type MomentLine = Omit<ChangeLine, 'origin'> & { isFile: boolean; names: SavedMoment[] };

/** Changes newest first, with the names given to the place after each; names of older places stand at the end. */
export function momentLines(changes: readonly ChangeLine[], saved: readonly SavedMoment[]): MomentLine[] {
  const names = Map.groupBy(saved, (moment) => moment.afterSeq);
  const lines = changes.map(({ origin, ...change }) => ({
    ...change,
    isFile: origin === 'import',
    names: names.get(change.seq) ?? [],
  }));
  const known = new Set(lines.map(({ seq }) => seq));
  const older = saved
    .filter(({ afterSeq }) => !known.has(afterSeq))
    .sort((a, b) => b.afterSeq - a.afterSeq)
    .map((moment) => ({
      seq: moment.afterSeq,
      at: moment.takenAt,
      intent: '',
      actor: '',
      isFile: false,
      rows: 0,
      subject: '',
      turned: null,
      isMaking: false,
      names: [moment],
    }));
  return [...lines, ...older];
}

export const isBulk = (line: Pick<MomentLine, 'rows'>): boolean => line.rows >= bulkRows;

export type PastTask = { task: Task; since: SinceThen };
export type PastProject = {
  id: string;
  /** null: the tasks without a project. */
  project: Project | null;
  since: SinceThen;
  tasks: PastTask[];
  done: number;
};

const same: SinceThen = { state: 'same', fields: [] };

/** The projects of that moment by name, each with its tasks and what became of them. */
export function pastProjects({ now, past }: { now: Rows; past: Rows }): PastProject[] {
  const tasks = Map.groupBy(past.tasks.values(), (task) => task.projectId);
  const built = (id: string, project: Project | null): PastProject => {
    const list = (tasks.get(id) ?? [])
      .sort((a, b) => a.position - b.position || a.id.localeCompare(b.id))
      .map((task) => ({ task, since: sinceThen(task, now.tasks.get(task.id)) }));
    const since = project ? sinceThen(project, now.projects.get(id)) : same;
    return { id, project, since, tasks: list, done: list.filter(({ task }) => task.status === 'done').length };
  };
  const projects = [...past.projects.values()]
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .map((project) => built(project.id, project));
  return tasks.has(INBOX_ID) ? [...projects, built(INBOX_ID, null)] : projects;
}

/** Whether anything of the project became different, a task of later days too. */
export const isChanged = ({ since, tasks }: PastProject): boolean =>
  since.state !== 'same' || tasks.some((task) => task.since.state !== 'same');
