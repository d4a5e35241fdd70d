import { useState } from 'preact/hooks';
import { textFilter } from '../../../domain/search/text-filter.ts';
import { sideWords } from '../../../locales/side.ts';
import { linkWords } from '../../../locales/side-row.ts';
import { Button } from '../../ui/button.tsx';
import { Input } from '../../ui/input.tsx';
import { RowKeys } from '../../ui/row-keys.tsx';
import { useAlphabet } from '../../ui/use-alphabet.ts';
import { openPlace } from '../popup/open-place.ts';
import { projectTone } from './project-row.tsx';
import type { SidePlan } from './use-plan.ts';

export type ChosenProject = { id: string; name: string };
type Props = {
  plan: SidePlan;
  onChoose: (project: ChosenProject) => void;
  onLater: () => void;
};

const shownAtMost = 8;

/** Which project the product is launched in: a running one, or a new one in the workbench. */
export function ProjectPicker({ plan, onChoose, onLater }: Props) {
  const [text, setText] = useState('');
  useAlphabet();
  const isWanted = textFilter(text);
  const found = plan.projects.filter(({ name }) => isWanted(name));
  return (
    <>
      {plan.projects.length > 4 && (
        <Input
          icon="search"
          label={linkWords.searchProjects}
          placeholder={linkWords.searchProjects}
          value={text}
          onInput={setText}
        />
      )}
      <RowKeys class="side-picks">
        {found.slice(0, shownAtMost).map((project) => (
          <button
            type="button"
            key={project.id}
            class="side-pick"
            data-row={project.id}
            onClick={() => onChoose(project)}
          >
            <span class={`dot ${projectTone(project)}`} />
            <span class="cut grow">{project.name}</span>
            {project.launch && (
              <span class="quiet t12 nowrap">{sideWords.launchOn(project.launch.forecastOn.slice(5))}</span>
            )}
          </button>
        ))}
        {found.length === 0 && <p class="quiet t12 side-none">{linkWords.noProjects}</p>}
      </RowKeys>
      <div class="row g2 side-ends">
        <Button size="sm" kind="ghost" onClick={onLater}>
          {linkWords.later}
        </Button>
        <Button size="sm" icon="plus" onClick={() => void openPlace('#/new')}>
          {sideWords.newProject}
        </Button>
      </div>
    </>
  );
}
