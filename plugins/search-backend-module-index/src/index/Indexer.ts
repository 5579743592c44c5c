import {
  Pace,
  SearchSource,
  SearchStore,
  SourceGroup,
  StoredGroup,
  toStorable,
  toStoredGroupAtPace,
} from '@fairway/search-node';
import { GroupStore } from '../database/GroupStore';
import { TypeStore } from '../database/TypeStore';
import { hashGroup } from './hashGroup';
import { Lease } from './keepLease';
import { stampGroup } from './stampGroup';

/** Groups as their source has them, by what has to be done about them. */
type Comparison = {
  /** References of those that are in the index as they should be. */
  readonly same: Set<string>;
  readonly gone: string[];
  readonly changed: { group: StoredGroup; hash: string }[];
};

/** Brings groups of documents into the index, where they are not what they were. */
export class Indexer {
  readonly #groups: GroupStore;
  readonly #store: SearchStore;
  readonly #types: TypeStore;

  constructor(options: {
    groups: GroupStore;
    store: SearchStore;
    types: TypeStore;
  }) {
    this.#groups = options.groups;
    this.#store = options.store;
    this.#types = options.types;
  }

  /**
   * Reads groups anew and writes those that changed.
   *
   * @returns References of those that had not, and how many documents a group
   * has on average, of those that have any
   */
  async update(
    source: SearchSource,
    refs: readonly string[],
    { signal, stay }: Lease,
  ): Promise<{ same: Set<string>; groupSize: number }> {
    const groups = await source.read(refs, { signal });
    const { same, gone, changed } = await this.compare(source.type, groups);
    // Another replica may have read something newer meanwhile.
    await stay();
    await this.#put(source.type, changed);
    await this.#remove(source.type, gone);
    return { same, groupSize: averageSize(groups) };
  }

  /** Says what is not in the index as it should be. */
  async compare(
    type: string,
    groups: readonly SourceGroup[],
  ): Promise<Comparison> {
    const known = await this.#groups.find(
      type,
      groups.map(({ ref }) => toStorable(ref)),
    );
    const same = new Set<string>();
    const gone: string[] = [];
    const changed: Comparison['changed'] = [];
    const pace = new Pace();
    for (const source of groups) {
      const ref = toStorable(source.ref);
      const hash = isGone(source) ? undefined : await hashGroup(source, pace);
      if (known.get(ref)?.hash === hash) {
        same.add(ref);
      } else if (hash === undefined) {
        gone.push(ref);
      } else {
        const group = await toStoredGroupAtPace(type, source, pace);
        changed.push({ group, hash });
      }
    }
    return { same, gone, changed };
  }

  async #put(type: string, changed: Comparison['changed']): Promise<void> {
    if (changed.length === 0) {
      return;
    }
    const now = Date.now();
    await this.#store.write(
      type,
      changed.map(({ group }) => stampGroup(group, now)),
    );
    await this.#groups.put(
      type,
      changed.map(({ group: { ref, documents }, hash }) => ({
        ref,
        hash,
        changedAt: now,
        documents: documents.length,
      })),
    );
    await this.#types.noteChange(type, now);
  }

  async #remove(type: string, refs: readonly string[]): Promise<void> {
    if (refs.length > 0) {
      await this.#store.write(
        type,
        refs.map(ref => ({ ref, documents: [] })),
      );
      await this.#groups.remove(type, refs);
      await this.#types.noteChange(type, Date.now());
    }
  }
}

/** An entity that has no documents is not gone, and is counted among those that are known. */
function isGone({ entity, documents }: SourceGroup): boolean {
  return entity === undefined && documents.length === 0;
}

/** Of groups that have documents. */
function averageSize(groups: readonly SourceGroup[]): number {
  const sizes = groups.map(({ documents }) => documents.length).filter(Boolean);
  return sizes.reduce((sum, size) => sum + size, 0) / Math.max(1, sizes.length);
}
