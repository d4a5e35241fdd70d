import * as z from 'zod/mini';
import { type Draft, draftSchema, type PageContext, pageContextSchema } from '../domain/model/page-context.ts';
import { type StoredItem, storedItem } from './stored-item.ts';

const panelStateSchema = z.object({
  isOpen: z.boolean(),
  width: z.number().check(z.gte(320), z.lte(560)),
  /** Where the edge tab sits, 0 top … 1 bottom. */
  tabTop: z.number().check(z.gte(0), z.lte(1)),
});
export type PanelState = z.infer<typeof panelStateSchema>;

const closedPanel: PanelState = { isOpen: false, width: 380, tabTop: 0.4 };

// All in storage.session: it outlives the worker's sleep and ends with the browser.
const contextItem = (tabId: number) =>
  storedItem<PageContext | null>('session', `context:${tabId}`, z.nullable(pageContextSchema), null);
const draftItem = (tabId: number) =>
  storedItem<Draft | null>('session', `draft:${tabId}`, z.nullable(draftSchema), null);
const panelItem = (tabId: number): StoredItem<PanelState> =>
  storedItem<PanelState>('session', `panel:${tabId}`, panelStateSchema, closedPanel);

/** What the tab shows now: the row last pointed at. */
export const pageContext = (tabId: number): Promise<PageContext | null> => contextItem(tabId).get();
export const setPageContext = (tabId: number, context: PageContext | null): Promise<void> =>
  contextItem(tabId).set(context);
export const watchPageContext = (tabId: number, listener: (context: PageContext | null) => void): (() => void) =>
  contextItem(tabId).watch(listener);

/** A right-click that waits for the side panel. */
export const draft = (tabId: number): Promise<Draft | null> => draftItem(tabId).get();
export const setDraft = (tabId: number, next: Draft): Promise<void> => draftItem(tabId).set(next);
export const watchDraft = (tabId: number, listener: (draft: Draft | null) => void): (() => void) =>
  draftItem(tabId).watch(listener);

/** The waiting draft, which then waits no more. */
export async function takeDraft(tabId: number): Promise<Draft | null> {
  const waiting = await draftItem(tabId).get();
  if (waiting) await draftItem(tabId).remove();
  return waiting;
}

export const panelState = (tabId: number): Promise<PanelState> => panelItem(tabId).get();
export const setPanelState = (tabId: number, state: PanelState): Promise<void> => panelItem(tabId).set(state);

/** Nothing of a closed tab is kept. */
export async function forgetTab(tabId: number): Promise<void> {
  await Promise.all([contextItem(tabId).remove(), draftItem(tabId).remove(), panelItem(tabId).remove()]);
}
