import { isObject, JsonObject } from '../input/Json';
import { References } from './References';
import { SchemaView, Variants } from './SchemaView';

const MOST_PARTS = 1000;

function isNull(schema: unknown): boolean {
  return (
    isObject(schema) &&
    (schema.type === 'null' ||
      (Array.isArray(schema.enum) &&
        schema.enum.length === 1 &&
        schema.enum[0] === null))
  );
}

function allowsNull(schema: JsonObject): boolean {
  return (
    schema.nullable === true ||
    schema['x-nullable'] === true ||
    schema.type === 'null' ||
    (Array.isArray(schema.type) && schema.type.includes('null'))
  );
}

/** What holds at once. */
class Found {
  readonly parts = new Set<JsonObject>();
  isNullable = false;
  isNever = false;
  variants?: Variants;
  readonly names = new Set<string>();
  readonly #seen = new Set<object>();
  readonly #references: References;

  constructor(references: References) {
    this.#references = references;
  }

  addAll(schemas: readonly unknown[]) {
    const open = [...schemas].reverse();
    while (open.length > 0 && this.#seen.size < MOST_PARTS) {
      const schema = open.pop();
      this.isNever ||= schema === false;
      if (isObject(schema) && !this.#seen.has(schema)) {
        this.#seen.add(schema);
        open.push(...this.#readPart(schema).reverse());
      }
    }
  }

  /** Gives the schemas that hold as well. */
  #readPart(schema: JsonObject): unknown[] {
    const more: unknown[] = [];
    this.isNullable ||= allowsNull(schema);
    const { $ref } = schema;
    const target =
      typeof $ref === 'string' ? this.#references.find($ref) : undefined;
    if (target !== undefined) {
      this.names.add(String($ref));
      more.push(target);
    }
    // A mere reference is not kept, so that all uses of a schema are one view.
    if (target === undefined || Object.keys(schema).length > 1) {
      this.parts.add(schema);
    }
    if (Array.isArray(schema.allOf)) {
      more.push(...schema.allOf);
    }
    for (const keyword of ['oneOf', 'anyOf'] as const) {
      const list = schema[keyword];
      if (Array.isArray(list) && list.length > 0) {
        const real = list.filter(variant => !isNull(variant));
        this.isNullable ||= real.length < list.length;
        if (real.length === 1) {
          more.push(real[0]);
        } else if (real.length > 1) {
          this.variants ??= { keyword, list: real };
        }
      }
    }
    return more;
  }
}

/** Reads the schemas of one document. */
export class SchemaReader {
  readonly references: References;
  readonly #ids = new WeakMap<object, number>();
  readonly #views = new Map<string, SchemaView>();
  #nextId = 0;

  constructor(document: unknown) {
    this.references = new References(document);
  }

  /** Gives what several schemas ask for together. */
  view(schemas: readonly unknown[]): SchemaView {
    const found = new Found(this.references);
    found.addAll(schemas);
    const ids = [...found.parts].map(part => this.#idOf(part));
    const key = `${ids.sort((a, b) => a - b).join()}${
      found.isNullable ? '?' : ''
    }${found.isNever ? '!' : ''}`;
    let view = this.#views.get(key);
    if (!view) {
      view = new SchemaView({
        key,
        parts: [...found.parts],
        names: found.names,
        isNullable: found.isNullable,
        isNever: found.isNever,
        variants: found.variants,
      });
      this.#views.set(key, view);
    }
    return view;
  }

  #idOf(part: object): number {
    let id = this.#ids.get(part);
    if (id === undefined) {
      id = this.#nextId++;
      this.#ids.set(part, id);
    }
    return id;
  }
}
