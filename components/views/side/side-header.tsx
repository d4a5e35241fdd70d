import { common } from '../../../locales/common.ts';
import { reminderWords } from '../../../locales/reminders.ts';
import { sideWords } from '../../../locales/side.ts';
import { send } from '../../../messaging/send.ts';
import { unreadCount } from '../../../storage/bell.ts';
import { useLive } from '../../../storage/live.ts';
import { Button } from '../../ui/button.tsx';
import { Logo } from '../../ui/logo.tsx';
import { openPlace } from '../popup/open-place.ts';
import { openSidePanel } from '../popup/open-side-panel.ts';
import type { SideMode } from './use-tab-id.ts';

type Props = { mode: SideMode; onFind?: () => void };

/** Name, find, workbench; docked also: to the side panel, collapse. */
export function SideHeader({ mode, onFind }: Props) {
  const isDocked = mode === 'docked';
  const unread = useLive(unreadCount) ?? 0;
  const toSidePanel = isDocked ? openSidePanel() : undefined;
  return (
    <header class="side-header">
      <Logo />
      <h1 class="strong grow">{common.appName}</h1>
      {onFind && <Button kind="ghost" size="sm" icon="search" label={sideWords.find} onClick={onFind} />}
      <Button
        kind="ghost"
        size="sm"
        icon="bell"
        label={unread > 0 ? `${reminderWords.title} · ${reminderWords.unread(unread)}` : reminderWords.title}
        class={unread > 0 ? 'has-news' : ''}
        onClick={() => void openPlace('#/bell')}
      />
      <Button
        kind="ghost"
        size="sm"
        icon="maximize-2"
        label={common.openWorkbench}
        onClick={() => void openPlace('#/today')}
      />
      {toSidePanel && (
        <Button
          kind="ghost"
          size="sm"
          icon="panel-right"
          label={sideWords.toSidePanel}
          onClick={() => {
            // The side panel first and in the same turn: it may open only while the press still counts.
            toSidePanel();
            collapse();
          }}
        />
      )}
      {isDocked && (
        <Button kind="ghost" size="sm" icon="chevrons-right" label={sideWords.collapse} onClick={collapse} />
      )}
    </header>
  );
}

const collapse = (): void => void send('panelToggled', {});
