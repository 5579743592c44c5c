import {
  Manifest,
  ScannedCollection,
  ScanResult,
  ScanStep,
  Scraper,
} from '@fairway/plugin-system-model-node';

/** What the system model keeps of a source, saved after each step. */
export class ModelDouble {
  readonly versions = new Map<string, string>();
  readonly titles = new Map<string, string>();
  readonly manifests = new Map<string, readonly Manifest[]>();
  readonly failures = new Map<string, string>();
  cursor: ScanResult['cursor'];
  position: ScanStep['position'];

  /** Scans until the end, or until the portal stops after some steps. */
  async scan(
    scraper: Scraper,
    mode: 'all' | 'changes',
    options: {
      readonly stopsAfter?: number;
      readonly onStep?: (step: ScanStep) => Promise<void> | void;
    } = {},
  ): Promise<{
    outcomes: Array<readonly [string, ScannedCollection['outcome']]>;
    isComplete: boolean;
  }> {
    const { signal } = new AbortController();
    const outcomes: Array<readonly [string, ScannedCollection['outcome']]> = [];
    const steps = scraper.scan({
      mode,
      cursor: this.cursor,
      position: this.position,
      findVersions: this.findVersions,
      signal,
    });
    for (let count = 1; ; count++) {
      const { done, value } = await steps.next();
      if (done) {
        this.cursor = toStored(value.cursor);
        this.position = undefined;
        return { outcomes, isComplete: value.isComplete };
      }
      value.collections.forEach(one => this.save(one));
      this.position = toStored(value.position);
      outcomes.push(
        ...value.collections.map(
          one => [this.titles.get(one.key) ?? one.key, one.outcome] as const,
        ),
      );
      await options.onStep?.(value);
      if (count === options.stopsAfter) {
        await steps.return({ isComplete: false });
        return { outcomes, isComplete: false };
      }
    }
  }

  async read(
    scraper: Scraper,
    keys: readonly string[],
  ): Promise<readonly ScannedCollection[]> {
    const { signal } = new AbortController();
    const { findVersions } = this;
    const scanned =
      (await scraper.read?.(keys, { findVersions, signal })) ?? [];
    scanned.forEach(one => this.save(one));
    return scanned;
  }

  readonly findVersions = async (keys: readonly string[]) =>
    new Map(
      keys.flatMap(key => {
        const version = this.versions.get(key);
        return version === undefined ? [] : [[key, version] as const];
      }),
    );

  save(scanned: ScannedCollection): void {
    const { key } = scanned;
    this.failures.delete(key);
    if (scanned.outcome === 'removed') {
      [this.versions, this.titles, this.manifests].forEach(all =>
        all.delete(key),
      );
      return;
    }
    if (scanned.title) {
      this.titles.set(key, scanned.title);
    }
    if (scanned.outcome === 'read') {
      this.versions.set(key, scanned.version);
      this.manifests.set(key, scanned.manifests);
    }
    if (scanned.outcome === 'failed') {
      this.failures.set(key, scanned.error);
    }
  }

  /** `<full name>:<path>` and content of all manifests. */
  get contents(): Record<string, string> {
    return Object.fromEntries(
      [...this.manifests].flatMap(([key, manifests]) =>
        manifests.map(({ path, content }) => [
          `${this.titles.get(key)}:${path}`,
          String(content),
        ]),
      ),
    );
  }
}

function toStored<T>(value: T): T {
  return value === undefined ? value : JSON.parse(JSON.stringify(value));
}
