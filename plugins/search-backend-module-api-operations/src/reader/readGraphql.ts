import {
  DocumentNode,
  FieldDefinitionNode,
  InputValueDefinitionNode,
  Kind,
  parse,
  TypeNode,
} from 'graphql';
import { MOST_VALUES } from './limits';
import { Operation } from './Operation';
import { Parts } from './Parts';

/** More than the largest public schemas have, with which parsing still takes less than a second. */
const MOST_TOKENS = 2_000_000;

type Field = FieldDefinitionNode | InputValueDefinitionNode;
type Types = ReadonlyMap<string, readonly Field[]>;

function listTypes(document: DocumentNode): Types {
  const types = new Map<string, Field[]>();
  for (const node of document.definitions) {
    if (
      node.kind === Kind.OBJECT_TYPE_DEFINITION ||
      node.kind === Kind.INTERFACE_TYPE_DEFINITION ||
      node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION
    ) {
      types.set(node.name.value, [...(node.fields ?? [])]);
    }
  }
  for (const node of document.definitions) {
    // What extends types of elsewhere is not shown on the page either.
    if (
      node.kind === Kind.OBJECT_TYPE_EXTENSION ||
      node.kind === Kind.INTERFACE_TYPE_EXTENSION ||
      node.kind === Kind.INPUT_OBJECT_TYPE_EXTENSION
    ) {
      const fields = types.get(node.name.value);
      for (const field of node.fields ?? []) {
        fields?.push(field);
      }
    }
  }
  return types;
}

/** Names of the root types by what they are for. */
function listRoots(
  document: DocumentNode,
): [operation: string, type: string][] {
  for (const node of document.definitions) {
    if (node.kind === Kind.SCHEMA_DEFINITION) {
      return node.operationTypes.map(({ operation, type }) => [
        operation,
        type.name.value,
      ]);
    }
  }
  return [
    ['query', 'Query'],
    ['mutation', 'Mutation'],
    ['subscription', 'Subscription'],
  ];
}

function nameOf(type: TypeNode): string {
  let at = type;
  while (at.kind !== Kind.NAMED_TYPE) {
    at = at.type;
  }
  return at.name.value;
}

function listParts(types: Types, root: FieldDefinitionNode): string[] {
  const parts = new Parts();
  const queue: string[] = [];
  const seen = new Set<string>();
  const open = ({ type }: Field) => {
    const name = nameOf(type);
    if (!seen.has(name) && queue.length < MOST_VALUES) {
      seen.add(name);
      queue.push(name);
    }
  };
  for (const arg of root.arguments ?? []) {
    parts.add(arg.name.value);
    open(arg);
  }
  open(root);
  for (let at = 0; at < queue.length && !parts.isFull; at += 1) {
    const fields = types.get(queue[at]);
    if (fields) {
      parts.add(queue[at]);
    }
    for (const field of fields ?? []) {
      parts.add(field.name.value);
      open(field);
    }
  }
  return parts.toList();
}

/** What can be asked of a GraphQL API: the fields of its roots. */
export function* readGraphql(definition: string): Generator<Operation> {
  const document = parse(definition, {
    noLocation: true,
    maxTokens: MOST_TOKENS,
  });
  const types = listTypes(document);
  for (const [operation, type] of listRoots(document)) {
    for (const field of types.get(type) ?? []) {
      yield {
        method: operation.toLocaleUpperCase('en'),
        name: field.name.value,
        description: field.description?.value,
        tags: [],
        parts: listParts(types, field as FieldDefinitionNode),
        isDeprecated: Boolean(
          field.directives?.some(({ name }) => name.value === 'deprecated'),
        ),
        address: { type, field: field.name.value },
      };
    }
  }
}
