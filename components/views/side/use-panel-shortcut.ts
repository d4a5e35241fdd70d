import { useEffect } from 'preact/hooks';
import { send } from '../../../messaging/send.ts';
import { useSetting } from '../workbench/use-setting.ts';

/** The page's own shortcut, pressed inside the docked panel: the page does not hear keys of the frame. */
export function usePanelShortcut(isDocked: boolean): void {
  const shortcut = useSetting('shortcut');
  useEffect(() => {
    if (!isDocked || !shortcut) return;
    const onKeyDown = (event: KeyboardEvent) => {
      const { code, alt, ctrl, shift } = shortcut;
      if (event.code !== code || event.repeat || event.metaKey || event.isComposing) return;
      if (event.altKey !== alt || event.ctrlKey !== ctrl || event.shiftKey !== shift) return;
      event.preventDefault();
      void send('panelToggled', {});
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [isDocked, shortcut]);
}
