type Places = ReadonlyMap<string, number>;
type Ids = { places: Places; inOrder: readonly string[] };
const ascending = new WeakMap<Ids, boolean>();

/** Where two lists of one length hold other values. Most of a large plan is the same after a change: only this looks at all of it. */
export function differingPlaces(before: readonly unknown[], after: readonly unknown[]): number[] {
  const places: number[] = [];
  if (before === after) return places;
  for (let place = 0; place < after.length; place++) if (before[place] !== after[place]) places.push(place);
  return places;
}

/**
 * A map by id whose copies share what they have in common: the ids and their places always, the values until one of
 * them is replaced. A plan of 10,000 tasks is copied with every change; of those, one task is another. Values come in
 * the order of their ids' places. The first id that is new or goes makes it a plain map of its own.
 */
export class PlacedMap<Value> implements Map<string, Value> {
  #ids: Ids;
  #values: Value[];
  /** Somebody else reads these very values: copied before one is replaced. */
  #isShared: boolean;
  #loose: Map<string, Value> | null = null;

  private constructor(ids: Ids, values: Value[], isShared: boolean) {
    this.#ids = ids;
    this.#values = values;
    this.#isShared = isShared;
  }

  /** Each id once. */
  static of<Value>(entries: Iterable<readonly [string, Value]>): PlacedMap<Value> {
    const ids: string[] = [];
    const values: Value[] = [];
    for (const [id, value] of entries) {
      ids.push(id);
      values.push(value);
    }
    return PlacedMap.ofColumns(ids, values);
  }

  /** The same, of ids and values that stand at the same places and are not changed any more. */
  static ofColumns<Value>(ids: readonly string[], values: Value[]): PlacedMap<Value> {
    const places = new Map<string, number>();
    for (let place = 0; place < ids.length; place++) places.set(ids[place] ?? '', place);
    return new PlacedMap({ places, inOrder: ids }, values, false);
  }

  static copyOf<Value>(map: ReadonlyMap<string, Value>): PlacedMap<Value> {
    return map instanceof PlacedMap ? map.copy() : PlacedMap.of(map);
  }

  /** What was replaced from one copy to the other, as pairs; null when one of them is no copy, or ids came or went. */
  static replaced<Value>(
    before: ReadonlyMap<string, Value>,
    after: ReadonlyMap<string, Value>,
  ): (readonly [Value, Value])[] | null {
    const found = PlacedMap.#differing(before, after);
    return found?.places.map((place) => [found.before[place] as Value, found.after[place] as Value]) ?? null;
  }

  /** The ids of what was replaced, as above. */
  static replacedIds<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>): string[] | null {
    const found = PlacedMap.#differing(before, after);
    return found?.places.map((place) => found.ids[place] ?? '') ?? null;
  }

  static #differing<Value>(before: ReadonlyMap<string, Value>, after: ReadonlyMap<string, Value>) {
    if (!(before instanceof PlacedMap && after instanceof PlacedMap)) return null;
    if (before.#loose || after.#loose || before.#ids !== after.#ids) return null;
    const [old, now]: [Value[], Value[]] = [before.#values, after.#values];
    return { before: old, after: now, ids: after.#ids.inOrder, places: differingPlaces(old, now) };
  }

  copy(): PlacedMap<Value> {
    if (this.#loose) return PlacedMap.of(this.#loose);
    this.#isShared = true;
    return new PlacedMap(this.#ids, this.#values, true);
  }

  /** All values in order, not to be changed; null once an id was added or taken away. */
  get list(): readonly Value[] | null {
    if (this.#loose) return null;
    this.#isShared = true;
    return this.#values;
  }

  /** Whether the ids come in ascending order; looked at once for all copies. */
  get isAscending(): boolean {
    if (this.#loose) return false;
    const known = ascending.get(this.#ids);
    if (known !== undefined) return known;
    let before = '';
    let is = true;
    for (const id of this.#ids.inOrder) {
      if (id < before) is = false;
      before = id;
    }
    ascending.set(this.#ids, is);
    return is;
  }

  get size(): number {
    return this.#loose?.size ?? this.#values.length;
  }

  get(id: string): Value | undefined {
    if (this.#loose) return this.#loose.get(id);
    const place = this.#ids.places.get(id);
    return place === undefined ? undefined : this.#values[place];
  }

  has(id: string): boolean {
    return this.#loose?.has(id) ?? this.#ids.places.has(id);
  }

  set(id: string, value: Value): this {
    const place = this.#loose ? undefined : this.#ids.places.get(id);
    if (place === undefined) {
      this.#loosened().set(id, value);
      return this;
    }
    if (this.#isShared) this.#values = this.#values.slice();
    this.#isShared = false;
    this.#values[place] = value;
    return this;
  }

  delete(id: string): boolean {
    return this.has(id) && this.#loosened().delete(id);
  }

  clear(): void {
    this.#loose = new Map();
  }

  #loosened(): Map<string, Value> {
    this.#loose ??= new Map(this.entries());
    return this.#loose;
  }

  keys(): MapIterator<string> {
    return (this.#loose ?? this.#ids.places).keys();
  }

  values(): MapIterator<Value> {
    return this.#loose?.values() ?? (this.#values.values() as MapIterator<Value>);
  }

  *entries(): MapIterator<[string, Value]> {
    if (this.#loose) yield* this.#loose;
    else for (const [id, place] of this.#ids.places) yield [id, this.#values[place] as Value];
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, id: string, map: Map<string, Value>) => void): void {
    if (this.#loose) {
      for (const [id, value] of this.#loose) visit(value, id, this);
      return;
    }
    // No pair is made for each of thousands.
    const ids = this.#ids.inOrder;
    const values = this.#values;
    for (let place = 0; place < ids.length; place++) visit(values[place] as Value, ids[place] ?? '', this);
  }

  get [Symbol.toStringTag](): string {
    return 'PlacedMap';
  }
}

/** The values in order, not to be changed; without a copy where there is a list. */
export const valuesOf = <Value>(map: ReadonlyMap<string, Value>): readonly Value[] =>
  (map instanceof PlacedMap && map.list) || [...map.values()];
