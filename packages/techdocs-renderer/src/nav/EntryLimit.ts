const MAX_ENTRIES = 50_000;

/**
 * Bounds a navigation that is put together from several files.
 *
 * @remarks
 *
 * A folder can be named more than once, and so can those in it: ten times on
 * ten levels are more entries than there is room for.
 */
export class EntryLimit {
  readonly #report: (message: string) => void;
  #left = MAX_ENTRIES;

  constructor(report: (message: string) => void) {
    this.#report = report;
  }

  /** Takes room for one entry; tells whether there was some. */
  take(): boolean {
    if (this.#left === 0) {
      this.#report(
        `The navigation has more than ${MAX_ENTRIES} entries; the rest is left out.`,
      );
    }
    return this.#left-- > 0;
  }
}
