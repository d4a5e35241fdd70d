import { finds } from '../../../../domain/roles/role-table.ts';
import type { Alphabet } from '../../../../domain/search/alphabet.ts';
import type { SearchIndex } from '../../../../domain/search/search-index.ts';
import { seesProject, type Viewer } from '../../roles/viewer.ts';
import { type FindBook, type FoundRow, type RowKind, rowKinds } from './find-book.ts';
import { type Spot, spotIndex } from './spots.ts';

export type Found = { key: string } & ({ of: 'row'; row: FoundRow } | { of: 'spot'; spot: Spot });
export type GroupKind = RowKind | 'places' | 'actions';
export type FoundGroup = { kind: GroupKind; found: Found[]; count: number };

const most: Partial<Record<GroupKind, number>> = { tasks: 8 };
const usual = 5;
/** With nothing typed: where one may go, what one may do. */
const atRest = 10;

type Source = {
  book: FindBook | null;
  alphabet: Alphabet;
  places: readonly Spot[];
  actions: readonly Spot[];
  /** Who searches; nobody: everything is found. */
  viewer?: Viewer;
};

/** What was found, by kind; kinds whose best hit is a beginning or a whole title stand before those with inner ones. */
export function foundGroups({ book, alphabet, places, actions, viewer }: Source): (typed: string) => FoundGroup[] {
  const spots = { places: spotIndex(alphabet, places), actions: spotIndex(alphabet, actions) };
  const kinds = rowKinds.filter((kind) => !viewer || finds(viewer.role, kind));
  const isSeen = viewer?.seen ? (row: FoundRow) => seesRow(viewer, row) : null;
  const byId = new Map([...places, ...actions].map((spot) => [spot.id, spot]));
  return (typed) => {
    if (typed.trim() === '') return [restGroup('places', places), restGroup('actions', actions)];
    const groups = [
      ...(book ? kinds.map((kind) => rowGroup(book, kind, typed, isSeen)) : []),
      spotGroup('places', spots.places, byId, typed),
      spotGroup('actions', spots.actions, byId, typed),
    ].filter(({ count }) => count > 0);
    return groups.sort((a, b) => Number(a.rank > 1) - Number(b.rank > 1));
  };
}

const foundSpot = (spot: Spot): Found => ({ key: `spot/${spot.id}`, of: 'spot', spot });

const restGroup = (kind: GroupKind, spots: readonly Spot[]): FoundGroup => ({
  kind,
  found: spots.slice(0, atRest).map(foundSpot),
  count: Math.min(spots.length, atRest),
});

const seesRow = (viewer: Viewer, { kind, id }: FoundRow): boolean =>
  kind === 'tasks' ? (viewer.seen?.ids.has(id) ?? true) : kind !== 'projects' || seesProject(viewer, id);

function rowGroup(
  book: FindBook,
  kind: RowKind,
  typed: string,
  isSeen: ((row: FoundRow) => boolean) | null,
): FoundGroup & { rank: number } {
  const { rows, count, rank } = book.find(kind, typed, most[kind] ?? usual, isSeen);
  return { kind, found: rows.map((row) => ({ key: `${kind}/${row.id}`, of: 'row', row })), count, rank };
}

function spotGroup(
  kind: GroupKind,
  index: SearchIndex,
  byId: ReadonlyMap<string, Spot>,
  typed: string,
): FoundGroup & { rank: number } {
  const { ids, count, rank } = index.find(typed, usual);
  return { kind, found: ids.flatMap((id) => byId.get(id) ?? []).map(foundSpot), count, rank };
}
