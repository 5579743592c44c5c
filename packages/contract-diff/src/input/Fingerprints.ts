/**
 * Gives equal values equal numbers, whatever the order of their keys.
 *
 * @remarks
 *
 * A value that is reached twice, as by a YAML alias, is read once: a document
 * that unfolds to billions of values costs no more than what it takes to write.
 */
export class Fingerprints {
  readonly #ids = new Map<string, number>();
  readonly #known = new WeakMap<object, number>();

  of(value: unknown): number {
    if (typeof value !== 'object' || value === null) {
      return this.#idOf(`${typeof value}:${String(value)}`);
    }
    const known = this.#known.get(value);
    if (known !== undefined) {
      return known;
    }
    // Stands for a value inside of itself, which YAML can write.
    this.#known.set(value, -1);
    const text = Array.isArray(value)
      ? `[${value.map(item => this.of(item)).join()}]`
      : `{${Object.keys(value)
          .sort()
          .map(
            key =>
              `${JSON.stringify(key)}:${this.of(
                (value as Record<string, unknown>)[key],
              )}`,
          )
          .join()}}`;
    const id = this.#idOf(text);
    this.#known.set(value, id);
    return id;
  }

  areEqual(a: unknown, b: unknown): boolean {
    return this.of(a) === this.of(b);
  }

  #idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) {
      return known;
    }
    const id = this.#ids.size;
    this.#ids.set(text, id);
    return id;
  }
}
