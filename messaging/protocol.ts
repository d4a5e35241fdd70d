import * as z from 'zod/mini';
import type { ConsoleRecord } from '../domain/model/item-record.ts';
import { platformSchema } from '../domain/model/primitives.ts';
import { lateTaskSchema } from '../domain/model/project-summary.ts';
import { roles } from '../domain/roles/role.ts';
import { pickRecords } from './pick-records.ts';

const text = (max: number) => z.string().check(z.maxLength(max));
const surfaceId = text(40);

const records = (max: number) =>
  z.pipe(
    z.unknown(),
    z.transform((value, context): ConsoleRecord[] => {
      const clean = pickRecords(value, max);
      if (!clean) context.issues.push({ code: 'custom', input: value });
      return clean ?? [];
    }),
  );
const recordOrNone = z.pipe(
  z.unknown(),
  z.transform((value, context): ConsoleRecord | null => {
    if (value === null) return null;
    const clean = pickRecords([value], 1);
    if (!clean) context.issues.push({ code: 'custom', input: value });
    return clean?.[0] ?? null;
  }),
);

/** What a badge in the page may say: state and counts, never a title, name, project or date (the page can read it). */
export const badgeSchema = z.object({
  state: z.enum(['unlinked', 'running', 'risk', 'late', 'done']),
  done: z.number(),
  total: z.number(),
  daysLate: z.number(),
});
export type Badge = z.infer<typeof badgeSchema>;

/** How reading is set: 'off' before first run, 'page' = 仅看页面, 'network' = also answers the page received. */
export const readingSchema = z.enum(['off', 'page', 'network']);

const missSchema = z.object({ field: text(80), count: z.number() });
const badges = z.record(z.string(), badgeSchema);
const done = z.object({});

/**
 * Every message, one entry. `from: 'page'` = sent by content scripts: hostile until parsed, checked against
 * `sender.url`, and able to ask only for badges, report read records or open UI. `from: 'extension'` = our pages.
 */
export const protocol = {
  /** A seller page has started: may it read, and how. */
  pageStarted: {
    from: 'page',
    request: z.object({ platform: platformSchema }),
    response: z.object({
      reading: readingSchema,
      isPanelOpen: z.boolean(),
      panelWidth: z.number(),
      tabTop: z.number(),
      isTabHidden: z.boolean(),
      shortcut: z.object({ code: text(20), alt: z.boolean(), ctrl: z.boolean(), shift: z.boolean() }),
      counts: z.object({ today: z.number(), late: z.number() }),
      language: z.enum(['zh_CN', 'en']),
    }),
  },
  /** The frame needs a part that only some frames do: brings that script into it. */
  partWanted: { from: 'page', request: z.object({ part: z.enum(['drawing', 'answers']) }), response: done },
  /** Records read from the page (with their rows) or from an answer; the reply holds a badge per record key. */
  recordsRead: {
    from: 'page',
    request: z.object({
      surfaceId,
      source: z.enum(['page', 'network']),
      shopId: text(60),
      shopName: text(80),
      records: records(1000),
      misses: z.array(missSchema).check(z.maxLength(50)),
      /** Answers that came faster than they may be read, counted and not kept. */
      dropped: z.number(),
      /** Orders and items on the page now; a request carries only the new and changed ones. */
      onPage: z.number(),
      /** Keys of the records on the page now, as far as they were read. */
      keys: z.array(text(120)).check(z.maxLength(200)),
    }),
    response: z.object({ badges }),
  },
  /** Badges again after the plan changed. Keys: `orderKey` / `listingKey`. */
  badgesFor: {
    from: 'page',
    request: z.object({ keys: z.array(text(120)).check(z.maxLength(1000)) }),
    response: z.object({ badges }),
  },
  /** The row that a trusted right-click, badge click or hover points at. */
  rowPointed: {
    from: 'page',
    request: z.object({ record: recordOrNone, shopId: text(60), shopName: text(80) }),
    response: done,
  },
  /** A badge was clicked where the docked panel cannot load: open the browser's side panel. */
  sidePanelWanted: { from: 'page', request: z.object({}), response: done },
  /** A badge in a frame inside the page was clicked: the top frame shows the docked panel. */
  panelWanted: { from: 'page', request: z.object({}), response: done },
  /** Has the docked panel's frame come up? A page may forbid foreign frames (COEP); the browser then shows an error in it. */
  panelFrameAsked: { from: 'page', request: z.object({}), response: z.object({ isLoaded: z.boolean() }) },
  /** Panel state of this tab: open or closed, width, position of the edge tab. */
  panelMoved: {
    from: 'page',
    request: z.object({
      isOpen: z.boolean(),
      width: z.number().check(z.gte(320), z.lte(560)),
      tabTop: z.number().check(z.gte(0), z.lte(1)),
    }),
    response: done,
  },
  /** The edge tab is hidden on this site until settings bring it back. */
  tabHidden: { from: 'page', request: z.object({ platform: platformSchema }), response: done },
  /** First run not done: the one-sentence notice was pressed. */
  firstRunWanted: { from: 'page', request: z.object({}), response: done },
  /** The docked panel's own close button, or the shortcut pressed inside it: its tab opens or closes it. */
  panelToggled: { from: 'extension', request: z.object({}), response: done },
  /** One of our pages committed something: refresh badges and the toolbar count. */
  planChanged: { from: 'extension', request: z.object({}), response: done },
  /** A page found summaries of another day: bring them up to today before answering. */
  dayChanged: { from: 'extension', request: z.object({}), response: done },
  /** The popup of who does not see everything: late tasks beyond the ones that summaries hold. */
  lateSeen: {
    from: 'extension',
    request: z.object({
      projectIds: z.array(text(80)).check(z.maxLength(1000)),
      role: z.enum(roles),
      meId: z.nullable(text(80)),
    }),
    response: z.object({ late: z.record(z.string(), z.array(lateTaskSchema)) }),
  },
  /** Settings changed that seller tabs must hear of (reading, shortcut, language). */
  settingsChanged: { from: 'extension', request: z.object({}), response: done },
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type RequestOf<Name extends MessageName> = z.infer<Protocol[Name]['request']>;
export type ResponseOf<Name extends MessageName> = z.infer<Protocol[Name]['response']>;

/** What the background tells content scripts; the reply is ignored. */
export const toPageSchema = z.discriminatedUnion('name', [
  z.object({ name: z.literal('planChanged'), counts: z.object({ today: z.number(), late: z.number() }) }),
  z.object({ name: z.literal('settingsChanged') }),
  z.object({ name: z.literal('togglePanel') }),
  z.object({ name: z.literal('openPanel') }),
]);
export type ToPage = z.infer<typeof toPageSchema>;
