import { stringify } from 'yaml';
import {
  asList,
  asObject,
  asText,
  type ContractSource,
  type Json,
} from '@fairway/plugin-api-contracts-common';
import { toSchemaNode } from '../schema/toSchemaNode';
import { MessageView } from './view';

const JSON_SCHEMA = /asyncapi|schema\+(json|yaml)|openapi/;

/** A message with what its traits add; its own words win. */
function withTraits(source: ContractSource, value: unknown): Json {
  const message = source.resolve(value);
  const traits = asList(message.traits).map(trait => source.resolve(trait));
  return Object.assign({}, ...traits, message);
}

function toPayload(
  source: ContractSource,
  message: Json,
): MessageView['payload'] {
  const payload = asObject(message.payload);
  // AsyncAPI 3 has the format beside the schema, AsyncAPI 2 beside the payload.
  const isWrapped = payload.schemaFormat !== undefined;
  const format = asText(
    isWrapped ? payload.schemaFormat : message.schemaFormat,
  );
  const schema = isWrapped ? payload.schema : message.payload;
  if (schema === undefined) return undefined;
  if (!format || JSON_SCHEMA.test(format)) return toSchemaNode(source, schema);
  return {
    format,
    text: typeof schema === 'string' ? schema : stringify(schema),
  };
}

function toExamples(message: Json): MessageView['examples'] {
  return asList(message.examples).map(value => {
    const example = asObject(value);
    const { headers, payload } = example;
    return {
      title: asText(example.summary) ?? asText(example.name),
      text: JSON.stringify(
        headers === undefined ? payload : { headers, payload },
        undefined,
        2,
      ),
    };
  });
}

/** Turns a message, or a reference to one, into what the page shows of it. */
export function toMessageView(
  source: ContractSource,
  value: unknown,
  id: string,
): MessageView {
  const message = withTraits(source, value);
  const name = asText(message.name);
  const title = asText(message.title) ?? name ?? id;
  return {
    id,
    title,
    name: name === title ? undefined : name,
    summary: asText(message.summary),
    description: asText(message.description),
    contentType:
      asText(message.contentType) ?? asText(source.root.defaultContentType),
    headers:
      message.headers === undefined
        ? undefined
        : toSchemaNode(source, message.headers),
    payload: toPayload(source, message),
    examples: toExamples(message),
  };
}
