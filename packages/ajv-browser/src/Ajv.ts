import metaSchema from 'ajv/dist/refs/json-schema-draft-07.json';
import { compileSchema, CompileScope } from './compileSchema';
import { formatLimitKeywords } from './keywords/formatKeywords';
import { resolveUri, SchemaDocument } from './SchemaDocument';
import { Check, ErrorObject, Format, JsonSchema } from './types';

/** A prepared schema: call it with data, then read `errors`. */
export interface ValidateFunction {
  (data: unknown): boolean;
  errors?: ErrorObject[] | null;
  readonly schema: JsonSchema;
}

/** The options of Ajv that mean something here; the others are accepted if they do not change the outcome. */
export interface Options {
  readonly multipleOfPrecision?: number;
  readonly validateSchema?: boolean;
  readonly [option: string]: unknown;
}

const META_URI = resolveUri(metaSchema.$id);
const CHANGES_DATA = [
  'useDefaults',
  'coerceTypes',
  'removeAdditional',
  '$data',
];
const PLUGIN_KEYWORDS = new Set([
  'errorMessage',
  ...formatLimitKeywords.map(keyword => keyword.name),
]);

/**
 * Ajv's class for JSON Schema draft-07, without generated code: a page whose policy forbids `eval` can use it.
 *
 * @remarks
 *
 * All errors are always given, with all details (Ajv's `allErrors` and `verbose`). Ajv's strict mode is not checked: it
 * finds fault with schemas, not with data, and servers do so.
 */
export class Ajv {
  readonly opts: Options & { readonly code: Record<string, unknown> };
  errors?: ErrorObject[] | null;
  readonly #formats = new Map<string, Format>();
  readonly #keywords = new Set<string>();
  readonly #documents = new Map<string, SchemaDocument>();
  #compiled = new Map<JsonSchema, ValidateFunction>();

  constructor(options: Options = {}) {
    const unsupported = CHANGES_DATA.filter(name => options[name]);
    if (unsupported.length) {
      throw new Error(
        `Ajv option ${unsupported.join(', ')} is not supported in the browser`,
      );
    }
    this.opts = { validateSchema: true, ...options, code: {} };
    this.#register(new SchemaDocument(metaSchema, ''));
  }

  /** Prepares a schema; throws if it is not a valid one. */
  compile(schema: JsonSchema): ValidateFunction {
    const known = this.#compiled.get(schema);
    if (known) return known;
    const document = new SchemaDocument(schema, '');
    this.#assertSchema(schema);
    if (typeof schema === 'object' && schema.$id) this.#register(document);
    return this.#compileDocument(document);
  }

  /** Checks data against a schema or the name of one added before. */
  validate(schemaOrKey: JsonSchema | string, data: unknown): boolean {
    const validate =
      typeof schemaOrKey === 'string'
        ? this.getSchema(schemaOrKey)
        : this.compile(schemaOrKey);
    if (!validate) {
      throw new Error(`no schema with key or ref "${schemaOrKey}"`);
    }
    const isValid = validate(data);
    this.errors = validate.errors;
    return isValid;
  }

  /** Checks a schema against the schema of its dialect; `errors` says what is wrong. */
  validateSchema(schema: JsonSchema): boolean {
    if (typeof schema === 'boolean') return true;
    if (typeof schema !== 'object' || schema === null) {
      throw new Error('schema must be object or boolean');
    }
    return this.validate(schema.$schema ?? META_URI, schema);
  }

  /** Makes schemas known by name, so that references find them. */
  addSchema(schema: JsonSchema | JsonSchema[], key?: string): this {
    for (const one of [schema].flat()) {
      const document = new SchemaDocument(one, key ?? '');
      const uri = key === undefined ? document.uri : resolveUri(key);
      if (this.#documents.has(uri)) {
        throw new Error(`schema with key or id "${key ?? uri}" already exists`);
      }
      this.#assertSchema(one);
      this.#register(document, uri);
    }
    return this;
  }

  /** Schemas that describe schemas are kept like all others. */
  addMetaSchema(schema: JsonSchema | JsonSchema[], key?: string): this {
    return this.addSchema(schema, key);
  }

  /** The prepared schema of that name, if one was added. */
  getSchema(key: string): ValidateFunction | undefined {
    const uri = resolveUri(key);
    const document = this.#documents.get(uri);
    return document && this.#compileDocument(document);
  }

  /** Forgets a schema, or all. */
  removeSchema(key?: string): this {
    const documents =
      key === undefined
        ? [...this.#documents.values()]
        : [this.#documents.get(resolveUri(key))];
    for (const document of documents) {
      if (!document || document.schema === metaSchema) continue;
      this.#compiled.delete(document.schema);
      for (const [uri, other] of this.#documents) {
        if (other === document) this.#documents.delete(uri);
      }
    }
    if (key === undefined) this.#compiled = new Map();
    return this;
  }

  addFormat(name: string, format: Format): this {
    this.#formats.set(name, format);
    return this;
  }

  /** Accepts keywords without effect, and those of ajv-errors and ajv-formats, which are built in. */
  addKeyword(definition: string | { keyword: string | string[] }): this {
    const names =
      typeof definition === 'string' ? [definition] : definition.keyword;
    for (const name of [names].flat()) {
      if (typeof definition !== 'string' && !PLUGIN_KEYWORDS.has(name)) {
        throw new Error(
          `Ajv keyword "${name}" is not supported in the browser; known are ${[
            ...PLUGIN_KEYWORDS,
          ].join(', ')}`,
        );
      }
      this.#keywords.add(name);
    }
    this.#compiled = new Map();
    return this;
  }

  /** The errors as one line of text. */
  errorsText(
    errors: ErrorObject[] | null | undefined = this.errors,
    { separator = ', ', dataVar = 'data' } = {},
  ): string {
    if (!errors?.length) return 'No errors';
    return errors
      .map(error => `${dataVar}${error.instancePath} ${error.message}`)
      .join(separator);
  }

  #register(document: SchemaDocument, uri: string = document.uri) {
    for (const known of [...document.uris, uri]) {
      if (!this.#documents.has(known)) this.#documents.set(known, document);
    }
  }

  #assertSchema(schema: JsonSchema) {
    if (!this.opts.validateSchema || this.validateSchema(schema)) return;
    throw new Error(`schema is invalid: ${this.errorsText()}`);
  }

  #compileDocument(document: SchemaDocument): ValidateFunction {
    const known = this.#compiled.get(document.schema);
    if (known) return known;
    const check = compileSchema(document.schema, '#', this.#scopeOf(document));
    const validate: ValidateFunction = Object.assign(
      (data: unknown) => {
        const errors: ErrorObject[] = [];
        check({ data, path: '' }, errors);
        validate.errors = errors.length ? errors : null;
        return errors.length === 0;
      },
      { schema: document.schema },
    );
    this.#compiled.set(document.schema, validate);
    return validate;
  }

  #scopeOf(document: SchemaDocument): CompileScope {
    const references = new Map<JsonSchema, { check?: Check }>();
    const scope: CompileScope = {
      base: document.uri,
      multipleOfPrecision: this.opts.multipleOfPrecision,
      extraKeywords: this.#keywords,
      // As in Ajv, schemas are not checked for the formats of their own parts.
      findFormat: name =>
        document.schema === metaSchema ? undefined : this.#formats.get(name),
      toBase: resolveUri,
      compileReference: (reference, base) => {
        const uri = resolveUri(reference, base);
        const target =
          document.find(uri) ??
          this.#documents.get(uri.split('#')[0])?.find(uri);
        if (!target) {
          throw new Error(`can't resolve reference ${reference} from id #`);
        }
        let entry = references.get(target.schema);
        if (!entry) {
          // Known before it is prepared, for schemas that refer to themselves.
          entry = {};
          references.set(target.schema, entry);
          entry.check = compileSchema(target.schema, reference, {
            ...scope,
            base: target.base,
          });
        }
        const { check } = entry;
        return check ?? ((place, errors) => entry.check!(place, errors));
      },
    };
    return scope;
  }
}
