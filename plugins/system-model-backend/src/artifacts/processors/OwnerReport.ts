import {
  FieldProvenance,
  ModelEntity,
} from '@fairway/plugin-system-model-common';
import { isOpenConflict } from './isOpenConflict';
import { isStale } from './isStale';

type Fields = {
  readonly entityRef: string;
  readonly pointers: readonly string[];
};

/** Collects how it is with what one owner has. */
export class OwnerReport {
  readonly #owner: string;
  readonly #kinds = new Map<string, number>();
  readonly #tiers = new Map<string, number>();
  readonly #conflicts: Fields[] = [];
  readonly #stale: Fields[] = [];
  #entities = 0;
  #withoutTier = 0;

  constructor(owner: string) {
    this.#owner = owner;
  }

  add({ entityRef, provenance }: ModelEntity, tier: string | undefined): void {
    this.#entities++;
    count(this.#kinds, entityRef.slice(0, entityRef.indexOf(':')));
    if (tier === undefined) {
      this.#withoutTier++;
    } else {
      count(this.#tiers, tier);
    }
    note(this.#conflicts, entityRef, provenance, isOpenConflict);
    note(this.#stale, entityRef, provenance, isStale);
  }

  toJSON() {
    return {
      owner: this.#owner,
      entities: this.#entities,
      kinds: toList(this.#kinds, 'kind'),
      tiers: toList(this.#tiers, 'tier'),
      withoutTier: this.#withoutTier,
      conflicts: this.#conflicts,
      stale: this.#stale,
    };
  }
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function note(
  list: Fields[],
  entityRef: string,
  provenance: readonly FieldProvenance[],
  isMeant: (field: FieldProvenance) => boolean,
): void {
  const pointers = provenance.filter(isMeant).map(({ pointer }) => pointer);
  if (pointers.length > 0) {
    list.push({ entityRef, pointers });
  }
}

function toList(counts: ReadonlyMap<string, number>, name: string) {
  return [...counts.keys()]
    .sort()
    .map(key => ({ [name]: key, entities: counts.get(key) }));
}
