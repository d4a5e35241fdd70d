import type { ComponentChildren } from 'preact';
import type { Day } from '../../../domain/model/primitives.ts';
import { common } from '../../../locales/common.ts';
import { popupWords as t } from '../../../locales/popup.ts';
import { roleSwitchWords as r } from '../../../locales/role-switch.ts';
import type { PopupPart } from '../../../storage/popup-part.ts';
import { weekdayText } from '../../ui/day-text.ts';
import { Copy, Eye, Maximize2, MessageSquareText, Search } from '../../ui/few-icons.ts';
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
  /** As whom it looks, while that is not everything. */
  part?: PopupPart | null;
  /** So many waits are to be asked about again. */
  toChase?: number;
  /** There is a plan to report of, and it is theirs to report. */
  hasDaily?: boolean;
  children?: ComponentChildren;
};

/** Header and footer of the popup; drawn before any data is there. */
export function PopupFrame({
  today,
  home = places.today,
  isTeaching,
  hasSidePanel,
  part,
  toChase = 0,
  hasDaily,
  children,
}: Props) {
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
        {!isTeaching && (
          <button type="button" class="btn ghost sm icon" data-find="" aria-label={t.find} title={`${t.find} Ctrl K`}>
            <IconDrawing icon={Search} size={14} />
          </button>
        )}
        <button {...opens} class="btn ghost sm icon" aria-label={common.openWorkbench} title={common.openWorkbench}>
          <IconDrawing icon={Maximize2} size={14} />
        </button>
      </header>
      {part && <RoleLine part={part} />}
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
        <span class="grow" />
        {toChase > 0 && (
          <button type="button" class="btn ghost sm" data-open={places.waits}>
            <IconDrawing icon={MessageSquareText} size={14} />
            {t.toChase(toChase)}
          </button>
        )}
        {hasDaily && (
          <button type="button" class="btn ghost sm" data-daily="">
            <IconDrawing icon={Copy} size={14} />
            {t.copyDaily}
          </button>
        )}
      </footer>
    </div>
  );
}

function RoleLine({ part: { role, name } }: { part: PopupPart }) {
  return (
    <section class="role t12" aria-label={r.switch} title={r.notALock}>
      <IconDrawing icon={Eye} size={14} />
      <span class="grow cut">{r.now(r.role[role], role === 'member' ? name : '')}</span>
      <button type="button" class="link" data-as-admin="">
        {r.back}
      </button>
    </section>
  );
}
