import { allSummaries } from '../../../../storage/queries.ts';
import { settings } from '../../../../storage/settings.ts';
import { goTo } from '../use-route.ts';
import { stepAt, stepFrom, type TourStep, type TourStepId } from './tour-steps.ts';

const show = (at: TourStepId | null): Promise<void> => settings.tour.set({ isSeen: true, at });

/** From the beginning, unless another step is named. */
export const startTour = (at: TourStepId = 'start'): Promise<void> => show(at);
export const endTour = (): Promise<void> => show(null);

/** Once a device: nobody is led twice who did not ask for it. */
export async function offerTour(at: TourStepId): Promise<void> {
  if (!(await settings.tour.get()).isSeen) await show(at);
}

/** Goes to the place of the step before or after, in the open project or the first; past the last it is over. */
export async function moveTour(from: TourStepId, by: 1 | -1, openId: string | null): Promise<void> {
  const projectId = openId ?? (await allSummaries()).find(({ status }) => status === 'running')?.id ?? null;
  const next = stepFrom(stepAt(from), by, projectId);
  if (!next && by < 0) return;
  if (next) goToStep(next, projectId);
  await show(next?.id ?? null);
}

function goToStep(step: TourStep, projectId: string | null): void {
  const place = step.place(projectId);
  if (place && place !== 'none') goTo(place);
}
