import { parseSync } from 'vite';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openSidePanel } from '../../components/views/popup/open-side-panel.ts';
import { answerMenus } from '../../entrypoints/background/context-menu.ts';
import { listenForMessages } from '../../entrypoints/background/on-message.ts';
import { sourceFiles } from '../source-files.ts';

// Any await before `sidePanel.open`, even of nothing, loses the user's gesture, and the browser refuses to open it.

type Node = { type: string; start: number; end: number; [key: string]: unknown };
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;

function* within(node: Node): Generator<Node> {
  yield node;
  for (const value of Object.values(node).flat()) if (isNode(value)) yield* within(value);
}

const isFunction = ({ type }: Node) => /^(Arrow)?Function/.test(type);
const opens = /\bsidePanel\??\.open\($/;

/** Places where a call of `sidePanel.open` stands behind an await of the same function. */
function lateCalls(path: string, text: string): string[] {
  const nodes = [...within(parseSync(path, text).program as unknown as Node)];
  const calls = nodes.filter((node) => {
    const { callee } = node as { callee?: Node };
    return node.type === 'CallExpression' && callee && opens.test(text.slice(callee.start, callee.end + 1));
  });
  const innermost = (node: Node) =>
    nodes.filter((each) => isFunction(each) && each.start <= node.start && each.end >= node.end).at(-1);
  return calls.flatMap((call) => {
    const isBefore = (node: Node) =>
      (node.type === 'AwaitExpression' && node.end <= call.start) ||
      (node.type === 'ForOfStatement' && node.await === true && node.start < call.start);
    return nodes.some((node) => isBefore(node) && innermost(node) === innermost(call))
      ? [`${path}:${text.slice(0, call.start).split('\n').length}`]
      : [];
  });
}

describe('no await stands before sidePanel.open', () => {
  const files = sourceFiles().filter(({ path }) => /^(entrypoints|components|messaging|storage)\//.test(path));
  const withCall = files.filter(({ text }) => /\bsidePanel\??\.open\(/.test(text));

  it('in any function that calls it', () => {
    expect(withCall.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['entrypoints/background/context-menu.ts', 'entrypoints/background/on-message.ts']),
    );
    expect(withCall.flatMap(({ path, text }) => lateCalls(path, text))).toEqual([]);
  });

  it.each([
    'async () => { await 0; browser.sidePanel.open({}); }',
    'async () => { const tab = await browser.tabs.get(1); void browser.sidePanel?.open({ tabId: tab.id }); }',
    'async () => { for await (const x of y) z(x); chrome.sidePanel.open({}); }',
  ])('and a planted one is found: %s', (code) => {
    expect(lateCalls('x.ts', `const f = ${code};`)).toEqual(['x.ts:1']);
  });

  it('while one in another function, or behind the call, is none', () => {
    const code =
      'const f = async () => { await browser.sidePanel.open({}); await 0; g(() => browser.sidePanel.open({})) };';
    expect(lateCalls('x.ts', code)).toEqual([]);
  });
});

describe('the panel opens in the turn of the event', () => {
  const open = vi.fn(async () => {});
  beforeEach(() => {
    fakeBrowser.reset();
    open.mockClear();
    Object.assign(fakeBrowser, { sidePanel: { open }, contextMenus: { onClicked: { addListener: vi.fn() } } });
  });

  it('for a message of a page', () => {
    const added = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    listenForMessages();
    const [listener] = added.mock.calls.at(-1) ?? [];
    const sender = {
      id: fakeBrowser.runtime.id,
      url: 'https://shop.jd.com/jdm/',
      frameId: 0,
      tab: { id: 5, windowId: 3 },
    };
    void listener?.({ name: 'sidePanelWanted', request: {} }, sender as never, () => {});
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  it('for a click in the menu', () => {
    answerMenus();
    const [listener] = vi.mocked(fakeBrowser.contextMenus.onClicked.addListener).mock.calls.at(-1) ?? [];
    listener?.({ menuItemId: 'task-from-order', editable: false, pageUrl: '' }, { id: 5, windowId: 3 } as never);
    expect(open).toHaveBeenCalledExactlyOnceWith({ windowId: 3 });
  });

  it('for the button of the popup', () => {
    vi.stubGlobal('chrome', fakeBrowser);
    openSidePanel()?.();
    expect(open).toHaveBeenCalledTimes(1);
    vi.unstubAllGlobals();
  });
});
