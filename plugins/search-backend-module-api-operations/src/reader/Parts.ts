import { LONGEST_PART, LONGEST_PARTS } from './limits';

/** Names that an operation is found by, each once, until there are enough of them. */
export class Parts {
  readonly #names = new Set<string>();
  #letters = 0;

  get isFull(): boolean {
    return this.#letters >= LONGEST_PARTS;
  }

  add(name: string | undefined): void {
    if (!name || this.isFull || this.#names.has(name)) {
      return;
    }
    if (name.length <= LONGEST_PART) {
      this.#names.add(name);
      this.#letters += name.length + 1;
    }
  }

  toList(): string[] {
    return [...this.#names];
  }
}
