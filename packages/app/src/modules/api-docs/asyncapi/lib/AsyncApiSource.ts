import { parse } from 'yaml';

/** Part of a document that people wrote by hand: anything may be anything. */
export type Json = Readonly<Record<string, unknown>>;

const EMPTY: Json = {};

/** The value if it is an object, or an empty one. */
export function asObject(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json)
    : EMPTY;
}

/** The value if it is a list, or an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, if it is something one can read. */
export function asText(value: unknown): string | undefined {
  return ['string', 'number', 'boolean'].includes(typeof value) && value !== ''
    ? String(value)
    : undefined;
}

/** The last part of a reference, which is mostly the name of what it points at. */
export function nameOfReference(value: unknown): string | undefined {
  const reference = asText(asObject(value).$ref);
  return reference?.split('/').pop()?.replace(/~1/g, '/').replace(/~0/g, '~');
}

/** An AsyncAPI document that was read, but not yet understood. */
export class AsyncApiSource {
  readonly root: Json;
  readonly majorVersion: 2 | 3;

  private constructor(root: Json, majorVersion: 2 | 3) {
    this.root = root;
    this.majorVersion = majorVersion;
  }

  /** Reads YAML or JSON; throws with a sentence for the reader if it is no AsyncAPI 2 or 3. */
  static parse(text: string): AsyncApiSource {
    const root = asObject(parse(text));
    const version = asText(root.asyncapi);
    if (!version) {
      throw new Error(
        'The definition is not an AsyncAPI document: it has no "asyncapi" version.',
      );
    }
    const major = Number(version.split('.')[0]);
    if (major !== 2 && major !== 3) {
      throw new Error(
        `The definition is written in AsyncAPI ${version}; versions 2 and 3 can be shown.`,
      );
    }
    return new AsyncApiSource(root, major);
  }

  /** Follows references within the document; what lies outside of it, or nowhere, is an empty object. */
  resolve(value: unknown): Json {
    let current = asObject(value);
    const visited = new Set<Json>();
    while (typeof current.$ref === 'string' && !visited.has(current)) {
      visited.add(current);
      current = asObject(this.#find(current.$ref));
    }
    return typeof current.$ref === 'string' ? EMPTY : current;
  }

  #find(reference: string): unknown {
    if (!reference.startsWith('#/')) return undefined;
    return reference
      .slice(2)
      .split('/')
      .map(part =>
        decodeURIComponent(part).replace(/~1/g, '/').replace(/~0/g, '~'),
      )
      .reduce<unknown>((at, part) => asObject(at)[part], this.root);
  }
}
