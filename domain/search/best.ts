/** Keeps the `limit` greatest of what is offered, in a heap with the least at its top. */
export class Best {
  readonly #limit: number;
  readonly #slots: number[] = [];
  readonly #scores: number[] = [];

  constructor(limit: number) {
    this.#limit = limit;
  }

  offer(slot: number, score: number): void {
    if (this.#slots.length < this.#limit) {
      this.#slots.push(slot);
      this.#scores.push(score);
      this.#rise(this.#slots.length - 1);
    } else if (score > (this.#scores[0] ?? Number.POSITIVE_INFINITY)) {
      this.#slots[0] = slot;
      this.#scores[0] = score;
      this.#sink(0);
    }
  }

  /** The greatest first. */
  slots(): number[] {
    const places = [...this.#slots.keys()];
    places.sort((a, b) => this.#score(b) - this.#score(a));
    return places.map((place) => this.#slots[place] ?? 0);
  }

  #score(place: number): number {
    return this.#scores[place] ?? Number.POSITIVE_INFINITY;
  }

  #rise(place: number): void {
    for (let at = place; at > 0; ) {
      const above = (at - 1) >> 1;
      if (this.#score(above) <= this.#score(at)) return;
      this.#swap(at, above);
      at = above;
    }
  }

  #sink(place: number): void {
    for (let at = place; ; ) {
      const left = 2 * at + 1;
      const least = this.#score(left + 1) < this.#score(left) ? left + 1 : left;
      if (this.#score(at) <= this.#score(least)) return;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const slot = this.#slots[a] ?? 0;
    const score = this.#score(a);
    this.#slots[a] = this.#slots[b] ?? 0;
    this.#scores[a] = this.#score(b);
    this.#slots[b] = slot;
    this.#scores[b] = score;
  }
}
