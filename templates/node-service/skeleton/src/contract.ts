import { readFileSync } from 'node:fs';
import type { FastifySchema, HTTPMethods } from 'fastify';
import { parse } from 'yaml';

type Json = Record<string, unknown>;

const methods = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

interface Parameter {
  name: string;
  in: string;
  required?: boolean;
  schema?: unknown;
}

interface Operation {
  operationId: string;
  parameters?: Parameter[];
  requestBody?: { content: unknown };
  responses?: Record<string, { content?: unknown }>;
}

type PathItem = { parameters?: Parameter[] } & Partial<Record<(typeof methods)[number], Operation>>;

/** What Fastify needs to know of an operation: everything but the handler. */
export interface ContractRoute {
  method: HTTPMethods;
  url: string;
  schema: FastifySchema;
}

export interface Contract {
  /** The contract as it is published. */
  document: Json;
  /** Operation ids in the order of the document. */
  operationIds: readonly string[];
  /** Looks up the route of an operation; an unknown id is an error of the programmer. */
  route(operationId: string): ContractRoute;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Replaces each `$ref` into the document by what it points to. */
function dereference(document: Json, value: unknown, trail: readonly string[] = []): unknown {
  if (Array.isArray(value)) {
    return value.map((item) => dereference(document, item, trail));
  }
  if (!isObject(value)) {
    return value;
  }
  if (typeof value.$ref === 'string') {
    const ref = value.$ref;
    if (trail.includes(ref)) {
      throw new Error(`openapi.yaml: ${ref} contains itself; routes cannot be made from it`);
    }
    const target = ref
      .replace(/^#\//, '')
      .split('/')
      .reduce<unknown>((node, key) => (isObject(node) ? node[key] : undefined), document);
    if (target === undefined) {
      throw new Error(`openapi.yaml: ${ref} does not exist`);
    }
    return dereference(document, target, [...trail, ref]);
  }
  return Object.fromEntries(
    Object.entries(value).map(([key, child]) => [key, dereference(document, child, trail)]),
  );
}

function parametersIn(place: string, parameters: Parameter[]): Json | undefined {
  const found = parameters.filter((parameter) => parameter.in === place);
  if (found.length === 0) {
    return undefined;
  }
  return {
    type: 'object',
    required: found.filter((parameter) => parameter.required).map((parameter) => parameter.name),
    properties: Object.fromEntries(found.map((parameter) => [parameter.name, parameter.schema])),
  };
}

function toSchema(operation: Operation, shared: Parameter[] = []): FastifySchema {
  const parameters = [...shared, ...(operation.parameters ?? [])];
  const contents = Object.entries(operation.responses ?? {})
    .filter(([, response]) => response.content)
    .map(([status, { content }]) => [status, { content }]);
  const schema: Json = {
    params: parametersIn('path', parameters),
    querystring: parametersIn('query', parameters),
    headers: parametersIn('header', parameters),
    body: operation.requestBody && { content: operation.requestBody.content },
    response: Object.fromEntries(contents),
  };
  return Object.fromEntries(Object.entries(schema).filter(([, value]) => value !== undefined));
}

/**
 * Reads the OpenAPI contract and turns its operations into routes, so that
 * requests are checked and answers are written by what was published.
 */
export function loadContract(file = new URL('../openapi.yaml', import.meta.url)): Contract {
  const document = parse(readFileSync(file, 'utf8')) as Json;
  const paths = dereference(document, document.paths) as Record<string, PathItem>;

  const routes = new Map<string, ContractRoute>();
  for (const [path, item] of Object.entries(paths)) {
    for (const method of methods) {
      const operation = item[method];
      if (operation) {
        routes.set(operation.operationId, {
          method: method.toUpperCase(),
          url: path.replaceAll(/\{([^}]+)\}/g, ':$1'),
          schema: toSchema(operation, item.parameters),
        });
      }
    }
  }

  return {
    document,
    operationIds: [...routes.keys()],
    route(operationId) {
      const route = routes.get(operationId);
      if (!route) {
        throw new Error(`openapi.yaml has no operation ${operationId}`);
      }
      return route;
    },
  };
}
