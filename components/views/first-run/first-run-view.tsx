import { common } from '../../../locales/common.ts';
import { firstRunWords as t } from '../../../locales/first-run.ts';
import { tourWords } from '../../../locales/tour.ts';
import { settings } from '../../../storage/settings.ts';
import { Button } from '../../ui/button.tsx';
import { Logo } from '../../ui/logo.tsx';
import { tryExample } from '../try-example.ts';
import { forgetFirstRun, stepNow } from './first-run-state.ts';
import { LanguageSwitch } from './language-switch.tsx';
import { LaunchAside, LaunchStep } from './launch-step.tsx';
import { ReadOnlyCard } from './read-only-card.tsx';
import { ReadingStep } from './reading-step.tsx';
import { StepItem } from './step-item.tsx';
import { useSetting } from './use-setting.ts';
import { WhereStep } from './where-step.tsx';
import './first-run.css';

/**
 * First run in three steps: where it works, what is read and how, the first launch day. Nothing is read before a
 * button of the second step. `onDone` gets the project that was created, null when skipped.
 */
export function FirstRunView({ onDone }: { onDone: (projectId: string | null) => void }) {
  const step = stepNow.value;
  const reading = useSetting(settings.reading) ?? 'off';
  const leave = async (projectId: string | null, hash?: string) => {
    await settings.isFirstRunDone.set(true);
    forgetFirstRun();
    if (hash) location.hash = hash;
    else onDone(projectId);
  };
  const look = async () => {
    const projectId = await tryExample();
    if (projectId) await leave(projectId);
  };
  return (
    <div class="fr">
      <header class="fr-bar">
        <Logo size={20} />
        <b class="strong t14">{common.appName}</b>
        <span class="grow" />
        <LanguageSwitch />
      </header>
      <main class="fr-main">
        <div class="fr-left">
          <h1 class="t20 strong">{t.title}</h1>
          <p class="t14 quiet">{t.promise}</p>
          <ol class="fr-steps" aria-label={t.steps}>
            <StepItem id="where" number={1} now={step} words={t.where} summary={t.where.done}>
              <WhereStep onNext={() => goTo('reading')} />
            </StepItem>
            <StepItem id="reading" number={2} now={step} words={t.reading} summary={t.reading.chosen[reading]}>
              <ReadingStep onChosen={() => goTo('launch')} />
            </StepItem>
            <StepItem id="launch" number={3} now={step} words={t.launch} summary="">
              <LaunchStep onCreated={(projectId) => void leave(projectId)} />
            </StepItem>
          </ol>
          <p class="row g2">
            <Button icon="eye" onClick={() => void look()}>
              {tourWords.example.try}
            </Button>
            <Button kind="ghost" onClick={() => void leave(null)}>
              {t.skip}
            </Button>
            <Button kind="ghost" onClick={() => void leave(null, '#/settings')}>
              {t.importBackup}
            </Button>
          </p>
        </div>
        <aside class="fr-right">
          <LaunchAside />
          <ReadOnlyCard />
        </aside>
      </main>
    </div>
  );
}

function goTo(step: typeof stepNow.value): void {
  stepNow.value = step;
}
