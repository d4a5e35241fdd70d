type Places = ReadonlyMap<string, number>;
const ascending = new WeakMap<Places, boolean>();

/**
 * A map by id whose copies share what they have in common: the ids and their places always, the values until one of
 * them is replaced. A plan of 10,000 tasks is copied with every change; of those, one task is another. Values come in
 * the order of their ids' places. The first id that is new or goes makes it a plain map of its own.
 */
export class PlacedMap<Value> implements Map<string, Value> {
  #places: Places;
  #values: Value[];
  /** Somebody else reads these very values: copied before one is replaced. */
  #isShared: boolean;
  #loose: Map<string, Value> | null = null;

  private constructor(places: Places, values: Value[], isShared: boolean) {
    this.#places = places;
    this.#values = values;
    this.#isShared = isShared;
  }

  /** Each id once. */
  static of<Value>(entries: Iterable<readonly [string, Value]>): PlacedMap<Value> {
    const places = new Map<string, number>();
    const values: Value[] = [];
    for (const [id, value] of entries) {
      places.set(id, values.length);
      values.push(value);
    }
    return new PlacedMap(places, values, false);
  }

  static copyOf<Value>(map: ReadonlyMap<string, Value>): PlacedMap<Value> {
    return map instanceof PlacedMap ? map.copy() : PlacedMap.of(map);
  }

  /** What was replaced from one copy to the other, as pairs; null when one of them is no copy, or ids came or went. */
  static replaced<Value>(
    before: ReadonlyMap<string, Value>,
    after: ReadonlyMap<string, Value>,
  ): (readonly [Value, Value])[] | null {
    if (!(before instanceof PlacedMap && after instanceof PlacedMap)) return null;
    if (before.#loose || after.#loose || before.#places !== after.#places) return null;
    const old = before.#values;
    const now = after.#values;
    const pairs: (readonly [Value, Value])[] = [];
    for (let place = 0; place < now.length && old !== now; place++) {
      const was = old[place] as Value;
      const is = now[place] as Value;
      if (was !== is) pairs.push([was, is]);
    }
    return pairs;
  }

  copy(): PlacedMap<Value> {
    if (this.#loose) return PlacedMap.of(this.#loose);
    this.#isShared = true;
    return new PlacedMap(this.#places, this.#values, true);
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
    const known = ascending.get(this.#places);
    if (known !== undefined) return known;
    let before = '';
    let is = true;
    for (const id of this.#places.keys()) {
      if (id < before) is = false;
      before = id;
    }
    ascending.set(this.#places, is);
    return is;
  }

  get size(): number {
    return this.#loose?.size ?? this.#values.length;
  }

  get(id: string): Value | undefined {
    if (this.#loose) return this.#loose.get(id);
    const place = this.#places.get(id);
    return place === undefined ? undefined : this.#values[place];
  }

  has(id: string): boolean {
    return this.#loose?.has(id) ?? this.#places.has(id);
  }

  set(id: string, value: Value): this {
    const place = this.#loose ? undefined : this.#places.get(id);
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
    return (this.#loose ?? this.#places).keys();
  }

  values(): MapIterator<Value> {
    return this.#loose?.values() ?? (this.#values.values() as MapIterator<Value>);
  }

  *entries(): MapIterator<[string, Value]> {
    if (this.#loose) yield* this.#loose;
    else for (const [id, place] of this.#places) yield [id, this.#values[place] as Value];
  }

  [Symbol.iterator](): MapIterator<[string, Value]> {
    return this.entries();
  }

  forEach(visit: (value: Value, id: string, map: Map<string, Value>) => void): void {
    for (const [id, value] of this) visit(value, id, this);
  }

  get [Symbol.toStringTag](): string {
    return 'PlacedMap';
  }
}
