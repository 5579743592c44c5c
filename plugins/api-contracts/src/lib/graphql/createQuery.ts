import {
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** The types whose fields are tried by a request; a subscription is not one. */
export type RootKind = 'query' | 'mutation';

/** A query and the variables that it takes. */
export interface Query {
  readonly query: string;
  /** JSON, or nothing. */
  readonly variables: string;
}

type Field = GraphQLField<unknown, unknown>;

// Connections have their things two levels down: edges, node.
const MAX_DEPTH = 3;
// A type with no more of its own than this is a wrapper around what is of interest.
const MAX_WRAPPER_FIELDS = 1;

const INDENT = '  ';

function fieldsOf(type: GraphQLNamedType): Field[] {
  return isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).filter(
        ({ args, deprecationReason }) =>
          !deprecationReason && !args.some(isRequiredArgument),
      )
    : [];
}

const isLeaf = (field: Field) => isLeafType(getNamedType(field.type));

/** The lines of a selection: what the type says of itself, and what it holds if that is next to nothing. */
function select(type: GraphQLNamedType, depth: number): string[] {
  const fields = fieldsOf(type);
  const leaves = fields.filter(isLeaf);
  const lines = leaves.map(({ name }) => name);
  if (leaves.length <= MAX_WRAPPER_FIELDS && depth < MAX_DEPTH) {
    for (const field of fields.filter(one => !isLeaf(one))) {
      const inner = select(getNamedType(field.type), depth + 1);
      lines.push(`${field.name} {`, ...inner.map(line => INDENT + line), '}');
    }
  }
  // Unions, and types that lead nowhere.
  return lines.length > 0 ? lines : ['__typename'];
}

/** A value to begin with: as little as the type lets through. */
function toValue(
  type: GraphQLInputType,
  seen: readonly GraphQLNamedType[] = [],
): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0].name;
  if (isInputObjectType(nullable)) {
    if (seen.includes(nullable)) return {};
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter(isRequiredInputField)
        .map(({ name, type: inner }) => [
          name,
          toValue(inner, [...seen, nullable]),
        ]),
    );
  }
  switch (nullable.name) {
    case 'Int':
    case 'Float':
      return 0;
    case 'Boolean':
      return false;
    default:
      return '';
  }
}

const capitalize = (name: string) => name[0].toUpperCase() + name.slice(1);

/**
 * Makes a query for one field of a root, with a variable for each argument that it needs.
 *
 * @param name - Name of the field; the first one by default
 * @returns `undefined` if there is no such field
 */
export function createQuery(
  schema: GraphQLSchema,
  kind: RootKind,
  name?: string,
): Query | undefined {
  const root =
    kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {});
  const field =
    name === undefined ? fields[0] : fields.find(one => one.name === name);
  if (!field) return undefined;
  const args = field.args.filter(isRequiredArgument);
  const takes = args.map(arg => `$${arg.name}: ${arg.type}`).join(', ');
  const gives = args.map(arg => `${arg.name}: $${arg.name}`).join(', ');
  const type = getNamedType(field.type);
  const selection = isLeafType(type)
    ? []
    : select(type, 0).map(line => INDENT.repeat(2) + line);
  const call = `${INDENT}${field.name}${gives && `(${gives})`}`;
  const values = Object.fromEntries(
    args.map(arg => [arg.name, toValue(arg.type)]),
  );
  return {
    query: [
      `${kind} ${capitalize(field.name)}${takes && `(${takes})`} {`,
      ...(selection.length > 0
        ? [`${call} {`, ...selection, `${INDENT}}`]
        : [call]),
      '}',
    ].join('\n'),
    variables: args.length > 0 ? JSON.stringify(values, null, 2) : '',
  };
}
