import type { tourWords } from '../../../../locales/tour.ts';
import type { Route } from '../route.ts';

export type TourStepId = keyof typeof tourWords.step;
export type TourStep = {
  id: TourStepId;
  /** The real thing it speaks of: the first that matches and can be seen. */
  anchor: string;
  /** Where the mark stands beside it. */
  side: 'right' | 'above' | 'below';
  /** The place it is on; null: everywhere. 'none': without a project there is nothing to show. */
  place: (projectId: string | null) => Route | null | 'none';
};

const inProject =
  (view: 'gantt' | 'list') =>
  (projectId: string | null): Route | 'none' =>
    projectId ? { page: 'project', projectId, view, taskId: null } : 'none';

/** The tour, step by step; the words are in locales/tour.ts under the same ids. */
export const tourSteps: readonly TourStep[] = [
  { id: 'start', anchor: '.wb-nav a[href="#/new"]', side: 'right', place: () => null },
  { id: 'fill', anchor: '.np-form .np-day', side: 'right', place: () => ({ page: 'new' }) },
  { id: 'plan', anchor: '.wb-facts .wb-launch', side: 'below', place: inProject('gantt') },
  { id: 'people', anchor: '.wb-task:not(.group) > [data-cell="who"]', side: 'below', place: inProject('list') },
  { id: 'console', anchor: '.wb-nav a[href="#/products"]', side: 'right', place: () => null },
  { id: 'help', anchor: '.wb-keys', side: 'above', place: () => null },
];

export const stepAt = (id: string | null): number => tourSteps.findIndex((step) => step.id === id);

/** The step after `at` in that direction that has something to show; null: the tour is over. */
export function stepFrom(at: number, by: 1 | -1, projectId: string | null): TourStep | null {
  for (let next = at + by; next >= 0 && next < tourSteps.length; next += by) {
    const step = tourSteps[next];
    if (step && step.place(projectId) !== 'none') return step;
  }
  return null;
}
