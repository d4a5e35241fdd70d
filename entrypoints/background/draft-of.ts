import type { Draft, PageContext } from '../../domain/model/page-context.ts';
import { findItemLink, findOrderNo } from '../../domain/text/order-number.ts';
import { pageContext } from '../../storage/tab-state.ts';

export type MenuClick = {
  wish: Draft['wish'];
  /** The item about the link itself: the row under the pointer does not matter. */
  isAboutLink: boolean;
  frameId?: number | undefined;
  selectionText?: string | undefined;
  linkUrl?: string | undefined;
};

/**
 * What a right-click is about: the row under the pointer in the frame that was clicked, else the selected order number,
 * else the product of the link. Selected text that is no order number goes no further.
 */
export async function draftOf(click: MenuClick, tabId: number): Promise<Draft> {
  const context = await pageContext(tabId);
  const empty = { id: crypto.randomUUID(), wish: click.wish, orderNo: null, itemId: null, platform: null };
  const link = click.linkUrl ? findItemLink(click.linkUrl) : null;
  const linked = link && { ...empty, itemId: link.itemId, platform: link.platform, context: withoutRow(context) };
  if (linked && click.isAboutLink) return linked;
  if (context?.record && (context.frameId ?? 0) === (click.frameId ?? 0)) return { ...empty, context };
  const selected = click.selectionText ? findOrderNo(click.selectionText) : null;
  if (selected) {
    const platform = selected.platform ?? context?.platform ?? null;
    return { ...empty, orderNo: selected.orderNo, platform, context: withoutRow(context) };
  }
  return linked ?? { ...empty, context: withoutRow(context) };
}

const withoutRow = (context: PageContext | null | undefined): PageContext | null =>
  context ? { ...context, record: null } : null;
