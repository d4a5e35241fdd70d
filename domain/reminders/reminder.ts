import type { Day } from '../model/primitives.ts';

export const reminderKinds = ['due', 'chase', 'timeout', 'approval', 'launch'] as const;
export type ReminderKind = (typeof reminderKinds)[number];

/** Something to be told once. `key` stands for one occasion: another day, another round or a snooze make another. */
export type Reminder = {
  key: string;
  kind: ReminderKind;
  /** Where it leads. */
  taskId: string;
  projectId: string;
  title: string;
  /** Who is waited for, the project of a launch; '' else. */
  who: string;
  /** The day it is about. */
  on: Day;
  /** ms; not told before. */
  dueAt: number;
};

/** When to speak. Times are minutes of the day in China, as all days are. */
export type ReminderRule = {
  isOn: boolean;
  /** Days become due at this time. */
  atMinute: number;
  quietFrom: number;
  quietTo: number;
  /** Nothing is told on days off. */
  workdaysOnly: boolean;
};

export const usualRule: ReminderRule = {
  isOn: true,
  atMinute: 9 * 60,
  quietFrom: 21 * 60,
  quietTo: 9 * 60,
  workdaysOnly: true,
};
