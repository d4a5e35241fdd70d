import { useCallback } from 'preact/hooks';
import { readRoute } from '../route.ts';
import { goTo, useRoute } from '../use-route.ts';
import { Palette, type SpotsOf } from './palette.tsx';
import { allActions, allPlaces } from './spots.ts';

export type WorkbenchPaletteProps = { onClose: () => void; onKeys: () => void };

/** The palette where the places are one step away and the actions can be done. */
export function WorkbenchPalette({ onClose, onKeys }: WorkbenchPaletteProps) {
  const route = useRoute();
  const spotsOf = useCallback<SpotsOf>(
    (projects, role) => ({
      places: allPlaces(route, projects, role),
      actions: allActions(route, projects, role, onKeys),
    }),
    [route, onKeys],
  );
  return <Palette spotsOf={spotsOf} onGo={go} onClose={onClose} />;
}

function go(href: string, isNewTab: boolean): void {
  if (isNewTab) window.open(href, '_blank');
  else goTo(readRoute(href));
}
