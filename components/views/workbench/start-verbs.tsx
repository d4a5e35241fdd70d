import { tourWords } from '../../../locales/tour.ts';
import { workbenchWords } from '../../../locales/workbench.ts';
import { Button } from '../../ui/button.tsx';
import { openExample } from './open-example.ts';
import { goTo } from './use-route.ts';

/** Where nothing is yet: a project of one's own, or one to look at. */
export const StartVerbs = () => (
  <>
    <Button icon="plus" onClick={() => goTo({ page: 'new' })}>
      {workbenchWords.newProject}
    </Button>
    <Button kind="ghost" onClick={() => void openExample()}>
      {tourWords.example.short}
    </Button>
  </>
);
