import type { JsonObject, JsonValue } from '@backstage/types';
import { Files, isReference, type Target } from './Files';
import { isSchemaPlace, sectionOf } from './layout';
import { findPlace, NamedPlaces, type Place } from './Places';
import {
  DEEPEST,
  isData,
  isMappedReference,
  isObject,
  toPointer,
} from './references';
import type { BundleRequest } from './requests';

const MOST_VALUES = 200_000;
const MOST_LETTERS = 16_000_000;

/** Where a value stands, before and after. */
type Spot = {
  /** Location of the file that it is from. */
  readonly from: string;
  /** Keys that lead to it in the one document. */
  readonly keys: readonly string[];
  /** What was put where it is referred to, around it. */
  readonly open: readonly Place[];
};

/** What the references of a definition unfold to is too much. */
export class TooLargeError extends Error {}

/** Makes one document of a document and the files that it refers to. */
export class Bundler {
  readonly #entry: string;
  readonly #files: Files;
  readonly #section: readonly string[];
  readonly #named: NamedPlaces;
  /** Schemas that got a name and are still to be put there. */
  readonly #added: [name: string, target: Target][] = [];
  #values = 0;
  #letters = 0;

  constructor(request: BundleRequest) {
    this.#entry = request.entry;
    this.#files = new Files(request);
    this.#section = sectionOf(this.#files.root);
    this.#named = new NamedPlaces(this.#section);
  }

  bundle(): JsonObject {
    this.#keepNames();
    const output = this.#walk(this.#files.root, {
      from: this.#entry,
      keys: [],
      open: [],
    });
    const added: [string, JsonValue][] = [];
    // The list grows while it is gone through.
    for (const [name, target] of this.#added) {
      const keys = [...this.#section, name];
      const spot = { from: target.location, keys, open: [] };
      added.push([name, this.#walk(target.value, spot)]);
    }
    return addTo(output as JsonObject, this.#section, added);
  }

  #keepNames(): void {
    let [value, from]: [JsonValue | undefined, string] = [
      this.#files.root,
      this.#entry,
    ];
    for (const key of this.#section) {
      value = isObject(value) ? value[key] : undefined;
      const target: Target | undefined = isReference(value)
        ? this.#files.follow(value.$ref, from)
        : undefined;
      if (target) [value, from] = [target.value, target.location];
    }
    for (const [name, schema] of Object.entries(isObject(value) ? value : {})) {
      const target = isReference(schema)
        ? this.#files.follow(schema.$ref, from)
        : undefined;
      const isForeign = target && target.location !== this.#entry;
      this.#named.keep(name, isForeign ? target : undefined);
    }
  }

  #walk(value: JsonValue, spot: Spot): JsonValue {
    this.#count(value, spot);
    if (Array.isArray(value)) {
      return value.map((item, i) => this.#walk(item, step(spot, String(i))));
    }
    if (!isObject(value)) return value;
    return isReference(value)
      ? this.#walkReference(value, spot)
      : this.#walkMembers(value, spot);
  }

  #walkReference(value: JsonObject & { $ref: string }, spot: Spot): JsonValue {
    const { $ref, ...beside } = value;
    if (spot.from === this.#entry && $ref.startsWith('#')) {
      return this.#walkMembers(value, spot);
    }
    const around = () => this.#walkMembers(beside, spot);
    const target = this.#files.follow($ref, spot.from);
    if (!target) {
      return { $ref: this.#files.moveToEntry($ref, spot.from), ...around() };
    }
    const here = toPointer(spot.keys);
    const isHome = this.#named.find(target) === `#${here}`;
    if (
      target.location === this.#entry ||
      (isSchemaPlace(spot.keys) && !isHome)
    ) {
      return { $ref: this.#refer(target), ...around() };
    }
    const again = findPlace(target, spot.open);
    if (again) return { $ref: again, ...around() };
    const copy = this.#walk(target.value, {
      from: target.location,
      keys: spot.keys,
      open: [...spot.open, { ...target, at: here }],
    });
    return isObject(copy) ? { ...copy, ...around() } : copy;
  }

  #walkMembers(value: JsonObject, spot: Spot): JsonObject {
    const parent = spot.keys.at(-1);
    const isMapping =
      parent === 'mapping' && spot.keys.at(-2) === 'discriminator';
    const entries = Object.entries(value).map(([key, child]) => {
      if (child === undefined || isData(key, parent)) {
        return [key, child];
      }
      if (isMapping && isMappedReference(child)) {
        const target = this.#files.follow(child, spot.from);
        return [key, target ? this.#refer(target) : child];
      }
      return [key, this.#walk(child, step(spot, key))];
    });
    return Object.fromEntries(entries);
  }

  /** The reference to a schema in the one document, which gets a name there if it has none. */
  #refer(target: Target): string {
    if (target.location === this.#entry) return `#${target.pointer}`;
    const known = this.#named.find(target);
    if (known !== undefined) return known;
    const name = this.#named.add(target);
    this.#added.push([name, target]);
    return `#${toPointer([...this.#section, name])}`;
  }

  #count(value: JsonValue, { keys, from }: Spot): void {
    this.#values += 1;
    this.#letters += keys.at(-1)?.length ?? 0;
    if (typeof value === 'string') this.#letters += value.length;
    if (
      this.#values > MOST_VALUES ||
      this.#letters > MOST_LETTERS ||
      keys.length > DEEPEST
    ) {
      throw new TooLargeError(
        `The definition becomes too large at ${toPointer(
          keys,
        )} of ${from}: its references unfold to more than ${MOST_VALUES} values, ${MOST_LETTERS} characters or ${DEEPEST} levels. Look for files that refer to each other many times.`,
      );
    }
  }
}

function step({ from, keys, open }: Spot, key: string): Spot {
  return { from, keys: [...keys, key], open };
}

function addTo(
  output: JsonObject,
  [key, ...rest]: readonly string[],
  added: readonly [string, JsonValue][],
): JsonObject {
  if (added.length === 0) return output;
  const inner = output[key];
  const current = isObject(inner) ? inner : {};
  return {
    ...output,
    [key]:
      rest.length > 0
        ? addTo(current, rest, added)
        : { ...current, ...Object.fromEntries(added) },
  };
}
