import type { ComponentChildren } from 'preact';
import type { Day } from '../../../domain/model/primitives.ts';
import { common } from '../../../locales/common.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { weekdayText } from '../../ui/day-text.ts';
import { Maximize2 } from '../../ui/few-icons.ts';
import { IconDrawing } from '../../ui/icon-drawing.tsx';
import { Logo } from '../../ui/logo.tsx';
import { places } from './popup-places.ts';

type Props = {
  today: Day;
  /** The place that 打开工作台 opens. */
  home?: string;
  /** The body has a next step of its own, which is the primary button then. */
  isTeaching?: boolean;
  /** False where the browser has none (Firefox, 360, QQ). */
  hasSidePanel: boolean;
  children?: ComponentChildren;
};

/** Header and footer of the popup; drawn before any data is there. */
export function PopupFrame({ today, home = places.today, isTeaching, hasSidePanel, children }: Props) {
  const opens = { type: 'button', 'data-open': home } as const;
  return (
    <div class="popup">
      <header>
        <Logo />
        <b class="strong">{common.appName}</b>
        <span class="quiet t12">
          {today.slice(5)} {weekdayText(today)}
        </span>
        <span class="grow" />
        <button {...opens} class="btn ghost sm icon" aria-label={common.openWorkbench} title={common.openWorkbench}>
          <IconDrawing icon={Maximize2} size={14} />
        </button>
      </header>
      <main class="scroll">{children}</main>
      <footer>
        <button {...opens} class={isTeaching ? 'btn sm' : 'btn primary sm'}>
          {common.openWorkbench}
        </button>
        {hasSidePanel && (
          <button type="button" class="btn sm" data-side-panel="">
            {t.sidePanel}
          </button>
        )}
      </footer>
    </div>
  );
}
