import type { BrowserContext, Page } from '@playwright/test';
import { threadCpu } from './browser-cpu.ts';
import { drawFloor } from './gantt-floor.ts';
import type { Bundle } from './peers/bundle.ts';
import type { Peer, PlainTask } from './peers/plain-task.ts';

export const settleMs = 600;
const scrollMs = 2000;
const viewport = { width: 1440, height: 900 };

export type Figures = { mount: number[]; frame: number[]; drop: number[]; nodes: number[]; heapMb: number[] };
export const noFigures = (): Figures => ({ mount: [], frame: [], drop: [], nodes: [], heapMb: [] });

/** A page that is about to show a chart. */
export type Side = {
  page: Page;
  show: () => Promise<unknown>;
  /** A row or bar that is there once it is shown. */
  drawn: string;
  /** What holds the chart, and what scrolls in it; null: what of it scrolls farthest. */
  chart: string;
  scroller: string | null;
};

/** Whole chart from top to bottom in two seconds: no row stays for the next frame. Returns frames drawn. */
const scrollThrough = (page: Page, chart: string, scroller: string | null): Promise<number> =>
  page.evaluate(
    ([all, at, ms]) => {
      const boxes = [...document.querySelectorAll(at ?? `${all}, ${all} *`)].filter(
        (each) => at !== null || /auto|scroll/.test(getComputedStyle(each).overflowY),
      );
      const room = (each: Element) => each.scrollHeight - each.clientHeight;
      const [box] = boxes.sort((one, other) => room(other) - room(one));
      if (!box || room(box) < 1000) throw new Error(`nothing scrolls in ${all}`);
      const most = room(box);
      const begun = performance.now();
      return new Promise<number>((done) => {
        let frames = 0;
        const step = () => {
          frames += 1;
          const part = Math.min(1, (performance.now() - begun) / ms);
          box.scrollTop = most * part;
          if (part < 1) requestAnimationFrame(step);
          else done(frames);
        };
        requestAnimationFrame(step);
      });
    },
    [chart, scroller, scrollMs] as const,
  );

export async function sweep(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  for (let i = 0; i < 2; i += 1) await cdp.send('HeapProfiler.collectGarbage');
  await cdp.detach();
}

async function heapMb(page: Page): Promise<number> {
  await sweep(page);
  const cdp = await page.context().newCDPSession(page);
  const { usedSize } = await cdp.send('Runtime.getHeapUsage');
  await cdp.detach();
  return usedSize / 1e6;
}

/** Opening, memory, nodes, then a scroll from end to end. Nobody asks the page while it opens: that is CPU too. */
export async function measure({ page, show, drawn, chart, scroller }: Side, figures: Figures): Promise<void> {
  await page.waitForTimeout(settleMs);
  const cpu = await threadCpu(page);
  const heap = await heapMb(page);
  const before = await cpu();
  await show();
  await page.waitForTimeout(2 * settleMs);
  const used = (await cpu()) - before;
  if ((await page.locator(drawn).count()) === 0) throw new Error('the chart was not drawn in time');
  figures.mount.push(used);
  figures.heapMb.push((await heapMb(page)) - heap);
  figures.nodes.push(await page.evaluate((at) => document.querySelectorAll(`${at} *`).length, chart));
  const begun = await cpu();
  const frames = await scrollThrough(page, chart, scroller);
  await page.waitForTimeout(200);
  figures.frame.push(((await cpu()) - begun) / frames);
}

async function bare(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.setContent('<!doctype html><div id="place" style="position:absolute;inset:0;overflow:hidden"></div>');
  return page;
}

/** The hand-made chart that is the limit of what is possible. */
export async function floorSide(context: BrowserContext, tasks: readonly PlainTask[]): Promise<Side> {
  const page = await bare(context);
  await page.evaluate((rows) => Object.assign(globalThis, { rows }), tasks);
  return { page, show: () => page.evaluate(drawFloor), drawn: '#floor *', chart: '#place', scroller: '#floor' };
}

declare const peer: Peer;

/** A library's chart; turning the plan into its own form is not measured. */
export async function peerSide(
  context: BrowserContext,
  { script, style }: Bundle,
  tasks: readonly PlainTask[],
  bar: string,
): Promise<Side> {
  const page = await bare(context);
  await page.addStyleTag({ content: style });
  await page.addScriptTag({ content: script });
  await page.evaluate((rows) => peer.prepare(rows), tasks);
  const show = () => page.evaluate(() => peer.show(document.getElementById('place') ?? document.body));
  return { page, show, drawn: bar, chart: '#place', scroller: null };
}

/** The project's page with another of its views open: the plan is there, the chart is not. */
export async function ourSide(context: BrowserContext, url: string): Promise<Side> {
  const page = await context.newPage();
  await page.setViewportSize(viewport);
  await page.goto(`${url}#/project/seed-0?view=products`);
  await page.locator('.wb-facts').waitFor();
  const tab = await page.locator('.wb-bar').getByText('甘特', { exact: true }).boundingBox();
  if (!tab) throw new Error('no tab opens the chart');
  const show = () => page.mouse.click(tab.x + tab.width / 2, tab.y + tab.height / 2);
  return { page, show, drawn: '.gantt-row', chart: '.gantt-scroll', scroller: '.gantt-scroll' };
}
