import type { Page } from '@playwright/test';

type TraceEvent = {
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur: number;
  tdur?: number;
  args?: { data?: { url?: string }; fileName?: string };
};

const isOurs = ({ args }: TraceEvent): boolean =>
  (args?.data?.url ?? args?.fileName ?? '').startsWith('chrome-extension://');

/**
 * Main-thread CPU ms of everything that our scripts started in a page while `work` ran: their own time and what they made
 * the browser do at once (compiling, forced layout). Taken from a trace, so the page's own seconds add no noise.
 */
export async function ownCpu(page: Page, work: () => Promise<unknown>): Promise<number> {
  const cdp = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  cdp.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline', 'v8', 'v8.execute'] },
  });
  await work();
  const complete = new Promise((resolve) => cdp.once('Tracing.tracingComplete', resolve));
  await cdp.send('Tracing.end');
  await complete;
  await cdp.detach();
  return outermost(events) / 1000;
}

/** Thread time of our outermost events: what one of them holds is not counted twice. */
function outermost(events: readonly TraceEvent[]): number {
  const threads = new Map<string, TraceEvent[]>();
  for (const event of events) {
    if (event.ph !== 'X' || !isOurs(event)) continue;
    const thread = `${event.pid}/${event.tid}`;
    threads.set(thread, [...(threads.get(thread) ?? []), event]);
  }
  let sum = 0;
  for (const ours of threads.values()) {
    let end = 0;
    for (const event of ours.sort((one, other) => one.ts - other.ts)) {
      if (event.ts < end) continue;
      end = event.ts + event.dur;
      sum += event.tdur ?? 0;
    }
  }
  return sum;
}
