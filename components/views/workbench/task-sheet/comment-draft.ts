const keyOf = (taskId: string) => `comment:${taskId}`;

/** What was begun about a task and not sent: it stays while one looks at another task, and over a reload of this tab. */
export const commentDraft = (taskId: string): string => sessionStorage.getItem(keyOf(taskId)) ?? '';

export function keepCommentDraft(taskId: string, text: string): void {
  if (text.trim() === '') sessionStorage.removeItem(keyOf(taskId));
  else sessionStorage.setItem(keyOf(taskId), text);
}
