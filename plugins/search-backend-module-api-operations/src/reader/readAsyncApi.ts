import {
  asList,
  asObject,
  asText,
  AsyncApiChannel,
  AsyncApiOperation,
  ContractSource,
  Json,
  listAsyncApiChannels,
} from '@fairway/plugin-api-contracts-common';
import { addSchemaParts } from './addSchemaParts';
import { Operation } from './Operation';
import { parseDocument } from './parseDocument';
import { Parts } from './Parts';

function addMessage(parts: Parts, source: ContractSource, value: unknown) {
  const message = source.resolve(value);
  const traits = asList(message.traits).map(trait => source.resolve(trait));
  parts.add(asText(message.name));
  parts.add(asText(message.title));
  addSchemaParts(parts, source, [
    message.payload,
    message.headers,
    ...traits.map(trait => trait.headers),
  ]);
}

function listParts(
  source: ContractSource,
  channel: Json,
  messages: AsyncApiChannel['messages'],
): string[] {
  const parts = new Parts();
  Object.keys(asObject(channel.parameters)).forEach(name => parts.add(name));
  messages.forEach(({ id }) => parts.add(id));
  messages.forEach(({ value }) => addMessage(parts, source, value));
  return parts.toList();
}

const listTags = (value: unknown) =>
  asList(value).flatMap(tag => asText(asObject(tag).name) ?? []);

function toOperation(
  source: ContractSource,
  { id: channelId, address, channel }: AsyncApiChannel,
  found: AsyncApiOperation,
): Operation {
  const { id, action, operation, messages } = found;
  return {
    method: action.toLocaleUpperCase('en'),
    name: address,
    // Version 2 calls an operation without a name by its keyword.
    operationId: channel[id] === operation ? undefined : id,
    summary: asText(operation.title) ?? asText(operation.summary),
    description: asText(operation.description) ?? asText(channel.description),
    tags: listTags(operation.tags),
    parts: listParts(source, channel, messages),
    isDeprecated: false,
    address: { operation: id, channel: channelId },
  };
}

/** What is sent and received by an AsyncAPI document, version 2 or 3. */
export function* readAsyncApi(definition: string): Generator<Operation> {
  const source = parseDocument(definition);
  if (!/^[23]\b/.test(asText(source.root.asyncapi) ?? '')) {
    throw new Error('Expected "asyncapi: 2.x" or "asyncapi: 3.x" at its top');
  }
  for (const found of listAsyncApiChannels(source)) {
    const { id, address, channel, messages, operations } = found;
    for (const operation of operations) {
      yield toOperation(source, found, operation);
    }
    if (operations.length === 0) {
      yield {
        method: 'CHANNEL',
        name: address,
        operationId: id === address ? undefined : id,
        summary: asText(channel.title) ?? asText(channel.summary),
        description: asText(channel.description),
        tags: listTags(channel.tags),
        parts: listParts(source, channel, messages),
        isDeprecated: false,
        address: { channel: id },
      };
    }
  }
}
