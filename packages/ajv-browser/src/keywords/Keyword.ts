import {
  Check,
  ErrorObject,
  Format,
  JsonSchema,
  Place,
  SchemaObject,
} from '../types';

/** The kinds of data a keyword may be limited to. */
export type DataType = 'number' | 'string' | 'array' | 'object';

/** What a keyword is given to prepare its check. */
export interface KeywordContext {
  /** The keyword's own value. */
  readonly value: any;
  /** The schema it stands in. */
  readonly schema: SchemaObject;
  readonly dataType: DataType | undefined;
  readonly multipleOfPrecision: number | undefined;
  findFormat(name: string): Format | undefined;
  /** Prepares a schema found at a path below the schema the keyword stands in. */
  compile(schema: JsonSchema, ...path: Array<string | number>): Check;
  /** Prepares the schema that a reference points at. */
  compileReference(reference: string): Check;
  error(
    place: Place,
    message: string,
    params?: Record<string, unknown>,
  ): ErrorObject;
}

/** One keyword of JSON Schema. */
export interface Keyword {
  readonly name: string;
  /** Kinds of data it says something about; without it, all. */
  readonly types?: readonly DataType[];
  /** Prepares the check, or nothing where the value demands nothing. */
  compile(context: KeywordContext): Check | undefined;
}

/** What makes an {@link assertion}. */
export interface Assertion<D, V> {
  readonly name: string;
  readonly types?: readonly DataType[];
  /** Prepares the test for one value of the keyword. */
  test(value: V, context: KeywordContext): ((data: D) => boolean) | undefined;
  message(value: V): string;
  params(value: V): Record<string, unknown>;
}

/** Makes a keyword that looks at one value and gives at most one error. */
export function assertion<D, V>(definition: Assertion<D, V>): Keyword {
  return {
    name: definition.name,
    types: definition.types,
    compile: context => {
      const test = definition.test(context.value, context);
      if (!test) return undefined;
      const message = definition.message(context.value);
      return (place, errors) => {
        if (test(place.data)) return;
        errors.push(
          context.error(place, message, definition.params(context.value)),
        );
      };
    },
  };
}
