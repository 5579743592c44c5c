/** A JSON Schema: an object of keywords, or `true`/`false` for anything/nothing. */
export type JsonSchema = boolean | SchemaObject;

/** A schema that has keywords. */
export interface SchemaObject {
  readonly [keyword: string]: any;
}

/** One fault, in the shape Ajv gives it with the option `verbose`. */
export interface ErrorObject {
  readonly keyword: string;
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly params: Record<string, any>;
  readonly message: string;
  readonly schema: unknown;
  readonly parentSchema: JsonSchema;
  readonly data: unknown;
  readonly propertyName?: string;
}

/** A value within the data being checked, and the way there. */
export interface Place {
  readonly data: any;
  /** JSON pointer from the top of the data. */
  readonly path: string;
  readonly parent?: Place;
  readonly key?: string | number;
  /** Set where the value is itself the name of a property. */
  readonly propertyName?: string;
}

/** Looks at one place and appends what is wrong with it. */
export type Check = (place: Place, errors: ErrorObject[]) => void;

/** A named rule for strings (or numbers); `true` accepts everything. */
export type Format =
  | true
  | string
  | RegExp
  | ((value: any) => boolean)
  | {
      readonly type?: 'string' | 'number';
      readonly validate: RegExp | ((value: any) => boolean);
      readonly compare?: (a: any, b: any) => number | undefined;
    };
