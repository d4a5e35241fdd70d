import type { MessageName, Protocol, ResponseOf, ToPage } from './protocol.ts';
import { type Check, choice, fields, flag, number, oneOf, refused, table, text } from './shape.ts';

/** Messages that content scripts send. */
export type PageMessage = { [Name in MessageName]: Protocol[Name]['from'] extends 'page' ? Name : never }[MessageName];

// What `protocol` says of replies, once more without zod: that alone would be two thirds of a content script's 60 kB. A
// property test holds both equal.

const done = fields({});
const counts = fields({ today: number, late: number });
const badge = fields({
  state: oneOf(['unlinked', 'running', 'risk', 'late', 'done']),
  done: number,
  total: number,
  daysLate: number,
});
const badges = fields({ badges: table(badge) });

export const pageReplies: { [Name in PageMessage]: Check } = {
  pageStarted: fields({
    reading: oneOf(['off', 'page', 'network']),
    isPanelOpen: flag,
    panelWidth: number,
    tabTop: number,
    isTabHidden: flag,
    shortcut: fields({ code: text(20), alt: flag, ctrl: flag, shift: flag }),
    counts,
    language: oneOf(['zh_CN', 'en']),
  }),
  partWanted: done,
  recordsRead: badges,
  badgesFor: badges,
  rowPointed: done,
  sidePanelWanted: done,
  panelWanted: done,
  panelFrameAsked: fields({ isLoaded: flag }),
  panelMoved: done,
  tabHidden: done,
  firstRunWanted: done,
};

const toPage = choice('name', {
  planChanged: fields({ name: text(20), counts }),
  settingsChanged: fields({ name: text(20) }),
  togglePanel: fields({ name: text(20) }),
  openPanel: fields({ name: text(20) }),
});

/** A reply of the background to a content script; null when it does not fit. */
export function readReply<Name extends PageMessage>(name: Name, value: unknown): ResponseOf<Name> | null {
  const clean = pageReplies[name](value);
  return clean === refused ? null : (clean as ResponseOf<Name>);
}

/** What the background tells a content script unasked; null when it is none of these. */
export function readToPage(value: unknown): ToPage | null {
  const clean = toPage(value);
  return clean === refused ? null : (clean as ToPage);
}
