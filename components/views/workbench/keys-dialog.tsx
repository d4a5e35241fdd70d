import { Fragment } from 'preact';
import { gantt } from '../../../locales/gantt.ts';
import { paletteWords } from '../../../locales/palette.ts';
import { tourWords } from '../../../locales/tour.ts';
import { keysWords } from '../../../locales/workbench.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { startTour } from './tour/tour-state.ts';

type Line = [keys: readonly string[], says: string];

const list = (): Line[] => [
  [['↑', '↓'], keysWords.move],
  [['←', '→'], keysWords.fold],
  [['↵'], keysWords.open],
  [['F2'], keysWords.rename],
  [['Tab'], keysWords.edit],
  [['Space'], keysWords.status],
  [['Shift', 'Ctrl'], keysWords.pick],
  [['Ctrl', 'A'], keysWords.all],
  [['Alt', '↑', '↓'], keysWords.order],
  [['Delete'], keysWords.remove],
  [['N'], keysWords.add],
  [['/'], keysWords.filter],
];
const inGantt = (): Line[] => [
  [['Alt', '←', '→'], gantt.key.move],
  [['Alt', 'Shift', '←', '→'], gantt.key.stretch],
  [['L'], gantt.key.link],
  [['+', '−'], gantt.key.zoom],
  [['Shift', 'F10'], gantt.key.menu],
  [['Shift'], gantt.key.keep],
];
const everywhere = (): Line[] => [
  [['Ctrl', 'K'], paletteWords.sheet],
  [['Ctrl', 'Z'], keysWords.undo],
  [['Ctrl', 'Shift', 'Z'], keysWords.redo],
  [['Esc'], keysWords.close],
  [['?'], keysWords.sheet],
];

/** What can be done without the mouse. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={keysWords.title} isOpen={isOpen} onClose={onClose} isWide={true}>
      <div class="wb-keys-sheet">
        <Keys title={keysWords.list} lines={list()} />
        <Keys title={gantt.keys} lines={inGantt()} />
        <Keys title={keysWords.everywhere} lines={everywhere()} />
      </div>
      <div class="ends">
        <Button
          icon="wand-sparkles"
          onClick={() => {
            onClose();
            void startTour();
          }}
        >
          {tourWords.again}
        </Button>
      </div>
    </Dialog>
  );
}

function Keys({ title, lines }: { title: string; lines: readonly Line[] }) {
  return (
    <section>
      <h2 class="t12 quiet">{title}</h2>
      <dl>
        {lines.map(([keys, says]) => (
          <Fragment key={says}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dt>
            <dd>{says}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
