import type { Alphabet } from '../../../../domain/search/alphabet.ts';
import { paletteWords } from '../../../../locales/palette.ts';
import { Icon } from '../../../ui/icon.tsx';
import type { IconName } from '../../../ui/icons.ts';
import { PlatformMark } from '../../../ui/platform-mark.tsx';
import type { FoundRow, RowKind } from './find-book.ts';
import type { Found, FoundGroup } from './found-groups.ts';
import { Marked } from './marked.tsx';
import { shownNumber } from './shown-number.ts';

type Props = {
  group: FoundGroup;
  typed: string;
  alphabet: Alphabet;
  projectName: (id: string) => string;
  active: Found | undefined;
  idOf: (found: Found) => string;
  onOpen: (found: Found, isNewTab: boolean) => void;
};

const icons: Record<RowKind, IconName> = {
  tasks: 'list-checks',
  projects: 'layers',
  products: 'package',
  orders: 'tag',
  members: 'user',
  suppliers: 'truck',
  templates: 'copy',
};

/** What was found of one kind. */
export function PaletteGroup({ group, typed, alphabet, projectName, active, idOf, onOpen }: Props) {
  const { kind, found, count } = group;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of options in a list box, no form
    <div role="group" aria-label={paletteWords.kind[kind]}>
      <div class="pal-head" aria-hidden={true}>
        {paletteWords.kind[kind]}
        {count > found.length && <span>{paletteWords.more(count)}</span>}
      </div>
      {found.map((one) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the option
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does the same
        <div
          key={one.key}
          id={idOf(one)}
          role="option"
          aria-selected={one.key === active?.key}
          class={one.key === active?.key ? 'pal-row on' : 'pal-row'}
          // Pressing must not take the focus from the field before the click arrives.
          onPointerDown={(event) => event.preventDefault()}
          onClick={(event) => onOpen(one, event.ctrlKey || event.metaKey)}
        >
          {one.of === 'spot' ? (
            <>
              <Icon name={one.spot.icon} />
              <Marked class="cut grow" text={one.spot.title} typed={typed} alphabet={alphabet} />
            </>
          ) : (
            <Row row={one.row} typed={typed} alphabet={alphabet} projectName={projectName} />
          )}
        </div>
      ))}
    </div>
  );
}

type RowProps = { row: FoundRow } & Pick<Props, 'typed' | 'alphabet' | 'projectName'>;

function Row({ row, typed, alphabet, projectName }: RowProps) {
  const hint = row.projectId === undefined ? row.hint : projectName(row.projectId);
  const title = row.kind === 'orders' ? shownNumber(row.title, typed) : row.title;
  return (
    <>
      {row.platform ? <PlatformMark platform={row.platform} /> : <Icon name={icons[row.kind]} />}
      <Marked class={row.isDone ? 'cut pal-done' : 'cut'} text={title} typed={typed} alphabet={alphabet} />
      {row.isDone && row.kind === 'tasks' && <span class="quiet t12 nowrap">{paletteWords.done}</span>}
      <span class="grow" />
      <Marked class="pal-hint cut" text={hint} typed={row.projectId === undefined ? typed : ''} alphabet={alphabet} />
    </>
  );
}
