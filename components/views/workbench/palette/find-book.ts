import type { Platform } from '../../../../domain/model/primitives.ts';
import { INBOX_ID } from '../../../../domain/model/project.ts';
import type { OrderSnapshot } from '../../../../domain/model/seen.ts';
import type { PlanRow } from '../../../../domain/model/tables.ts';
import type { Alphabet } from '../../../../domain/search/alphabet.ts';
import { SearchIndex } from '../../../../domain/search/search-index.ts';
import type { FindSink } from '../../../../storage/find-feed.ts';
import { hrefOf } from '../route.ts';
import { ExtraKeys } from './extra-keys.ts';

export const rowKinds = ['tasks', 'projects', 'products', 'orders', 'members', 'suppliers', 'templates'] as const;
export type RowKind = (typeof rowKinds)[number];

/** One thing that can be found. `projectId` of a task names its place; `platform` is an order's. */
export type FoundRow = {
  id: string;
  kind: RowKind;
  title: string;
  hint: string;
  isDone: boolean;
  projectId?: string;
  platform?: Platform;
  /** null: where it leads is looked up when it is opened. */
  href: string | null;
};

const time = (instant: string | null): number => (instant ? Date.parse(instant) || 0 : 0);

/** Everything of the plan by its words, kept abreast row by row. */
export class FindBook implements FindSink {
  readonly #alphabet: Alphabet;
  readonly #changed: () => void;
  readonly #rows = new Map<RowKind, Map<string, FoundRow>>();
  readonly #indexes = new Map<RowKind, SearchIndex>();
  readonly #extra = new ExtraKeys((owner) => this.#again.get(owner)?.());
  // How a row is put in once more when words that came from elsewhere changed.
  readonly #again = new Map<string, () => void>();

  constructor(alphabet: Alphabet, changed: () => void) {
    this.#alphabet = alphabet;
    this.#changed = changed;
    this.clear();
  }

  clear(): void {
    for (const kind of rowKinds) {
      if (kind === 'orders' && this.#indexes.has(kind)) continue;
      this.#rows.set(kind, new Map());
      this.#indexes.set(kind, new SearchIndex(this.#alphabet));
    }
    this.#extra.clear();
    this.#again.clear();
  }

  changed(): void {
    this.#changed();
  }

  /** `isSeen` null: all of them, which costs no look at each. */
  find(
    kind: RowKind,
    typed: string,
    limit: number,
    isSeen: ((row: FoundRow) => boolean) | null = null,
  ): { rows: FoundRow[]; count: number; rank: number } {
    const index = this.#index(kind);
    const rows = this.#rows.get(kind);
    const { ids, count, rank } = index.find(typed, isSeen ? index.size : limit);
    if (isSeen) {
      const seen = ids.flatMap((id) => rows?.get(id) ?? []).filter(isSeen);
      return { rows: seen.slice(0, limit), count: seen.length, rank };
    }
    return { rows: ids.flatMap((id) => rows?.get(id) ?? []), count, rank };
  }

  projectName(id: string): string {
    return this.#rows.get('projects')?.get(id)?.title ?? '';
  }

  readonly tasks = this.#taker('tasks', (task: PlanRow['tasks']) => {
    const href =
      task.projectId === INBOX_ID
        ? hrefOf({ page: 'today', taskId: task.id })
        : hrefOf({ page: 'project', projectId: task.projectId, view: 'list', taskId: task.id });
    const row = { title: task.title, hint: '', isDone: task.status === 'done', projectId: task.projectId, href };
    return { row, keys: [task.waitFor, ...task.tags], at: time(task.doneAt ?? task.createdAt) };
  });
  readonly projects = this.#taker('projects', (project: PlanRow['projects']) => ({
    row: {
      title: project.name,
      hint: project.code,
      isDone: project.status === 'done' || project.status === 'archived',
      href: hrefOf({ page: 'project', projectId: project.id, view: 'list', taskId: null }),
    },
    keys: [project.code],
    at: time(project.createdAt),
  }));
  readonly products = this.#taker('products', (product: PlanRow['products']) => ({
    row: {
      title: product.name,
      hint: product.merchantCode,
      isDone: false,
      href: hrefOf({ page: 'product', productId: product.id }),
    },
    keys: [product.merchantCode, ...product.skus.map((sku) => sku.merchantCode)],
    at: time(product.createdAt),
  }));
  readonly members = this.#taker('members', (member: PlanRow['members']) => ({
    row: { title: member.name, hint: member.role, isDone: !member.isActive, href: hrefOf({ page: 'settings' }) },
    keys: [member.role],
    at: 0,
  }));
  readonly suppliers = this.#taker('suppliers', (supplier: PlanRow['suppliers']) => ({
    row: { title: supplier.name, hint: '', isDone: false, href: hrefOf({ page: 'suppliers' }) },
    keys: [],
    at: 0,
  }));
  readonly templates = this.#taker('templates', (template: PlanRow['templates']) => ({
    row: { title: template.name, hint: '', isDone: false, href: hrefOf({ page: 'new' }) },
    keys: [],
    at: time(template.savedAt),
  }));
  readonly listings = {
    put: (listing: PlanRow['listings']) =>
      this.#extra.put(listing.id, `products/${listing.productId}`, [
        listing.title,
        listing.itemId,
        listing.merchantCode ?? '',
      ]),
    drop: (id: string) => this.#extra.drop(id),
  };
  readonly refs = {
    put: ({ id, ownerKind, ownerId, targetKind, targetId }: PlanRow['refs']) => {
      // An order's key ends with its number.
      if (ownerKind === 'task' && targetKind === 'order')
        this.#extra.put(id, `tasks/${ownerId}`, [targetId.slice(targetId.lastIndexOf('/') + 1)]);
      else this.#extra.drop(id);
    },
    drop: (id: string) => this.#extra.drop(id),
  };

  putOrder({ id, order, seenAt }: OrderSnapshot): void {
    const { orderNo, platform, lines, parcels } = order;
    const hint = lines[0]?.title ?? '';
    this.#rows
      .get('orders')
      ?.set(id, { id, kind: 'orders', title: orderNo, hint, isDone: false, platform, href: null });
    const keys = (parcels ?? []).map((parcel) => parcel.trackingNo);
    this.#index('orders').set(id, { title: orderNo, keys, at: time(order.createdAt ?? seenAt) });
  }

  #index(kind: RowKind): SearchIndex {
    const index = this.#indexes.get(kind) ?? new SearchIndex(this.#alphabet);
    this.#indexes.set(kind, index);
    return index;
  }

  #taker<Row extends { id: string }>(
    kind: RowKind,
    read: (row: Row) => { row: Omit<FoundRow, 'id' | 'kind'>; keys: readonly string[]; at: number },
  ) {
    return {
      put: (row: Row) => {
        const found = read(row);
        const owner = `${kind}/${row.id}`;
        this.#rows.get(kind)?.set(row.id, { ...found.row, id: row.id, kind });
        const index = () =>
          this.#index(kind).set(row.id, {
            title: found.row.title,
            keys: [...found.keys, ...this.#extra.of(owner)].filter((key) => key !== ''),
            isDone: found.row.isDone,
            at: found.at,
          });
        index();
        if (kind === 'tasks' || kind === 'products') this.#again.set(owner, index);
      },
      drop: (id: string) => {
        this.#rows.get(kind)?.delete(id);
        this.#index(kind).delete(id);
        this.#again.delete(`${kind}/${id}`);
      },
    };
  }
}
