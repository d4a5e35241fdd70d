import { Fragment } from 'preact';
import { keysWords } from '../../../locales/workbench.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Kbd } from '../../ui/kbd.tsx';

type Line = [keys: readonly string[], says: keyof typeof keysWords];

const list: readonly Line[] = [
  [['↑', '↓'], 'move'],
  [['←', '→'], 'fold'],
  [['↵'], 'open'],
  [['F2'], 'rename'],
  [['Tab'], 'edit'],
  [['Space'], 'status'],
  [['Shift', 'Ctrl'], 'pick'],
  [['Ctrl', 'A'], 'all'],
  [['Delete'], 'remove'],
  [['N'], 'add'],
  [['/'], 'filter'],
];
const everywhere: readonly Line[] = [
  [['Ctrl', 'Z'], 'undo'],
  [['Ctrl', 'Shift', 'Z'], 'redo'],
  [['Esc'], 'close'],
  [['?'], 'sheet'],
];

/** What can be done without the mouse. */
export function KeysDialog({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return (
    <Dialog title={keysWords.title} isOpen={isOpen} onClose={onClose} isWide={true}>
      <div class="wb-keys-sheet">
        <Keys title={keysWords.list} lines={list} />
        <Keys title={keysWords.everywhere} lines={everywhere} />
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
            <dd>{keysWords[says]}</dd>
          </Fragment>
        ))}
      </dl>
    </section>
  );
}
