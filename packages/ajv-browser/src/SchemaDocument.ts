import { unescapePointer } from './place';
import { JsonSchema, SchemaObject } from './types';

/** A schema and the URI that references in it are relative to. */
export interface Target {
  readonly schema: JsonSchema;
  readonly base: string;
}

// Schema ids are mostly bare names; a base makes URIs of them, so that references resolve as the standard says.
const ORIGIN = 'https://schema.invalid/';
// Places that hold data, not schemas.
const DATA_KEYWORDS = new Set(['const', 'default', 'enum', 'examples']);

/** Makes an absolute URI, without an empty fragment, of an id or a reference. */
export function resolveUri(reference: string, base: string = ORIGIN): string {
  return new URL(reference, base).href.replace(/#\/?$/, '');
}

function splitUri(uri: string): [location: string, fragment: string] {
  const at = uri.indexOf('#');
  return at < 0
    ? [uri, '']
    : [uri.slice(0, at), decodeURIComponent(uri.slice(at + 1))];
}

/** A schema as it was handed over, with an index of the ids within it. */
export class SchemaDocument {
  readonly schema: JsonSchema;
  /** URI of the document itself. */
  readonly uri: string;
  readonly #targets = new Map<string, Target>();

  constructor(schema: JsonSchema, id: string) {
    this.schema = schema;
    this.uri = resolveUri(
      typeof schema === 'object' && typeof schema.$id === 'string'
        ? schema.$id
        : id,
    );
    this.#targets.set(this.uri, { schema, base: this.uri });
    this.#index(schema, this.uri);
  }

  /** Every URI under which a schema in this document is known. */
  get uris(): string[] {
    return [...this.#targets.keys()];
  }

  /** Finds what an absolute URI points at in this document. */
  find(uri: string): Target | undefined {
    const exact = this.#targets.get(uri);
    if (exact) return exact;
    const [location, fragment] = splitUri(uri);
    const start = this.#targets.get(location);
    if (!start || !fragment.startsWith('/')) return undefined;
    return fragment
      .split('/')
      .slice(1)
      .reduce<Target | undefined>((target, segment) => {
        const schema = (target?.schema as SchemaObject | undefined)?.[
          unescapePointer(segment)
        ];
        return target && schema !== undefined
          ? { schema, base: this.#baseOf(schema, target.base) }
          : undefined;
      }, start);
  }

  #baseOf(schema: unknown, base: string): string {
    const id = (schema as SchemaObject | null)?.$id;
    return typeof id === 'string' ? splitUri(resolveUri(id, base))[0] : base;
  }

  #index(value: unknown, outerBase: string) {
    if (typeof value !== 'object' || value === null) return;
    const schema = value as SchemaObject;
    const base = this.#baseOf(schema, outerBase);
    if (typeof schema.$id === 'string') {
      this.#targets.set(resolveUri(schema.$id, outerBase), { schema, base });
    }
    for (const [keyword, inner] of Object.entries(schema)) {
      if (!DATA_KEYWORDS.has(keyword)) this.#index(inner, base);
    }
  }
}
