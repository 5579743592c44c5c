import type { JsonObject, JsonValue } from '@backstage/types';
import path from 'node:path';
import { parseDocument } from './parseDocument';
import { findByPointer, isObject, splitReference } from './references';
import type { BundleRequest, Links } from './requests';

/** A value that is referred to, and where it stands. */
export type Target = {
  readonly location: string;
  readonly pointer: string;
  readonly value: JsonValue;
};

export function isReference(
  value: JsonValue | undefined,
): value is JsonObject & { $ref: string } {
  return isObject(value) && typeof value.$ref === 'string';
}

/** The definition and the files that it refers to. */
export class Files {
  readonly #entry: string;
  readonly #documents: ReadonlyMap<string, JsonValue>;
  readonly #links: Links;

  constructor({ entry, files, links }: BundleRequest) {
    this.#entry = entry;
    this.#links = links;
    this.#documents = new Map(
      Object.entries(files).map(([location, text]) => [
        location,
        parseDocument(text),
      ]),
    );
  }

  get root(): JsonObject {
    return this.#documents.get(this.#entry) as JsonObject;
  }

  /** Follows a reference, and those that it leads to, to a value; nothing if one of them leads nowhere. */
  follow(reference: string, from: string): Target | undefined {
    const visited = new Set<string>();
    let [location, next] = [from, reference];
    for (;;) {
      const file = this.#locate(next, location);
      const document = file && this.#documents.get(file);
      if (file === undefined || document === undefined) return undefined;
      const pointer = splitReference(next)[1];
      const value = findByPointer(document, pointer);
      const address = `${file}#${pointer}`;
      if (value === undefined || visited.has(address)) return undefined;
      visited.add(address);
      if (file === this.#entry || !isReference(value)) {
        return { location: file, pointer, value };
      }
      [location, next] = [file, value.$ref];
    }
  }

  /** A reference that leads nowhere, as it would stand in the definition itself. */
  moveToEntry(reference: string, from: string): string {
    const location = this.#locate(reference, from);
    if (from === this.#entry || location === undefined) return reference;
    const pointer = splitReference(reference)[1];
    const file = relate(location, this.#entry);
    return pointer ? `${file}#${pointer}` : file;
  }

  #locate(reference: string, from: string): string | undefined {
    if (splitReference(reference)[0] === '') return from;
    const links = this.#links[from] ?? {};
    return Object.hasOwn(links, reference) ? links[reference] : undefined;
  }
}

/** The reference from one location to another, as a person would write it. */
function relate(location: string, from: string): string {
  if (!URL.canParse(location)) return relatePaths(location, from);
  const [a, b] = [new URL(from), new URL(location)];
  return a.origin === b.origin && a.search === b.search
    ? relatePaths(b.pathname, a.pathname)
    : location;
}

function relatePaths(to: string, from: string): string {
  const relative = path.posix.relative(path.posix.dirname(from), to);
  return relative.startsWith('.') ? relative : `./${relative}`;
}
