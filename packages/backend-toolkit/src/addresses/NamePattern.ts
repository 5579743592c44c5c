/**
 * A host name, or `*.` for one label in front of it.
 *
 * @public
 */
export class NamePattern {
  readonly #pattern: RegExp;

  constructor(text: string) {
    const escaped = text
      .toLowerCase()
      .replace(/[.+^$()|[\]{}\\?]/g, '\\$&')
      .replace(/\*/g, '[^.]+');
    this.#pattern = new RegExp(`^${escaped}$`);
  }

  /**
   * @param name - In lower case
   */
  matches(name: string): boolean {
    return this.#pattern.test(name);
  }
}
