import { platformName } from '../../../locales/common.ts';
import { settingsWords } from '../../../locales/settings.ts';
import { Button } from '../../ui/button.tsx';
import { PlatformMark } from '../../ui/platform-mark.tsx';
import { useSetting } from '../workbench/use-setting.ts';
import { choose } from './choose.ts';

/** Consoles where the edge tab was hidden, to bring it back. */
export function EdgeTabsSection() {
  const hidden = useSetting('hiddenTabs');
  if (!hidden) return null;
  if (hidden.length === 0) return <p class="quiet">{settingsWords.edgeTabsNone}</p>;
  return (
    <>
      {hidden.map((platform) => (
        <div class="st-line" key={platform}>
          <span class="row g2">
            <PlatformMark platform={platform} />
            {platformName[platform]}
          </span>
          <Button
            size="sm"
            onClick={() =>
              void choose(
                'hiddenTabs',
                hidden.filter((other) => other !== platform),
              )
            }
          >
            {settingsWords.edgeTabBack}
          </Button>
        </div>
      ))}
    </>
  );
}
