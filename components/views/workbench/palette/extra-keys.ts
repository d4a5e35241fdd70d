/** Words that other rows give to one: order numbers to a task, listings' titles to a product. */
export class ExtraKeys {
  readonly #onChange: (owner: string) => void;
  readonly #keys = new Map<string, Map<string, readonly string[]>>();
  readonly #ownerOf = new Map<string, string>();

  constructor(onChange: (owner: string) => void) {
    this.#onChange = onChange;
  }

  of(owner: string): string[] {
    return [...(this.#keys.get(owner)?.values() ?? [])].flat();
  }

  put(source: string, owner: string, keys: readonly string[]): void {
    this.drop(source);
    const known = this.#keys.get(owner) ?? new Map<string, readonly string[]>();
    known.set(source, keys);
    this.#keys.set(owner, known);
    this.#ownerOf.set(source, owner);
    this.#onChange(owner);
  }

  drop(source: string): void {
    const owner = this.#ownerOf.get(source);
    if (owner === undefined) return;
    this.#ownerOf.delete(source);
    this.#keys.get(owner)?.delete(source);
    this.#onChange(owner);
  }

  clear(): void {
    this.#keys.clear();
    this.#ownerOf.clear();
  }
}
