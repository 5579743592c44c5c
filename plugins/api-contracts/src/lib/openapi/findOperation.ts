import {
  type ContractSource,
  type FoundOperation,
  listOpenApiOperations,
} from '@fairway/plugin-api-contracts-common';

/**
 * Finds the operation that an address names.
 *
 * @param key - Its `operationId`, or verb and path as in `GET /pets/{id}`
 */
export function findOperation(
  source: ContractSource,
  key: string,
): FoundOperation | undefined {
  const operations = listOpenApiOperations(source);
  return (
    operations.find(({ entry }) => entry.key === key) ??
    operations.find(
      ({ entry: { id, method, path } }) =>
        id === key || `${method} ${path}` === key,
    )
  );
}
