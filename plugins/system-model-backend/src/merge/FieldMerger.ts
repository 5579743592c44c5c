import { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { FieldProvenance } from '@fairway/plugin-system-model-common';
import { compareText } from './compareText';
import { findMemberKey, isUnitedList } from './findMemberKey';
import { isSameValue } from './isSameValue';
import { joinPointer } from './joinPointer';
import { RankedClaim } from './RankedClaim';
import { Settlement } from './Rules';
import { Said } from './Said';
import { toFieldProvenance } from './toFieldProvenance';

/**
 * Merges what claims say, field by field, and keeps where each value comes from.
 *
 * @remarks
 *
 * Where one claim has an object and another has something else, the most
 * believed decides which it is; what the others have there is kept among what
 * else is said.
 */
export class FieldMerger {
  readonly #places: ReadonlyMap<RankedClaim, number>;
  readonly #removals: ReadonlyMap<string, readonly Said[]>;
  readonly #settlements: ReadonlyMap<string, Settlement>;
  readonly #namespace: string;
  readonly #provenance: FieldProvenance[] = [];

  /** @param ranked - All claims, the most believed first */
  constructor(
    ranked: readonly RankedClaim[],
    {
      namespace,
      settlements,
    }: {
      /** Of the entity, for references that name none. */
      namespace: string;
      settlements: readonly Settlement[];
    },
  ) {
    this.#places = new Map(ranked.map((claim, place) => [claim, place]));
    this.#removals = listRemovals(ranked);
    this.#settlements = new Map(
      settlements.map(settlement => [settlement.pointer, settlement]),
    );
    this.#namespace = namespace;
  }

  /** Of all that was merged so far, sorted by pointer. */
  listProvenance(): FieldProvenance[] {
    return this.#provenance.sort((a, b) => compareText(a.pointer, b.pointer));
  }

  /**
   * Merges what is said at one pointer.
   *
   * @param said - The most believed first
   * @param hidden - What claims say at places around it, and what is no object
   * @returns `undefined` if all that is said there is empty
   */
  merge(
    pointer: string,
    said: readonly Said[],
    hidden: readonly Said[] = [],
  ): JsonValue | undefined {
    const ranked = this.#rank(pointer, said);
    const [best] = ranked;
    // What is inside is merged in the order of belief: a settlement is about one field.
    if (isObject(best.value)) {
      const [objects, rest] = split(said, ({ value }) => isObject(value));
      return this.#mergeObjects(pointer, objects, [...rest, ...hidden]);
    }
    if (Array.isArray(best.value) && isUnitedList(pointer)) {
      const [lists, rest] = split(said, ({ value }) => Array.isArray(value));
      return this.#uniteLists(pointer, lists, [...rest, ...hidden]);
    }
    this.#note(pointer, ranked, hidden, (a, b) =>
      isSameValue(pointer, a.value, b.value, this.#namespace),
    );
    return best.value;
  }

  #mergeObjects(
    pointer: string,
    objects: readonly Said[],
    hidden: readonly Said[],
  ): JsonObject | undefined {
    const fields = new Map<string, Said[]>();
    for (const { claim, value, at } of objects) {
      for (const [key, item] of Object.entries(value as JsonObject)) {
        if (item !== undefined) {
          append(fields, key, { claim, value: item, at: joinPointer(at, key) });
        }
      }
    }
    const merged: JsonObject = {};
    for (const key of [...fields.keys()].sort(compareText)) {
      const value = this.merge(
        joinPointer(pointer, key),
        fields.get(key)!,
        hidden,
      );
      if (value !== undefined) {
        merged[key] = value;
      }
    }
    return Object.keys(merged).length > 0 ? merged : undefined;
  }

  #uniteLists(
    pointer: string,
    lists: readonly Said[],
    hidden: readonly Said[],
  ): JsonArray | undefined {
    const members = new Map<string, Said[]>();
    for (const { claim, value, at } of lists) {
      for (const [index, member] of (value as JsonArray).entries()) {
        if (member !== null) {
          append(members, findMemberKey(pointer, member, this.#namespace), {
            claim,
            value: member,
            at: joinPointer(at, index),
          });
        }
      }
    }
    const united = [...members]
      .map(([key, said]) =>
        this.#mergeMember(joinPointer(pointer, key), said, hidden),
      )
      .filter(member => member !== undefined);
    return united.length > 0 ? united : undefined;
  }

  #mergeMember(
    pointer: string,
    said: readonly Said[],
    hidden: readonly Said[],
  ): JsonValue | undefined {
    const all = this.#withRemovals(pointer, said);
    const once = all.filter(
      ({ claim }, index) => all.findIndex(s => s.claim === claim) === index,
    );
    const ranked = this.#rank(pointer, once);
    this.#note(
      pointer,
      ranked,
      hidden,
      // Texts with one key are one thing, however they are spelled.
      (a, b) =>
        (typeof a.value === 'string' && typeof b.value === 'string') ||
        isSameValue(pointer, a.value, b.value, this.#namespace),
    );
    return ranked[0].value ?? undefined;
  }

  /** With what says that it is not so, which may be believed less than what says that it is. */
  #withRemovals(pointer: string, said: readonly Said[]): readonly Said[] {
    const removals = this.#removals.get(pointer);
    const place = ({ claim }: Said) => this.#places.get(claim) ?? 0;
    return removals
      ? [...said, ...removals].sort((a, b) => place(a) - place(b))
      : said;
  }

  /** Puts first what a person has settled on. */
  #rank(pointer: string, said: readonly Said[]): readonly Said[] {
    const source = this.#settlements.get(pointer)?.source;
    if (source === undefined) {
      return said;
    }
    return split(said, ({ claim }) => claim.source === source).flat();
  }

  #note(
    pointer: string,
    ranked: readonly Said[],
    hidden: readonly Said[],
    isSame: (a: Said, b: Said) => boolean,
  ): void {
    this.#provenance.push(
      toFieldProvenance(pointer, [...ranked, ...hidden], {
        isSame,
        settlement: this.#settlements.get(pointer),
      }),
    );
  }
}

function listRemovals(ranked: readonly RankedClaim[]): Map<string, Said[]> {
  const removals = new Map<string, Said[]>();
  for (const claim of ranked) {
    for (const pointer of claim.removes ?? []) {
      append(removals, pointer, { claim, value: null, at: pointer });
    }
  }
  return removals;
}

function split<T>(items: readonly T[], test: (item: T) => boolean): [T[], T[]] {
  return [items.filter(test), items.filter(item => !test(item))];
}

function append<T>(map: Map<string, T[]>, key: string, item: T): void {
  const items = map.get(key);
  if (items) {
    items.push(item);
  } else {
    map.set(key, [item]);
  }
}
