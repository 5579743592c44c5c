import {
  asObject,
  asText,
  ContractSource,
} from '@fairway/plugin-api-contracts-common';
import { DocumentError } from '../document/DocumentError';
import { parseDocument } from '../document/parseDocument';
import type { SchemaNode } from '../schema/SchemaNode';
import { toSchemaNode } from '../schema/toSchemaNode';

/** A JSON Schema document as the page shows it. */
export interface JsonSchemaView {
  readonly title?: string;
  readonly node: SchemaNode;
  /** Schemas that others of the document refer to. */
  readonly definitions: readonly SchemaNode[];
}

/** Reads a JSON Schema, in YAML or JSON. */
export function toJsonSchemaView(definition: string): JsonSchemaView {
  const parsed = parseDocument(definition);
  const root = asObject(parsed);
  if (root !== parsed) {
    throw new DocumentError({
      message: 'This is not a JSON Schema: expected an object at the top.',
      line: 1,
    });
  }
  const source = new ContractSource(root);
  const definitions = {
    ...asObject(root.definitions),
    ...asObject(root.$defs),
  };
  return {
    title: asText(root.title),
    node: toSchemaNode(source, root),
    definitions: Object.entries(definitions).map(([name, schema]) =>
      toSchemaNode(source, schema, { name }),
    ),
  };
}
