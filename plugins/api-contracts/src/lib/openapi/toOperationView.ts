import {
  asList,
  asObject,
  asText,
  type ContractSource,
  type FoundOperation,
  type Json,
} from '@fairway/plugin-api-contracts-common';
import { toSchemaNode } from '../schema/toSchemaNode';
import type { OperationView, ParameterView, ResponseView } from './OpenApiView';
import { toMedia, toSwaggerMedia } from './toMedia';
import { toServers } from './toServers';

const FORM = 'application/x-www-form-urlencoded';
const MOST_VALUES = 50;

/** In OpenAPI 2 a parameter is its own schema. */
function schemaOf(parameter: Json): unknown {
  const [content] = Object.values(asObject(parameter.content));
  if (parameter.schema !== undefined) return parameter.schema;
  return content === undefined
    ? { ...parameter, required: undefined }
    : asObject(content).schema;
}

function toParameter(source: ContractSource, value: unknown): ParameterView {
  const { value: parameter, missing } = source.follow(value);
  const schema = schemaOf(parameter);
  const name = asText(parameter.name) ?? missing ?? '';
  const node = toSchemaNode(source, schema, {
    name,
    required: parameter.required === true,
  });
  const plain = source.resolve(schema);
  const [example] = Object.values(asObject(parameter.examples));
  const values = asList(plain.enum).flatMap(one => asText(one) ?? []);
  return {
    name,
    in: asText(parameter.in) ?? 'header',
    example:
      asText(parameter.example) ??
      asText(source.resolve(example).value) ??
      asText(plain.example) ??
      asText(plain.default),
    values: values.length > MOST_VALUES ? [] : values,
    node: {
      ...node,
      missing: missing ?? node.missing,
      description: asText(parameter.description) ?? node.description,
      facts:
        parameter.deprecated === true &&
        !node.facts.some(fact => fact.keyword === 'deprecated')
          ? [...node.facts, { keyword: 'deprecated', value: 'true' }]
          : node.facts,
    },
  };
}

/** The parameters of a path and of an operation, whose own win. */
function toParameters(source: ContractSource, found: FoundOperation) {
  const all = [
    ...asList(found.operation.parameters),
    ...asList(found.item.parameters),
  ];
  const known = new Set<string>();
  return all.filter(value => {
    const parameter = source.resolve(value);
    const id = parameter.name
      ? `${parameter.in} ${parameter.name}`
      : JSON.stringify(value);
    return !known.has(id) && known.add(id);
  });
}

function toBody(
  source: ContractSource,
  operation: Json,
  parameters: readonly unknown[],
): OperationView['body'] {
  if (operation.requestBody !== undefined) {
    const body = source.resolve(operation.requestBody);
    return {
      description: asText(body.description),
      isRequired: body.required === true,
      media: toMedia(source, body.content, 'request'),
    };
  }
  const places = parameters.map(value => source.resolve(value));
  const body = places.find(one => one.in === 'body');
  const fields = places.filter(one => one.in === 'formData');
  const consumes = asList(operation.consumes ?? source.root.consumes);
  if (body) {
    return {
      description: asText(body.description),
      isRequired: body.required === true,
      media: toSwaggerMedia(source, consumes, body.schema, 'request'),
    };
  }
  if (fields.length === 0) return undefined;
  const schema = {
    type: 'object',
    required: fields.filter(one => one.required === true).map(one => one.name),
    properties: Object.fromEntries(
      fields.map(field => [field.name, { ...field, required: undefined }]),
    ),
  };
  return {
    isRequired: schema.required.length > 0,
    media: toSwaggerMedia(
      source,
      consumes.length > 0 ? consumes : [FORM],
      schema,
      'request',
    ),
  };
}

function toResponse(
  source: ContractSource,
  operation: Json,
  status: string,
  value: unknown,
): ResponseView {
  const { value: response, missing } = source.follow(value);
  const produces = asList(operation.produces ?? source.root.produces);
  return {
    status,
    description: missing ?? asText(response.description),
    headers: Object.entries(asObject(response.headers)).map(([name, header]) =>
      toParameter(source, { ...source.resolve(header), name, in: 'header' }),
    ),
    media:
      response.schema === undefined
        ? toMedia(source, response.content, 'response')
        : toSwaggerMedia(
            source,
            produces,
            response.schema,
            'response',
            response.examples,
          ),
  };
}

function toSecurity(source: ContractSource, operation: Json) {
  return asList(operation.security ?? source.root.security).map(alternative =>
    Object.entries(asObject(alternative)).map(([name, scopes]) => {
      const words = asList(scopes).map(String).join(', ');
      return words ? `${name} (${words})` : name;
    }),
  );
}

/** Reads one operation in full. */
export function toOperationView(
  source: ContractSource,
  found: FoundOperation,
): OperationView {
  const { operation, item, entry } = found;
  const parameters = toParameters(source, found);
  const holder = [operation, item].find(one => asList(one.servers).length > 0);
  return {
    entry,
    description: asText(operation.description) ?? asText(item.description),
    parameters: parameters
      .map(value => toParameter(source, value))
      .filter(one => one.in !== 'body' && one.in !== 'formData'),
    body: toBody(source, operation, parameters),
    responses: Object.entries(asObject(operation.responses))
      .filter(([status]) => !status.startsWith('x-'))
      .map(([status, value]) => toResponse(source, operation, status, value)),
    security: toSecurity(source, operation),
    servers: toServers(holder ?? source.root),
    callbacks: Object.entries(asObject(operation.callbacks)).flatMap(
      ([name, value]) =>
        Object.keys(source.resolve(value)).map(url => `${name}: ${url}`),
    ),
  };
}
