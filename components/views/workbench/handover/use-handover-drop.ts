import { useEffect } from 'preact/hooks';
import { goTo } from '../use-route.ts';
import { fileArrived } from './arrived-file.ts';

/** A file dropped anywhere on the workbench, where no place of its own takes it, is looked at as a handover. */
export function useHandoverDrop(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return;
    const isFree = (event: DragEvent) =>
      !event.defaultPrevented &&
      event.dataTransfer?.types.includes('Files') === true &&
      document.querySelector('dialog[open]') === null;
    const onOver = (event: DragEvent) => {
      // Without it the browser would leave the workbench for the file.
      if (isFree(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0];
      if (!file || !isFree(event)) return;
      event.preventDefault();
      goTo({ page: 'handover' });
      void fileArrived(file);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('drop', onDrop);
    };
  }, [isOn]);
}
