import { INBOX_ID } from '../../../domain/model/inbox-id.ts';
import type { Day } from '../../../domain/model/primitives.ts';
import type { ProjectSummary } from '../../../domain/model/project-summary.ts';
import { nativeBrowser } from '../../../storage/native-browser.ts';
import { type PopupPart, readPopupPart } from '../../../storage/popup-part.ts';
import { readSummaries, type SummariesRead } from '../../../storage/summary-reader.ts';
import { rememberedViewer } from '../roles/remembered-viewer.ts';

/** `isFirstRunDone`: of a plan that has projects nobody asks. */
export type PopupData = { read: SummariesRead; isFirstRunDone: boolean; part: PopupPart | null };

const refreshMs = 5000;

/** No project is there yet: what the popup then says depends on the settings. */
export const isBlank = (read: SummariesRead): boolean => !read.ok || read.summaries.every(({ id }) => id === INBOX_ID);

/** Calls back after one of our pages has changed the plan. Returns what ends it. */
export function onPlanChanged(listener: () => void): () => void {
  const messages = nativeBrowser()?.runtime.onMessage;
  const onMessage = (message: unknown): undefined => {
    if (typeof message === 'object' && message !== null && 'name' in message && message.name === 'planChanged') {
      listener();
    }
  };
  messages?.addListener(onMessage);
  return () => messages?.removeListener(onMessage);
}

/** Summaries and, for who does not see everything, what of them is shown. What cannot be read hides all, not nothing. */
export async function currentPlan(today: Day): Promise<Pick<PopupData, 'read' | 'part'>> {
  const read = await currentSummaries(today);
  const viewer = rememberedViewer();
  if (!viewer || !read.ok) return { read, part: null };
  try {
    const part = await readPopupPart('launchdeck', viewer);
    return { read: { ok: true, summaries: await withAllLate(read.summaries, part) }, part };
  } catch (error) {
    console.error('launchdeck: popup part', error instanceof Error ? error.name : 'unknown');
    return { read: { ok: false, trouble: 'failed' }, part: null };
  }
}

/** Summaries of another day are computed afresh first, by the background: the engine is no part of the popup. */
async function currentSummaries(today: Day): Promise<SummariesRead> {
  const read = await readSummaries('launchdeck');
  if (!read.ok || read.summaries.every(({ forDay }) => forDay === today)) return read;
  // Yesterday's are better than none: whatever comes of it, what is there then is shown.
  await ask('dayChanged', {});
  return readSummaries('launchdeck');
}

/** What the background answers; undefined when it does not, or not in time. */
function ask(name: string, request: object): Promise<unknown> {
  const limit = new Promise<undefined>((resolve) => setTimeout(resolve, refreshMs));
  const asked = nativeBrowser()
    ?.runtime.sendMessage({ name, request })
    .catch(() => undefined);
  return Promise.race([asked, limit]);
}

type Answered = { value?: { late?: Record<string, ProjectSummary['late']> } } | undefined;

/** A summary holds a project's worst late tasks: where it has more, somebody's own may be among the others. */
async function withAllLate(summaries: ProjectSummary[], { seen, role, meId }: PopupPart): Promise<ProjectSummary[]> {
  const isCut = ({ id, status, late, redCount, amberCount }: ProjectSummary) =>
    status === 'running' && redCount + amberCount > late.length && (seen?.projectIds?.has(id) ?? seen !== null);
  const projectIds = summaries.filter(isCut).map(({ id }) => id);
  if (projectIds.length === 0) return summaries;
  const answered = (await ask('lateSeen', { projectIds, role, meId })) as Answered;
  return summaries.map((summary) => ({ ...summary, late: answered?.value?.late?.[summary.id] ?? summary.late }));
}
