import { ObjectType } from '../objects/ObjectType';

/** A collection that a cluster said something of. */
export type ChangedCollection = {
  readonly key: string;
  /** Of the objects that changed. */
  readonly types: ReadonlySet<ObjectType>;
};

/** What waits to be read again: keys alone, however many events there were. */
export class ChangedCollections {
  readonly #changed = new Map<string, Set<ObjectType>>();
  readonly #notBefore = new Map<string, number>();
  #failure?: { readonly error: unknown };
  #wake = () => {};

  add(key: string, type: ObjectType): void {
    const types = this.#changed.get(key) ?? new Set();
    this.#changed.set(key, types.add(type));
    this.#wake();
  }

  /** Lets whoever waits know that there will be nothing more. */
  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  /** Waits for a change. Throws what {@link fail} was told. */
  async wait(): Promise<void> {
    while (this.#changed.size === 0 && !this.#failure) {
      await new Promise<void>(resolve => {
        this.#wake = resolve;
      });
    }
    if (this.#failure) {
      throw this.#failure.error;
    }
  }

  /** Takes those that are not to be left alone for now. */
  takeDue(now: number): readonly ChangedCollection[] {
    const due = [...this.#changed]
      .filter(([key]) => now >= (this.#notBefore.get(key) ?? 0))
      .map(([key, types]) => ({ key, types }));
    due.forEach(({ key }) => this.#changed.delete(key));
    return due;
  }

  /** Leaves a collection alone until then, however often it changes. */
  holdBack(key: string, until: number): void {
    this.#notBefore.set(key, until);
  }
}
