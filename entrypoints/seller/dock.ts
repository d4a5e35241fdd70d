import { browser } from 'wxt/browser';
import { pageWords } from '../../locales/page.ts';
import { ask } from '../../messaging/ask.ts';
import { dockStyle } from './dock-style.ts';
import { type Counts, EdgeTab } from './edge-tab.ts';
import { fitWidth, resizeHandle } from './resize-handle.ts';
import { createHost, keepInDocument } from './shadow-host.ts';

export type DockState = { isOpen: boolean; width: number; tabTop: number; isTabHidden: boolean };

// The frame has to speak while the click that asked for it still counts (5 s), or the side panel could not open.
const frameLimitMs = 2_500;
const saveAfterMs = 300;

/**
 * The docked panel: our own page in a frame at the window's edge, and the tab that opens it. It lies over the page and
 * pushes nothing. A page may forbid foreign frames; then the browser's side panel opens instead.
 */
export class Dock {
  private readonly signal: AbortSignal;
  private readonly tab: EdgeTab;
  private readonly frame = document.createElement('div');
  private iframe: HTMLIFrameElement | null = null;
  private isBlocked = false;
  private isLoaded = false;
  private isByKey = false;
  private state: DockState = { isOpen: false, width: 380, tabTop: 0.4, isTabHidden: true };
  private saving: ReturnType<typeof setTimeout> | undefined;

  constructor(platform: 'pinduoduo' | 'jd' | 'taobao', signal: AbortSignal) {
    this.signal = signal;
    const place = { position: 'fixed', inset: '0 0 0 auto', width: '0', 'z-index': '2147483000' };
    const { host, root } = createHost('panel', place, dockStyle);
    const dock = document.createElement('div');
    dock.className = 'dock';
    this.tab = new EdgeTab(
      {
        toggled: (isByKey) => this.toggle(isByKey),
        moved: (tabTop) => this.change({ tabTop }),
        hidden: () => void ask('tabHidden', { platform }),
      },
      signal,
    );
    this.frame.className = 'frame';
    const resize = (width: number, isDragging: boolean) => {
      this.state.width = width;
      this.frame.classList.toggle('resizing', isDragging);
      this.draw();
    };
    this.frame.append(
      resizeHandle(
        () => this.state.width,
        resize,
        () => this.change({}),
        signal,
      ),
    );
    dock.append(this.frame, this.tab.element);
    root.append(dock);
    this.draw();
    keepInDocument(host, signal);
  }

  /** State remembered for this browser tab, or changed settings. */
  restore(state: DockState, counts: Counts): void {
    this.state = { ...state, width: fitWidth(state.width) };
    this.show(counts);
    this.tab.place(state.tabTop);
    if (state.isOpen) this.mount();
    this.draw();
  }

  show(counts: Counts): void {
    this.tab.show(counts);
  }

  toggle(isByKey = false): void {
    if (this.state.isOpen) this.close();
    else this.open(isByKey);
  }

  /** `isByKey`: whoever opened it with the keyboard goes on in it. Call it in the turn of the user's click: where the frame is barred, the side panel needs that click. */
  open(isByKey = false): void {
    if (this.isBlocked) {
      void ask('sidePanelWanted', {});
      return;
    }
    this.mount();
    this.change({ isOpen: true });
    this.isByKey = isByKey;
    if (this.isLoaded) this.takeKeys();
  }

  private close(): void {
    const root = this.frame.getRootNode();
    const hadFocus = root instanceof ShadowRoot && root.activeElement === this.iframe;
    this.change({ isOpen: false });
    // Hidden with the keyboard in it, the panel would leave the seller nowhere.
    if (hadFocus) this.tab.element.focus();
  }

  private mount(): void {
    if (this.iframe) return;
    const iframe = document.createElement('iframe');
    iframe.title = pageWords.panel;
    iframe.src = browser.runtime.getURL('/panel.html');
    this.iframe = iframe;
    const ask = () => void this.checkFrame(iframe);
    const loaded = () => {
      this.isLoaded = true;
      this.takeKeys();
      ask();
    };
    iframe.addEventListener('load', loaded, { signal: this.signal });
    const timer = setTimeout(ask, frameLimitMs);
    this.signal.addEventListener('abort', () => clearTimeout(timer));
    this.frame.append(iframe);
  }

  /** A frame that has the focus before its document is there does not hand it on. */
  private takeKeys(): void {
    if (this.isByKey && this.state.isOpen) this.iframe?.focus();
  }

  /** Only the browser knows whether our page came up in the frame: a barred one shows an error and still "loads". */
  private async checkFrame(iframe: HTMLIFrameElement): Promise<void> {
    if (this.iframe !== iframe) return;
    const answer = await ask('panelFrameAsked', {});
    if (!answer.ok || answer.value.isLoaded || this.iframe !== iframe) return;
    this.isBlocked = true;
    this.iframe = null;
    this.isLoaded = false;
    iframe.remove();
    if (!this.state.isOpen) return;
    this.change({ isOpen: false });
    void ask('sidePanelWanted', {});
  }

  private change(next: Partial<DockState>): void {
    Object.assign(this.state, next);
    this.draw();
    clearTimeout(this.saving);
    const { isOpen, width, tabTop } = this.state;
    this.saving = setTimeout(() => void ask('panelMoved', { isOpen, width, tabTop }), saveAfterMs);
  }

  private draw(): void {
    const { isOpen, width, isTabHidden } = this.state;
    this.frame.hidden = !isOpen;
    this.frame.style.width = `${width}px`;
    this.tab.element.hidden = isTabHidden && !isOpen;
    this.tab.element.style.right = isOpen ? `${width}px` : '0';
    this.tab.element.setAttribute('aria-expanded', String(isOpen));
  }
}
