import {
  asText,
  listOpenApiOperations,
} from '@fairway/plugin-api-contracts-common';
import { addSchemaParts } from './addSchemaParts';
import { Operation } from './Operation';
import { parseDocument } from './parseDocument';
import { Parts } from './Parts';

/** The operations of an OpenAPI document, version 2 or 3. */
export function* readOpenApi(definition: string): Generator<Operation> {
  const source = parseDocument(definition);
  const version = asText(source.root.openapi) ?? asText(source.root.swagger);
  if (!version || !/^[23](\.|$)/.test(version)) {
    throw new Error('Expected "openapi: 3.x" or "swagger: 2.0" at its top');
  }
  for (const found of listOpenApiOperations(source)) {
    const { entry, item, operation, tags } = found;
    const parts = new Parts();
    addSchemaParts(parts, source, [
      item.parameters,
      operation.parameters,
      operation.requestBody,
      operation.responses,
    ]);
    yield {
      method: entry.method,
      name: entry.path,
      operationId: entry.id,
      summary: entry.summary,
      description: asText(operation.description) ?? asText(item.description),
      tags,
      parts: parts.toList(),
      isDeprecated: entry.isDeprecated,
      address: { operation: entry.key },
    };
  }
}
