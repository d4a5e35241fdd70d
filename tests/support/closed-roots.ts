import type { CDPSession, Page } from '@playwright/test';

export type Box = { left: number; top: number; right: number; bottom: number };
export type SeenBadge = { label: string; state: string; isGlyph: boolean; box: Box };

type Node = { nodeName: string; backendNodeId: number; attributes?: string[]; children?: Node[]; shadowRoots?: Node[] };

function attribute(node: Node, name: string): string | undefined {
  const at = node.attributes?.findIndex((value, index) => index % 2 === 0 && value === name) ?? -1;
  return at < 0 ? undefined : node.attributes?.[at + 1];
}

function* inside(node: Node): Generator<Node> {
  yield node;
  for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) yield* inside(child);
}

/** Our hosts' nodes by kind (`badges`, `panel`, `notice`), seen by the debugger: the page itself cannot. */
async function hosts(cdp: CDPSession): Promise<{ kind: string; node: Node }[]> {
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Node };
  const html = root.children?.find(({ nodeName }) => nodeName === 'HTML');
  return (html?.children ?? []).flatMap((node) => {
    const kind = attribute(node, 'data-launchdeck');
    return kind === undefined ? [] : [{ kind, node }];
  });
}

async function boxOf(cdp: CDPSession, backendNodeId: number): Promise<Box | null> {
  try {
    const { quads } = await cdp.send('DOM.getContentQuads', { backendNodeId });
    const [left, top, right, , , bottom] = quads[0] ?? [];
    if (left === undefined || top === undefined || right === undefined || bottom === undefined) return null;
    return right > left && bottom > top ? { left, top, right, bottom } : null;
  } catch {
    // Not drawn.
    return null;
  }
}

/** Looks into the closed roots of one page. */
export class ClosedRoots {
  private readonly cdp: CDPSession;

  private constructor(cdp: CDPSession) {
    this.cdp = cdp;
  }

  static async of(page: Page): Promise<ClosedRoots> {
    return new ClosedRoots(await page.context().newCDPSession(page));
  }

  async kinds(): Promise<string[]> {
    return (await hosts(this.cdp)).map(({ kind }) => kind).sort();
  }

  /** Badges that are drawn, from top to bottom, with their place in the window. */
  async badges(): Promise<SeenBadge[]> {
    const nodes = (await hosts(this.cdp))
      .filter(({ kind }) => kind === 'badges')
      .flatMap(({ node }) => [...inside(node)]);
    const seen: SeenBadge[] = [];
    for (const node of nodes) {
      const names = attribute(node, 'class')?.split(' ') ?? [];
      if (!names.includes('badge')) continue;
      const box = await boxOf(this.cdp, node.backendNodeId);
      if (!box) continue;
      const label = attribute(node, 'aria-label') ?? '';
      seen.push({ label, state: names[1] ?? '', isGlyph: names.includes('glyph'), box });
    }
    return seen.sort((one, other) => one.box.top - other.box.top);
  }

  /** The first element of `kind`'s root whose class or tag fits; its box in the window. */
  async boxIn(kind: string, fits: (names: string[], tag: string) => boolean): Promise<Box | null> {
    for (const host of await hosts(this.cdp)) {
      if (host.kind !== kind) continue;
      for (const node of inside(host.node)) {
        if (fits(attribute(node, 'class')?.split(' ') ?? [], node.nodeName)) {
          const box = await boxOf(this.cdp, node.backendNodeId);
          if (box) return box;
        }
      }
    }
    return null;
  }

  /** All text and labels in our roots: what a reader that could look inside would learn. */
  async words(): Promise<string> {
    const found: string[] = [];
    for (const { node } of await hosts(this.cdp)) {
      for (const part of inside(node)) {
        if (part.nodeName === 'STYLE') continue;
        found.push(...(part.attributes ?? []).filter((_, index) => index % 2 === 1));
        const value = (part as { nodeValue?: string }).nodeValue;
        if (value) found.push(value);
      }
    }
    return found.join('\n');
  }
}

export const middle = ({ left, top, right, bottom }: Box) => ({ x: (left + right) / 2, y: (top + bottom) / 2 });
