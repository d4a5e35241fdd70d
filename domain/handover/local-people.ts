import type { Rows } from '../intents/intent.ts';
import type { HandedRows } from '../model/handover.ts';
import type { OutFile } from './handover-file.ts';

/** Who the people of a file are here: by id, else by name; whoever is unknown keeps the id. */
export function localPeople(rows: Pick<Rows, 'members'>, people: OutFile['people']): Record<string, string> {
  const byName = new Map([...rows.members.values()].map(({ id, name }) => [name, id]));
  return Object.fromEntries(
    people.map(({ id, name: given }) => {
      const name = given.trim();
      const known = rows.members.has(id) ? id : (byName.get(name) ?? id);
      // Of two of one name in a file, both are the first: here a name is one person.
      byName.set(name, byName.get(name) ?? known);
      return [id, known];
    }),
  );
}

/** The same rows with people by our ids. Who is in no list is nobody here. */
export function withPeople(rows: HandedRows, people: Record<string, string>): HandedRows {
  if (Object.keys(people).length === 0) return rows;
  const known = new Map(Object.entries(people));
  return {
    ...rows,
    tasks: rows.tasks.map((task) =>
      task.assigneeId ? { ...task, assigneeId: known.get(task.assigneeId) ?? null } : task,
    ),
    comments: rows.comments.map((comment) => ({ ...comment, authorId: known.get(comment.authorId) ?? '' })),
  };
}
