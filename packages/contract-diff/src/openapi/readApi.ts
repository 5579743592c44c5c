import {
  isObject,
  JsonObject,
  listOf,
  objectOf,
  stringOf,
  stringsOf,
} from '../input/Json';
import { References } from '../schema/References';
import { ApiModel, Operation } from './ApiModel';
import { readBody, readResponses } from './readBodies';
import { readParameters } from './readParameters';
import { readSecurity } from './readSecurity';

const METHODS = [
  'get',
  'put',
  'post',
  'delete',
  'options',
  'head',
  'patch',
  'trace',
  'query',
];

/** A document that is read. */
export type Source = {
  readonly document: JsonObject;
  readonly references: References;
  readonly isSwagger: boolean;
};

function readServers({ document, isSwagger }: Source): string[] {
  if (!isSwagger) {
    return listOf(document, 'servers')
      .map(server => stringOf(server, 'url') ?? '')
      .map(url => url.replace(/\/+$/, ''));
  }
  const host = stringOf(document, 'host');
  const base = (stringOf(document, 'basePath') ?? '').replace(/\/+$/, '');
  if (!host) {
    return base ? [base] : [];
  }
  const schemes = stringsOf(document, 'schemes');
  return (schemes.length > 0 ? schemes : ['https']).map(
    scheme => `${scheme}://${host}${base}`,
  );
}

function readOperation(
  source: Source,
  options: {
    label: string;
    path: string;
    item: JsonObject;
    raw: JsonObject;
    isWebhook: boolean;
  },
): Operation {
  const { label, path, item, raw, isWebhook } = options;
  const written = [...listOf(item, 'parameters'), ...listOf(raw, 'parameters')]
    .map(parameter => source.references.resolve(parameter))
    .filter(isObject);
  return {
    label,
    isWebhook,
    parameters: readParameters(source, path, written),
    body: readBody(source, raw, written),
    responses: readResponses(source, raw),
    security: readSecurity(source, raw),
    raw,
  };
}

function readItems(
  source: Source,
  items: JsonObject,
  isWebhook: boolean,
): Map<string, Operation> {
  const operations = new Map<string, Operation>();
  for (const [path, value] of Object.entries(items)) {
    const item = source.references.resolve(value);
    for (const method of METHODS) {
      const raw = objectOf(item, method);
      if (isObject(item) && isObject(item[method])) {
        const start = isWebhook ? 'webhook ' : '';
        const label = `${start}${method.toUpperCase()} ${path}`;
        operations.set(
          // What its parameters are called does not matter to who calls it.
          isWebhook ? label : label.replace(/\{[^}]*\}/g, '{}'),
          readOperation(source, { label, path, item, raw, isWebhook }),
        );
      }
    }
  }
  return operations;
}

/** Reads OpenAPI 2.0 and 3.x into one shape. */
export function readApi(
  document: JsonObject,
  references: References,
): ApiModel {
  const isSwagger = document.swagger !== undefined;
  const source = { document, references, isSwagger };
  return {
    document,
    servers: readServers(source),
    operations: new Map([
      ...readItems(source, objectOf(document, 'paths'), false),
      ...readItems(source, objectOf(document, 'webhooks'), true),
      ...readItems(source, objectOf(document, 'x-webhooks'), true),
    ]),
  };
}
