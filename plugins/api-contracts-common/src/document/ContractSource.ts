import { asObject, Json } from './json';

const EMPTY: Json = {};

/**
 * A document that was read, but not yet understood, and the way along its references.
 *
 * @public
 */
export class ContractSource {
  /** The whole document. */
  readonly root: Json;

  constructor(root: Json) {
    this.root = root;
  }

  /** Follows references within the document; what lies outside of it, or nowhere, is an empty object. */
  resolve(value: unknown): Json {
    return this.follow(value).value;
  }

  /** As {@link ContractSource.resolve}, and says which reference leads nowhere. */
  follow(value: unknown): { value: Json; missing?: string } {
    let current = asObject(value);
    const visited = new Set<Json>();
    while (typeof current.$ref === 'string') {
      if (visited.has(current)) return { value: EMPTY };
      visited.add(current);
      const found = this.find(current.$ref);
      if (found === undefined) return { value: EMPTY, missing: current.$ref };
      current = asObject(found);
    }
    return { value: current };
  }

  /** What a reference names, if that is in this document. */
  find(reference: string): unknown {
    if (reference === '#') return this.root;
    if (!reference.startsWith('#/')) return undefined;
    let at: unknown = this.root;
    for (const part of reference.slice(2).split('/')) {
      if (typeof at !== 'object' || at === null) return undefined;
      at = (at as Json)[decode(part)];
    }
    return at;
  }
}

function decode(part: string): string {
  const plain = part.replace(/~1/g, '/').replace(/~0/g, '~');
  try {
    return decodeURIComponent(plain);
  } catch {
    // A percent sign of its own.
    return plain;
  }
}
