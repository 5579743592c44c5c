import { isObject, JsonObject, stringsOf, valueOf } from '../input/Json';
import { BOUNDS, BoundName } from './bounds';

export type Variants = {
  readonly keyword: 'oneOf' | 'anyOf';
  readonly list: readonly unknown[];
};

/**
 * What a schema asks for, taken together from all schemas that hold at once: behind its `$ref`s and in its `allOf`.
 *
 * @remarks
 *
 * A property that several of them describe keeps all its descriptions, which are a view again.
 */
export class SchemaView {
  /** Equal for views of the same schemas of a document. */
  readonly key: string;
  readonly parts: readonly JsonObject[];
  /** References that led to the parts. */
  readonly names: ReadonlySet<string>;
  readonly isNullable: boolean;
  readonly isNever: boolean;
  readonly variants?: Variants;
  #types?: ReadonlySet<string> | 'any';
  #properties?: ReadonlyMap<string, readonly unknown[]>;
  #required?: ReadonlySet<string>;

  constructor(options: {
    key: string;
    parts: readonly JsonObject[];
    names: ReadonlySet<string>;
    isNullable: boolean;
    isNever: boolean;
    variants?: Variants;
  }) {
    this.key = options.key;
    this.parts = options.parts;
    this.names = options.names;
    this.isNullable = options.isNullable;
    this.isNever = options.isNever;
    this.variants = options.variants;
  }

  /** Types but `null`; `undefined` if any will do. */
  get types(): ReadonlySet<string> | undefined {
    this.#types ??= this.#readTypes() ?? 'any';
    return this.#types === 'any' ? undefined : this.#types;
  }

  get properties(): ReadonlyMap<string, readonly unknown[]> {
    this.#properties ??= this.#collect('properties');
    return this.#properties;
  }

  get patternProperties(): ReadonlyMap<string, readonly unknown[]> {
    return this.#collect('patternProperties');
  }

  get required(): ReadonlySet<string> {
    this.#required ??= new Set(
      this.parts.flatMap(part => stringsOf(part, 'required')),
    );
    return this.#required;
  }

  get isClosed(): boolean {
    return this.parts.some(part => part.additionalProperties === false);
  }

  get values(): readonly unknown[] | undefined {
    const constant = this.first('const');
    if (constant !== undefined) {
      return [constant];
    }
    const list = this.first('enum');
    return Array.isArray(list) ? list.filter(item => item !== null) : undefined;
  }

  /** Value of a keyword in the first of the schemas that has it. */
  first(keyword: string): unknown {
    for (const part of this.parts) {
      const value = valueOf(part, keyword);
      if (value !== undefined) {
        return value;
      }
    }
    return undefined;
  }

  /** All values of a keyword that holds a schema. */
  schemas(keyword: string): readonly unknown[] {
    return this.parts
      .map(part => valueOf(part, keyword))
      .filter(value => isObject(value) || typeof value === 'boolean');
  }

  has(keyword: string): boolean {
    return this.parts.some(part => part[keyword] === true);
  }

  /** The tightest of a bound. */
  bound(name: BoundName): number | undefined {
    const { exclusive, side } = BOUNDS[name];
    const found = this.parts
      .flatMap(part => [
        valueOf(part, name),
        exclusive && valueOf(part, exclusive),
      ])
      .filter((value): value is number => typeof value === 'number');
    if (found.length === 0) {
      return undefined;
    }
    return side === 'lower' ? Math.max(...found) : Math.min(...found);
  }

  #readTypes(): ReadonlySet<string> | undefined {
    let types: Set<string> | undefined;
    for (const part of this.parts) {
      const written = typesOf(part);
      if (written) {
        types = types ? meet(types, written) : written;
      }
    }
    return types;
  }

  #collect(keyword: string): ReadonlyMap<string, readonly unknown[]> {
    const found = new Map<string, unknown[]>();
    for (const part of this.parts) {
      const properties = valueOf(part, keyword);
      if (isObject(properties)) {
        for (const [name, schema] of Object.entries(properties)) {
          found.set(name, [...(found.get(name) ?? []), schema]);
        }
      }
    }
    return found;
  }
}

function meet(a: ReadonlySet<string>, b: ReadonlySet<string>): Set<string> {
  const both = new Set([...a].filter(type => b.has(type)));
  if (a.has('number') && b.has('integer')) {
    both.add('integer');
  }
  if (a.has('integer') && b.has('number')) {
    both.add('integer');
  }
  return both;
}

function typesOf(part: JsonObject): Set<string> | undefined {
  const { type } = part;
  const written = [type]
    .flat()
    .filter((item): item is string => typeof item === 'string');
  if (written.length > 0) {
    return new Set(written.filter(item => item !== 'null'));
  }
  // Many documents leave it out where it can be told.
  if (isObject(part.properties)) {
    return new Set(['object']);
  }
  if (isObject(part.items)) {
    return new Set(['array']);
  }
  const samples =
    part.const !== undefined
      ? [part.const]
      : (Array.isArray(part.enum) && part.enum) || [];
  const kinds = new Set(
    samples.filter(sample => sample !== null).map(sample => typeof sample),
  );
  return kinds.size === 1 && kinds.has('string')
    ? new Set(['string'])
    : undefined;
}
