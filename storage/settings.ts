import * as z from 'zod/mini';
import { idSchema, type Platform, platforms } from '../domain/model/primitives.ts';
import { type ReminderRule, usualRule } from '../domain/reminders/reminder.ts';
import { type Role, roles } from '../domain/roles/role.ts';
import { usualChaseDays } from '../domain/waits/next-chase.ts';
import { storedItem } from './stored-item.ts';

const shortcutSchema = z.object({
  code: z.string().check(z.regex(/^[A-Za-z0-9]{1,20}$/)),
  alt: z.boolean(),
  ctrl: z.boolean(),
  shift: z.boolean(),
});
export type Shortcut = z.infer<typeof shortcutSchema>;

const days = (min: number, max: number) => z.number().check(z.int(), z.gte(min), z.lte(max));

const minute = days(0, 24 * 60 - 1);
const reminderRuleSchema = z.object({
  isOn: z.boolean(),
  atMinute: minute,
  quietFrom: minute,
  quietTo: minute,
  workdaysOnly: z.boolean(),
});

/** The user's choices: `get`, `set`, `watch` each. Kept in storage.local; content scripts get them by message. */
export const settings = {
  /** 'off' until first run; 'page' = only what the page shows; 'network' = also the answers it received. */
  reading: storedItem('local', 'reading', z.enum(['off', 'page', 'network']), 'off'),
  isFirstRunDone: storedItem('local', 'isFirstRunDone', z.boolean(), false),
  theme: storedItem('local', 'theme', z.enum(['system', 'light', 'dark']), 'system'),
  language: storedItem('local', 'language', z.enum(['zh_CN', 'en']), 'zh_CN'),
  shortcut: storedItem<Shortcut>('local', 'shortcut', shortcutSchema, {
    code: 'KeyL',
    alt: true,
    ctrl: false,
    shift: false,
  }),
  /** More working days late than this is red. */
  redAfterDays: storedItem('local', 'redAfterDays', days(0, 60), 2),
  /** What was read on the consoles is dropped after this many days. */
  keepDays: storedItem('local', 'keepDays', days(1, 3650), 90),
  /** Consoles where the edge tab is hidden. */
  hiddenTabs: storedItem<Platform[]>('local', 'hiddenTabs', z.array(z.enum(platforms)), []),
  /** How many cards a board column should hold: by project, kind of columns and column. */
  boardLimits: storedItem<Record<string, number>>('local', 'boardLimits', z.record(z.string(), days(1, 999)), {}),
  /** What is drawn below the bars of a project's Gantt: the id of a baseline, or a word of `drawnBaselines`. */
  ganttBaselines: storedItem<Record<string, string>>(
    'local',
    'ganttBaselines',
    z.record(z.string(), z.string().check(z.maxLength(100))),
    {},
  ),
  /** Working days from one asking of somebody outside to the next. */
  chaseEveryDays: storedItem('local', 'chaseEveryDays', days(1, 60), usualChaseDays),
  /** The message for asking again, with names in braces; '' is the one that came with us. */
  chaseText: storedItem('local', 'chaseText', z.string().check(z.maxLength(2000)), ''),
  /** When reminders speak. */
  reminders: storedItem<ReminderRule>('local', 'reminders', reminderRuleSchema, usualRule),
  /** The team's own formats of reports; '' is the one that came with us. */
  dailyFormat: storedItem('local', 'dailyFormat', z.string().check(z.maxLength(10_000)), ''),
  weeklyFormat: storedItem('local', 'weeklyFormat', z.string().check(z.maxLength(10_000)), ''),
  /** The tour of the workbench on this device: whether it was offered, and the step it stands at; null: none. */
  tour: storedItem<{ isSeen: boolean; at: string | null }>(
    'local',
    'tour',
    z.object({ isSeen: z.boolean(), at: z.nullable(z.string().check(z.maxLength(20))) }),
    { isSeen: false, at: null },
  ),
  /** Which member the user of this browser is. */
  meId: storedItem<string | null>('local', 'meId', z.nullable(idSchema), null),
  /** As which role this browser looks at the plan; null: as was decided for that member. */
  seeAs: storedItem<Role | null>('local', 'seeAs', z.nullable(z.enum(roles)), null),
} as const;
export type SettingName = keyof typeof settings;
