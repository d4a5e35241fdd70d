import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Role } from '../../../../domain/roles/role.ts';
import { plainAlphabet } from '../../../../domain/search/alphabet.ts';
import { paletteWords } from '../../../../locales/palette.ts';
import { useLive } from '../../../../storage/live.ts';
import { allSummaries } from '../../../../storage/queries.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Kbd } from '../../../ui/kbd.tsx';
import { seesProject, useViewer } from '../../roles/viewer.ts';
import { type Found, foundGroups } from './found-groups.ts';
import { type Go, openFound } from './open-found.ts';
import { PaletteGroup } from './palette-group.tsx';
import type { NamedProject, Spot } from './spots.ts';
import { useFindBook } from './use-find-book.ts';
import './palette.css';

/** What stands beside the rows of the plan, for the running projects somebody sees. */
export type SpotsOf = (projects: readonly NamedProject[], role: Role) => { places: Spot[]; actions: Spot[] };

type Props = { spotsOf: SpotsOf; onGo: Go; onClose: () => void; takeTyped?: () => string };

/** One field that finds everything: type, arrows, Enter. `takeTyped`: what was typed before it was there. */
export function Palette({ spotsOf, onGo, onClose, takeTyped }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const listId = useId();
  const [typed, setTyped] = useState(takeTyped ?? '');
  const [at, setAt] = useState(0);
  const { groups, alphabet, projectName, isReading } = useGroups(typed, spotsOf);
  const flat = groups.flatMap(({ found }) => found);
  const active = flat[Math.min(at, flat.length - 1)];
  useLayoutEffect(() => {
    const node = dialog.current;
    if (node && !node.open) node.showModal();
  }, []);
  useEffect(() => {
    const node = active && document.getElementById(optionId(listId, active));
    // Nothing to scroll in tests.
    node?.scrollIntoView?.({ block: 'nearest' });
  }, [active?.key, listId]);
  const open = (found: Found, isNewTab: boolean) => {
    onClose();
    void openFound(found, isNewTab, onGo);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && flat.length > 0) setAt((Math.min(at, flat.length - 1) + step + flat.length) % flat.length);
    else if (event.key === 'Enter' && active) open(active, event.ctrlKey || event.metaKey);
    else return;
    event.preventDefault();
  };
  return (
    <dialog
      class="dialog palette"
      ref={dialog}
      aria-label={paletteWords.find}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => event.target === dialog.current && onClose()}
    >
      <Field
        listId={listId}
        activeId={active && optionId(listId, active)}
        typed={typed}
        onType={(text) => {
          setTyped(text);
          setAt(0);
        }}
      />
      <div class="pal-list" role="listbox" id={listId} aria-label={paletteWords.results} tabIndex={-1}>
        {groups.map((group) => (
          <PaletteGroup
            key={group.kind}
            group={group}
            typed={typed}
            alphabet={alphabet}
            projectName={projectName}
            active={active}
            idOf={(found) => optionId(listId, found)}
            onOpen={open}
          />
        ))}
      </div>
      {flat.length === 0 && <Nothing typed={typed.trim()} isReading={isReading} />}
      <Foot isReading={isReading} />
    </dialog>
  );
}

type FieldProps = { listId: string; activeId: string | undefined; typed: string; onType: (text: string) => void };

const Field = ({ listId, activeId, typed, onType }: FieldProps) => (
  <div class="pal-field">
    <Icon name="search" />
    <input
      type="text"
      role="combobox"
      autocomplete="off"
      spellcheck={false}
      maxLength={200}
      aria-label={paletteWords.find}
      placeholder={paletteWords.placeholder}
      aria-expanded={true}
      aria-controls={listId}
      aria-autocomplete="list"
      {...(activeId ? { 'aria-activedescendant': activeId } : {})}
      value={typed}
      onInput={(event) => onType(event.currentTarget.value)}
    />
  </div>
);

const optionId = (listId: string, found: Found): string => `${listId}-${found.key}`;

function useGroups(typed: string, spotsOf: SpotsOf) {
  const summaries = useLive(allSummaries);
  const { book, alphabet, version, isReading } = useFindBook();
  const viewer = useViewer();
  const find = useMemo(() => {
    const projects = (summaries ?? []).filter(({ id, status }) => status === 'running' && seesProject(viewer, id));
    return foundGroups({
      book,
      alphabet: alphabet ?? plainAlphabet,
      viewer,
      ...spotsOf(projects, viewer.role),
    });
  }, [book, alphabet, summaries, viewer, spotsOf]);
  const groups = useMemo(() => find(typed), [find, typed, version]);
  return {
    groups,
    isReading,
    alphabet: alphabet ?? plainAlphabet,
    projectName: (id: string) => book?.projectName(id) ?? '',
  };
}

/** Nothing yet is not nothing: a large plan takes a moment to be read. */
const Nothing = ({ typed, isReading }: { typed: string; isReading: boolean }) => (
  <p class="pal-none" role="status">
    {isReading ? paletteWords.reading : paletteWords.none(typed)}
    <span class="quiet t12">{isReading ? '' : paletteWords.noneNext}</span>
  </p>
);

const Foot = ({ isReading }: { isReading: boolean }) => (
  <div class="pal-foot quiet t12">
    <span>
      <Kbd>↑</Kbd>
      <Kbd>↓</Kbd> {paletteWords.keys.move}
    </span>
    <span>
      <Kbd>↵</Kbd> {paletteWords.keys.open}
    </span>
    <span>
      <Kbd>Ctrl</Kbd>
      <Kbd>↵</Kbd> {paletteWords.keys.tab}
    </span>
    <span class="grow" />
    <span class="cut">{isReading ? paletteWords.reading : paletteWords.hint}</span>
  </div>
);
