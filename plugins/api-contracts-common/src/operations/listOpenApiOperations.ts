import { ContractSource } from '../document/ContractSource';
import { asList, asObject, asText, Json } from '../document/json';

const METHODS = [
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'head',
  'options',
  'trace',
  'query',
] as const;

/**
 * Verb and path of an operation of OpenAPI, and what a list of operations shows.
 *
 * @public
 */
export type OperationEntry = {
  /** Names the operation in addresses: its `operationId`, or verb and path where that is missing or not alone. */
  readonly key: string;
  readonly id?: string;
  readonly method: string;
  readonly path: string;
  readonly summary?: string;
  readonly isDeprecated: boolean;
  /** Sent by the service instead of to it. */
  readonly isWebhook: boolean;
};

/**
 * An operation of OpenAPI where it stands in the document.
 *
 * @public
 */
export type FoundOperation = {
  readonly entry: OperationEntry;
  readonly tags: readonly string[];
  readonly item: Json;
  readonly operation: Json;
};

type Place = {
  readonly method: string;
  readonly path: string;
  readonly isWebhook: boolean;
  readonly item: Json;
  readonly operation: Json;
};

function* findPlaces(source: ContractSource): Generator<Place> {
  for (const section of ['paths', 'webhooks'] as const) {
    for (const [path, value] of Object.entries(
      asObject(source.root[section]),
    )) {
      const item = source.resolve(value);
      for (const method of METHODS) {
        const operation = source.resolve(item[method]);
        if (item[method] !== undefined) {
          const isWebhook = section === 'webhooks';
          yield { method, path, isWebhook, item, operation };
        }
      }
    }
  }
}

/**
 * Every operation of an OpenAPI document, in the order in which they stand there.
 *
 * @public
 */
export function listOpenApiOperations(
  source: ContractSource,
): FoundOperation[] {
  const places = [...findPlaces(source)];
  const idOf = (place: Place) => asText(place.operation.operationId);
  const uses = new Map<string | undefined, number>();
  places.forEach(one => uses.set(idOf(one), (uses.get(idOf(one)) ?? 0) + 1));
  return places.map(place => {
    const { method, path, isWebhook, item, operation } = place;
    const id = idOf(place);
    return {
      item,
      operation,
      tags: asList(operation.tags).flatMap(tag => asText(tag) ?? []),
      entry: {
        key: id && uses.get(id) === 1 ? id : `${method.toUpperCase()} ${path}`,
        id,
        method: method.toUpperCase(),
        path,
        summary: asText(operation.summary) ?? asText(item.summary),
        isDeprecated: operation.deprecated === true,
        isWebhook,
      },
    };
  });
}
