/** What a {@link Fact} can be about: mostly the keyword of JSON Schema. */
export const factKeywords = [
  'enum',
  'const',
  'minimum',
  'exclusiveMinimum',
  'maximum',
  'exclusiveMaximum',
  'multipleOf',
  'minLength',
  'maxLength',
  'pattern',
  'minItems',
  'maxItems',
  'uniqueItems',
  'minProperties',
  'maxProperties',
  'default',
  'example',
  'examples',
  'readOnly',
  'writeOnly',
  'deprecated',
] as const;

/** A limit, a default or an example. */
export interface Fact {
  readonly keyword: (typeof factKeywords)[number];
  readonly value: string;
}

/** A value, as a tree of named values. */
export interface SchemaNode {
  /** Name of the property; absent for the whole and for alternatives. */
  readonly name?: string;
  /** Stands for all properties that have no name of their own. */
  readonly isRest?: boolean;
  /** Type in words, such as `string`, `Money` or `Place[]`. */
  readonly type: string;
  readonly required: boolean;
  readonly description?: string;
  readonly facts: readonly Fact[];
  /** Reference that leads out of the document, or nowhere. */
  readonly missing?: string;
  /** Set where there are alternatives. */
  readonly choice?: 'oneOf' | 'anyOf';
  readonly hasParts: boolean;
  /** Named parts. */
  parts(): readonly SchemaNode[];
  /** Alternatives, of which one holds beside the named parts. */
  alternatives(): readonly SchemaNode[];
}
