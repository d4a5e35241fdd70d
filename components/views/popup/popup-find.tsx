import type { Go } from '../workbench/palette/open-found.ts';
import { Palette, type SpotsOf } from '../workbench/palette/palette.tsx';
import { allActions, allPlaces } from '../workbench/palette/spots.ts';
import { openPlace } from './open-place.ts';

const home = { page: 'today', taskId: null } as const;

/** The actions that are a place of the workbench; the others are done where the plan is seen. */
const spotsOf: SpotsOf = (projects, role) => ({
  places: allPlaces(home, projects, role),
  actions: allActions(home, projects, role, () => undefined).filter(({ href }) => href !== null),
});

const go: Go = (href, isNewTab) => {
  if (isNewTab) window.open(`/workbench.html${href}`, '_blank');
  else void openPlace(href);
};

/** The palette of the workbench; what is found opens there. */
export const PopupFind = (props: { takeTyped: () => string; onClose: () => void }) => (
  <Palette spotsOf={spotsOf} onGo={go} {...props} />
);
