/**
 * Lets one build of a site go on at a time.
 *
 * @remarks
 *
 * Within one process: another replica may build the same site, which costs time and changes nothing, since both publish
 * the same files.
 */
export class SiteLocks {
  readonly #last = new Map<string, Promise<void>>();

  /** Whether somebody holds the lock of a site or waits for it. */
  isTaken(site: string): boolean {
    return this.#last.has(site);
  }

  /**
   * Waits for its turn.
   *
   * @param leaseMs - How long the lock is kept at most, for holders that may never come back
   * @returns What gives the lock back; further calls do nothing
   */
  async acquire(site: string, leaseMs?: number): Promise<() => void> {
    const before = this.#last.get(site);
    let free = () => {};
    const own = new Promise<void>(resolve => {
      free = resolve;
    });
    this.#last.set(site, own);
    await before;
    let timer: NodeJS.Timeout | undefined;
    const release = () => {
      clearTimeout(timer);
      if (this.#last.get(site) === own) {
        this.#last.delete(site);
      }
      free();
    };
    if (leaseMs !== undefined) {
      timer = setTimeout(release, leaseMs);
    }
    return release;
  }
}
