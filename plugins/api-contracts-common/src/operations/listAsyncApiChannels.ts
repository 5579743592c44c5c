import { ContractSource } from '../document/ContractSource';
import {
  asList,
  asObject,
  asText,
  Json,
  nameOfReference,
} from '../document/json';

/**
 * A message of AsyncAPI, or a reference to one.
 *
 * @public
 */
export type AsyncApiMessage = {
  readonly id: string;
  readonly value: unknown;
};

/**
 * What the application does with a channel.
 *
 * @public
 */
export type AsyncApiOperation = {
  /** Names the operation in addresses, beside its channel. */
  readonly id: string;
  readonly action: 'send' | 'receive';
  readonly operation: Json;
  /** The messages it is about: all of the channel, unless it names some. */
  readonly messages: readonly AsyncApiMessage[];
};

/**
 * Where messages travel.
 *
 * @public
 */
export type AsyncApiChannel = {
  /** Names the channel in addresses. */
  readonly id: string;
  readonly address: string;
  readonly channel: Json;
  readonly operations: readonly AsyncApiOperation[];
  readonly messages: readonly AsyncApiMessage[];
};

function groupByChannel(source: ContractSource): Map<Json, [string, Json][]> {
  const groups = new Map<Json, [string, Json][]>();
  for (const [id, value] of Object.entries(asObject(source.root.operations))) {
    const operation = source.resolve(value);
    const channel = source.resolve(operation.channel);
    const group = groups.get(channel) ?? [];
    group.push([id, operation]);
    groups.set(channel, group);
  }
  return groups;
}

function toV3Operation(
  id: string,
  operation: Json,
  messages: readonly AsyncApiMessage[],
): AsyncApiOperation {
  const named = asList(operation.messages).map(nameOfReference);
  const only = messages.filter(message => named.includes(message.id));
  return {
    id,
    action: operation.action === 'receive' ? 'receive' : 'send',
    operation,
    messages: only.length > 0 ? only : messages,
  };
}

function listV3(source: ContractSource): AsyncApiChannel[] {
  const operations = groupByChannel(source);
  return Object.entries(asObject(source.root.channels)).map(([id, value]) => {
    const channel = source.resolve(value);
    const messages = Object.entries(asObject(channel.messages)).map(
      ([messageId, message]) => ({ id: messageId, value: message }),
    );
    return {
      id,
      address: asText(channel.address) ?? id,
      channel,
      messages,
      operations: (operations.get(channel) ?? []).map(
        ([operationId, operation]) =>
          toV3Operation(operationId, operation, messages),
      ),
    };
  });
}

function listV2Messages(
  source: ContractSource,
  operation: Json,
): AsyncApiMessage[] {
  const message = source.resolve(operation.message);
  const all = message.oneOf ? asList(message.oneOf) : [operation.message];
  return all
    .filter(one => one !== undefined)
    .map((value, i) => ({
      id: nameOfReference(value) ?? `message-${i + 1}`,
      value,
    }));
}

// AsyncAPI 2 takes the side of the client: what it may publish, the application receives.
const SIDES = [
  ['publish', 'receive'],
  ['subscribe', 'send'],
] as const;

function listV2(source: ContractSource): AsyncApiChannel[] {
  return Object.entries(asObject(source.root.channels)).map(([id, value]) => {
    const channel = source.resolve(value);
    const operations = SIDES.filter(
      ([keyword]) => channel[keyword] !== undefined,
    ).map(([keyword, action]) => {
      const operation = source.resolve(channel[keyword]);
      return {
        id: asText(operation.operationId) ?? keyword,
        action,
        operation,
        messages: listV2Messages(source, operation),
      };
    });
    const messages = new Map<string, AsyncApiMessage>();
    for (const message of operations.flatMap(one => one.messages)) {
      messages.set(message.id, messages.get(message.id) ?? message);
    }
    return {
      id,
      address: asText(channel.address) ?? id,
      channel,
      operations,
      messages: [...messages.values()],
    };
  });
}

/**
 * The channels of an AsyncAPI document, version 2 or 3, with what is sent and received on each.
 *
 * @public
 */
export function listAsyncApiChannels(
  source: ContractSource,
): AsyncApiChannel[] {
  return String(source.root.asyncapi).startsWith('2')
    ? listV2(source)
    : listV3(source);
}
