import { fileLimits } from '../files/file-limits.ts';
import type { Attachment } from '../model/attachment.ts';
import type { Intent } from './intent.ts';
import { createRow, refuse } from './patch.ts';

/** A file of a task; its bytes are stored before, by their hash. */
export const addAttachment: Intent<{ attachment: Omit<Attachment, 'projectId' | 'addedAt'> }> = {
  name: 'addAttachment',
  needs: ({ attachment }) => [
    { table: 'tasks', ids: [attachment.taskId] },
    { table: 'attachments', all: true },
  ],
  plan(rows, { attachment }, { now }) {
    const task = rows.tasks.get(attachment.taskId);
    if (!task) return refuse('taskGone');
    const all = [...rows.attachments.values()];
    if (attachment.bytes > fileLimits.bytes) return refuse('fileTooBig', { name: attachment.name });
    if (all.length >= fileLimits.count) return refuse('tooManyFiles');
    if (all.some((other) => other.id === attachment.id)) return refuse('fileExists');
    const isThere = all.some((other) => other.taskId === task.id && other.sha256 === attachment.sha256);
    if (isThere) return refuse('fileAlreadyHere', { name: attachment.name });
    // Equal files are kept once.
    const kept = new Map(all.map(({ sha256, bytes }) => [sha256, bytes]));
    kept.set(attachment.sha256, attachment.bytes);
    const sum = [...kept.values()].reduce((total, bytes) => total + bytes, 0);
    if (sum > fileLimits.allBytes) return refuse('filesTooBig');
    return { patches: [createRow('attachments', { ...attachment, projectId: task.projectId, addedAt: now })] };
  },
};
