import type { FunctionComponent } from 'preact';
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { WorkbenchPaletteProps } from './workbench-palette.tsx';

/** Ctrl K anywhere opens it, and again closes it. Its code, the readings and the index come with the first opening. */
export function usePalette(onKeys: () => void) {
  const [isOpen, setOpen] = useState(false);
  const [Palette, setPalette] = useState<FunctionComponent<WorkbenchPaletteProps> | null>(null);
  useEffect(() => {
    if (isOpen && !Palette)
      void import('./workbench-palette.tsx').then((loaded) => setPalette(() => loaded.WorkbenchPalette));
  }, [isOpen, Palette]);
  // Heard from the first picture on: an effect would come a frame later, and a quick press would be lost.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isCtrlK = event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey);
      if (!isCtrlK || event.shiftKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    // Before dialogs and sheets, which keep keys to themselves.
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
  const close = useCallback(() => setOpen(false), []);
  return {
    open: () => setOpen(true),
    palette: isOpen && Palette ? <Palette onClose={close} onKeys={onKeys} /> : null,
  };
}
