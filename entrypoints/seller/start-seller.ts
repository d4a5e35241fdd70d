import { surfaceAt } from '../../adapters/consoles/surface-at.ts';
import type { ConsoleRecord } from '../../domain/model/item-record.ts';
import { ask } from '../../messaging/ask.ts';
import type { ResponseOf, ToPage } from '../../messaging/protocol.ts';
import { onToPage } from '../../messaging/to-page.ts';
import type { Badges } from './badges.ts';
import type { Console } from './console.ts';
import type { Dock } from './dock.ts';
import { beginLife } from './life.ts';
import { PageVisit } from './page-visit.ts';
import { loadPart, type Parts } from './parts.ts';
import { watchPointing } from './pointing.ts';
import { watchRoute } from './route-watch.ts';
import { SeenRecords } from './seen-records.ts';
import { watchShortcut } from './shortcut.ts';
import { world } from './world.ts';

type Started = ResponseOf<'pageStarted'>;

/** Content script of one platform: one copy in each frame of its consoles. */
export async function startSeller(console: Console): Promise<void> {
  const life = beginLife();
  if (!life) return;
  const started = await ask('pageStarted', { platform: console.platform });
  if (!started.ok || life.signal.aborted) return;
  await new SellerPage(console, life.signal).use(started.value);
}

const isTop = window === window.top;

class SellerPage {
  private readonly console: Console;
  private readonly signal: AbortSignal;
  private readonly seen = new SeenRecords();
  private dock: Dock | null = null;
  private badges: Badges | null = null;
  private visit: PageVisit | null = null;
  private visitEnd: AbortController | null = null;
  /** Ends with the settings it was made for. */
  private stage: AbortController | null = null;
  private pointed: ConsoleRecord | null = null;

  constructor(console: Console, signal: AbortSignal) {
    this.console = console;
    this.signal = signal;
    onToPage((message) => this.hear(message), signal);
  }

  /** Starts over with these settings: reading or the one-sentence notice, panel, shortcut. */
  async use(started: Started): Promise<void> {
    this.stage?.abort();
    const stage = new AbortController();
    this.stage = stage;
    const signal = AbortSignal.any([this.signal, stage.signal]);
    this.dock = null;
    this.badges = null;
    this.visit = null;
    if (started.reading === 'off') {
      if (isTop && !started.isTabHidden) (await this.draw(started, signal))?.showFirstRunNotice(signal);
      return;
    }
    if (started.reading === 'network') void this.hearAnswers(signal);
    watchPointing(
      (element) => this.visit?.rows.recordAt(element) ?? null,
      (record) => this.point(record),
      signal,
    );
    const toggle = () => (this.dock ? this.dock.toggle(true) : void ask('panelWanted', {}));
    watchShortcut(started.shortcut, toggle, signal);
    watchRoute(() => void this.enter(started, signal), signal);
    await Promise.all([this.dockAt(started, signal), this.enter(started, signal)]);
  }

  /** The drawing script, in the user's language; null when this stage is over before it is here. */
  private async draw({ language }: Started, signal: AbortSignal): Promise<Parts['drawing'] | null> {
    const drawing = await loadPart('drawing');
    if (signal.aborted) return null;
    drawing?.setLanguage(language);
    return drawing;
  }

  private async dockAt(started: Started, signal: AbortSignal): Promise<void> {
    if (!isTop) return;
    const drawing = await this.draw(started, signal);
    if (!drawing) return;
    this.dock = new drawing.Dock(this.console.platform, signal);
    const { isPanelOpen: isOpen, panelWidth: width, tabTop, isTabHidden } = started;
    this.dock.restore({ isOpen, width, tabTop, isTabHidden }, started.counts);
  }

  /** A page of the console was opened, by load or by route. Frames without rows of ours draw nothing. */
  private async enter(started: Started, signal: AbortSignal): Promise<void> {
    this.visitEnd?.abort();
    this.badges?.clear();
    const wasOnPage = this.visit !== null || this.pointed !== null;
    this.visit = null;
    if (wasOnPage) this.point(null);
    const surface = surfaceAt(this.console.surfaces, location.href);
    if (!surface) return;
    const end = new AbortController();
    this.visitEnd = end;
    const visiting = AbortSignal.any([signal, end.signal]);
    if (!this.badges) {
      const drawing = await this.draw(started, visiting);
      if (!drawing) return;
      this.badges ??= new drawing.Badges(signal, (spot, event) => this.onBadge(spot.row, event));
    }
    const speakOf = (record: ConsoleRecord) => this.point(record);
    this.visit = new PageVisit(surface, this.badges, this.seen, visiting, speakOf);
  }

  private async hearAnswers(signal: AbortSignal): Promise<void> {
    const answers = await loadPart('answers');
    if (!answers || signal.aborted) return;
    const intake = new answers.AnswerIntake(this.console, signal, (surface, records, misses, dropped) => {
      const shop = this.visit?.shop ?? surface.shopOf(document);
      const reading = { surfaceId: surface.id, source: 'network' as const, shop, records, misses, dropped };
      void this.seen.tell({ ...reading, onPage: 0, keys: [] }).then((isNew) => isNew && this.visit?.wantFrame());
    });
    world.intake = () => intake.state;
  }

  private onBadge(row: Element, event: MouseEvent): void {
    const record = this.visit?.rows.recordAt(row) ?? null;
    this.point(record);
    if (event.type !== 'click') return;
    // A key press on a button is a click at no place.
    if (this.dock) this.dock.open(event.detail === 0);
    else void ask('panelWanted', {});
  }

  private point(record: ConsoleRecord | null): void {
    this.pointed = record;
    const shop = this.visit?.shop ?? { shopId: '', shopName: '' };
    void ask('rowPointed', { record, ...shop });
  }

  private hear(message: ToPage): void {
    if (message.name === 'togglePanel') this.dock?.toggle(true);
    else if (message.name === 'openPanel') this.dock?.open();
    else if (message.name === 'planChanged') {
      this.dock?.show(message.counts);
      void this.seen.askAgain(this.visit?.keys() ?? []).then(() => this.visit?.wantFrame());
    } else void this.restart();
  }

  private async restart(): Promise<void> {
    const started = await ask('pageStarted', { platform: this.console.platform });
    if (started.ok && !this.signal.aborted) await this.use(started.value);
  }
}
