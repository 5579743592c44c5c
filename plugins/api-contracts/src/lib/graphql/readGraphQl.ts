import {
  buildASTSchema,
  GraphQLError,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
  isUnionType,
  parse,
  astFromValue,
  print,
} from 'graphql';
import { DocumentError } from '../document/DocumentError';
import {
  type GraphQlField,
  type GraphQlKind,
  graphQlKinds,
  type GraphQlType,
} from './GraphQlView';

type Field =
  | GraphQLField<unknown, unknown>
  | GraphQLInputField
  | GraphQLArgument;

function toDefault(field: Field): string | undefined {
  if (!('defaultValue' in field) || field.defaultValue === undefined) {
    return undefined;
  }
  const value = astFromValue(field.defaultValue, field.type);
  return value ? print(value) : undefined;
}

function toField(field: Field): GraphQlField {
  return {
    name: field.name,
    type: String(field.type),
    typeName: getNamedType(field.type).name,
    description: field.description ?? undefined,
    deprecated: field.deprecationReason ?? undefined,
    defaultValue: toDefault(field),
    args: 'args' in field ? field.args.map(toField) : [],
  };
}

function toFields(type: GraphQLNamedType): GraphQlField[] {
  if (isObjectType(type) || isInterfaceType(type) || isInputObjectType(type)) {
    return Object.values<Field>(type.getFields()).map(toField);
  }
  if (isEnumType(type)) {
    return type.getValues().map(value => ({
      name: value.name,
      description: value.description ?? undefined,
      deprecated: value.deprecationReason ?? undefined,
      args: [],
    }));
  }
  return isUnionType(type)
    ? type
        .getTypes()
        .map(({ name }) => ({ name, type: name, typeName: name, args: [] }))
    : [];
}

function kindOf(schema: GraphQLSchema, type: GraphQLNamedType): GraphQlKind {
  if (type === schema.getQueryType()) return 'query';
  if (type === schema.getMutationType()) return 'mutation';
  if (type === schema.getSubscriptionType()) return 'subscription';
  if (isObjectType(type)) return 'object';
  if (isInterfaceType(type)) return 'interface';
  if (isUnionType(type)) return 'union';
  if (isInputObjectType(type)) return 'input';
  return isEnumType(type) ? 'enum' : 'scalar';
}

/** Builds the schema of a definition, or says where that is broken. */
function buildSchema(definition: string): GraphQLSchema {
  try {
    // Directives of federation and the like are seldom defined where they are used.
    return buildASTSchema(parse(definition), { assumeValidSDL: true });
  } catch (error) {
    const place =
      error instanceof GraphQLError ? error.locations?.[0] : undefined;
    throw new DocumentError({
      message: (error as Error).message,
      line: place?.line,
      column: place?.column,
    });
  }
}

/**
 * Reads the schema of a GraphQL API for the page.
 *
 * @returns It, and its types, the roots first, then by kind and name
 */
export function readGraphQl(definition: string): {
  schema: GraphQLSchema;
  types: GraphQlType[];
} {
  const schema = buildSchema(definition);
  return { schema, types: toGraphQlTypes(schema) };
}

function toGraphQlTypes(schema: GraphQLSchema): GraphQlType[] {
  const types = Object.values(schema.getTypeMap())
    .filter(type => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .map(
      (type): GraphQlType => ({
        name: type.name,
        kind: kindOf(schema, type),
        description: type.description ?? undefined,
        interfaces:
          isObjectType(type) || isInterfaceType(type)
            ? type.getInterfaces().map(({ name }) => name)
            : [],
        fields: toFields(type),
      }),
    );
  const directives = schema
    .getDirectives()
    .filter(directive => !isSpecifiedDirective(directive))
    .map(
      ({ name, description, args }): GraphQlType => ({
        name: `@${name}`,
        kind: 'directive',
        description: description ?? undefined,
        interfaces: [],
        fields: args.map(toField),
      }),
    );
  const rank = (type: GraphQlType) => graphQlKinds.indexOf(type.kind);
  return [...types, ...directives].sort(
    (a, b) => rank(a) - rank(b) || a.name.localeCompare(b.name, 'en'),
  );
}
