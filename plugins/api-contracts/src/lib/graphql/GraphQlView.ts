/** A field of a type, a value of an enumeration or a member of a union. */
export interface GraphQlField {
  readonly name: string;
  /** As written in the schema, such as `[Booking!]!`. */
  readonly type?: string;
  /** Name of the type without brackets. */
  readonly typeName?: string;
  readonly description?: string;
  readonly deprecated?: string;
  readonly defaultValue?: string;
  readonly args: readonly GraphQlField[];
}

/** A type of the schema. */
export interface GraphQlType {
  readonly name: string;
  readonly kind: GraphQlKind;
  readonly description?: string;
  readonly interfaces: readonly string[];
  readonly fields: readonly GraphQlField[];
}

/** What a type is; the roots come first. */
export const graphQlKinds = [
  'query',
  'mutation',
  'subscription',
  'object',
  'interface',
  'union',
  'input',
  'enum',
  'scalar',
  'directive',
] as const;

export type GraphQlKind = (typeof graphQlKinds)[number];
