// One door for pages that save, restore and erase; kept apart from everything that the popup and badges import.
export { copies, copyFile, type InnerCopy, keepWeeklyCopy } from './copies.ts';
export { deleteEverything } from './delete-everything.ts';
export { type BackupReading, readBackup } from './read-backup.ts';
export { writeBackup } from './write-backup.ts';
