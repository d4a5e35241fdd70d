import type { ComponentChildren } from 'preact';
import type { Day } from '../../../domain/model/primitives.ts';
import { common } from '../../../locales/common.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { Button } from '../../ui/button.tsx';
import { weekdayText } from '../../ui/day-text.ts';
import { Logo } from '../../ui/logo.tsx';
import { places } from './popup-places.ts';

type Props = {
  today: Day;
  /** The place that 打开工作台 opens. */
  home?: string;
  /** The body has a next step of its own, which is the primary button then. */
  isTeaching?: boolean;
  onOpen: (href: string) => void;
  /** Absent where the browser has no side panel. */
  onSidePanel?: (() => void) | undefined;
  children?: ComponentChildren;
};

/** Header and footer of the popup; drawn before any data is there. */
export function PopupFrame({ today, home = places.today, isTeaching, onOpen, onSidePanel, children }: Props) {
  return (
    <div class="popup">
      <header>
        <Logo />
        <b class="strong">{common.appName}</b>
        <span class="quiet t12">
          {today.slice(5)} {weekdayText(today)}
        </span>
        <span class="grow" />
        <Button kind="ghost" size="sm" icon="maximize-2" label={common.openWorkbench} onClick={() => onOpen(home)} />
      </header>
      <main class="scroll">{children}</main>
      <footer>
        <Button kind={isTeaching ? 'plain' : 'primary'} size="sm" onClick={() => onOpen(home)}>
          {common.openWorkbench}
        </Button>
        {onSidePanel && (
          <Button size="sm" onClick={onSidePanel}>
            {t.sidePanel}
          </Button>
        )}
      </footer>
    </div>
  );
}
