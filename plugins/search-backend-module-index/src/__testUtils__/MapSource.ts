import { SearchSource, SourceGroup } from '@fairway/search-node';

/** A source of what a test puts into it: by reference, the titles of documents. */
export class MapSource implements SearchSource {
  readonly titles = new Map<string, string[]>();
  /** By reference, why a group cannot be read. */
  readonly faults = new Map<string, string>();
  /** Awaited before a list is read, and after each of its groups. */
  pause: (read?: string) => Promise<void> = async () => {};
  /** Awaited before groups are given out that were read one by one. */
  pauseRead: (refs: readonly string[]) => Promise<void> = async () => {};
  /** References in the order in which they were read one by one. */
  readonly reads: string[][] = [];
  readonly type: string;

  constructor(type = 'note') {
    this.type = type;
  }

  put(ref: string, ...titles: string[]): void {
    this.titles.set(ref, titles);
  }

  async *readAll(): AsyncGenerator<SourceGroup> {
    await this.pause();
    for (const ref of [...this.titles.keys()]) {
      const fault = this.faults.get(ref);
      yield fault ? { ref, documents: [], fault } : this.#toGroup(ref);
      await this.pause(ref);
    }
  }

  async read(refs: readonly string[]): Promise<SourceGroup[]> {
    this.reads.push([...refs]);
    const groups = refs.map(ref => this.#toGroup(ref));
    await this.pauseRead(refs);
    refs
      .filter(ref => this.faults.has(ref))
      .forEach(ref => {
        throw new Error(this.faults.get(ref));
      });
    return groups;
  }

  #toGroup(ref: string): SourceGroup {
    const titles = this.titles.get(ref) ?? [];
    return {
      ref,
      documents: titles.map(title => ({
        names: [title],
        tags: [],
        values: {},
        document: { title, text: '', location: `/${ref}/${title}` },
      })),
    };
  }
}
