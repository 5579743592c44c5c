import type { Target } from './Files';
import { toPointer } from './references';

/** Where in the one document a value of one of the files was put. */
export type Place = Pick<Target, 'location' | 'pointer'> & {
  readonly at: string;
};

/** Finds the reference to a value that was put somewhere, by itself or within another one. */
export function findPlace(
  { location, pointer }: Target,
  places: readonly Place[],
): string | undefined {
  const place = places.find(
    candidate =>
      location === candidate.location &&
      (pointer === candidate.pointer ||
        pointer.startsWith(`${candidate.pointer}/`)),
  );
  return place && `#${place.at}${pointer.slice(place.pointer.length)}`;
}

/** The named schemas of the one document, and which values of the files they are. */
export class NamedPlaces {
  readonly #section: readonly string[];
  readonly #names = new Set<string>();
  readonly #places = new Map<string, string>();

  constructor(section: readonly string[]) {
    this.#section = section;
  }

  find({ location, pointer }: Target): string | undefined {
    for (let outer = pointer; ; ) {
      const at = this.#places.get(`${location}#${outer}`);
      if (at !== undefined) return `#${at}${pointer.slice(outer.length)}`;
      if (outer === '') return undefined;
      outer = outer.slice(0, outer.lastIndexOf('/'));
    }
  }

  /** Keeps a name that the document gives, with what it stands for if that is in another file. */
  keep(name: string, target: Target | undefined): void {
    this.#names.add(name);
    if (target && this.find(target) === undefined) this.#put(target, name);
  }

  /** Gives a value a name of its own. */
  add(target: Target): string {
    const wanted = nameOf(target);
    let name = wanted;
    for (let i = 2; this.#names.has(name); i++) name = `${wanted}_${i}`;
    this.#names.add(name);
    this.#put(target, name);
    return name;
  }

  #put({ location, pointer }: Target, name: string): void {
    const at = toPointer([...this.#section, name]);
    this.#places.set(`${location}#${pointer}`, at);
  }
}

function nameOf({ location, pointer }: Target): string {
  const last = pointer.split('/').at(-1) ?? '';
  const file = location.split('?')[0].split('/').at(-1) ?? '';
  const name = last || file.replace(/\.(ya?ml|json)$/i, '');
  return name.replace(/[^A-Za-z0-9._-]+/g, '_') || 'Schema';
}
