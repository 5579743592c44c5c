import { JsonArray, JsonObject, JsonValue } from '@backstage/types';
import { FieldProvenance } from '@fairway/plugin-system-model-common';
import { compareText } from './compareText';
import { findMemberKey, isUnitedList } from './findMemberKey';
import { isObject } from './isObject';
import { isSameValue } from './isSameValue';
import { joinPointer } from './joinPointer';
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
  readonly #settlements: ReadonlyMap<string, Settlement>;
  readonly #namespace: string;
  readonly #provenance: FieldProvenance[] = [];

  /** @param namespace - Of the entity, for references that name none */
  constructor(settlements: readonly Settlement[], namespace: string) {
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
    const united = [...members].map(([key, said]) =>
      this.#mergeMember(joinPointer(pointer, key), said, hidden),
    );
    return united.length > 0 ? united : undefined;
  }

  #mergeMember(
    pointer: string,
    said: readonly Said[],
    hidden: readonly Said[],
  ): JsonValue {
    const once = said.filter(
      ({ claim }, index) => said.findIndex(s => s.claim === claim) === index,
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
    return ranked[0].value;
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
