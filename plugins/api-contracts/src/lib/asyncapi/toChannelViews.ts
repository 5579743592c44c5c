import { stringify } from 'yaml';
import { ContractSource } from '../document/ContractSource';
import {
  asList,
  asObject,
  asText,
  Json,
  nameOfReference,
} from '../document/json';
import { toMessageView } from './toMessageView';
import { ChannelView, MessageView, OperationView } from './view';

type Common = Omit<ChannelView, 'operations' | 'messages'>;

function toCommon(source: ContractSource, id: string, channel: Json): Common {
  return {
    id,
    address: asText(channel.address) ?? id,
    title: asText(channel.title),
    description: asText(channel.description) ?? asText(channel.summary),
    servers: asList(channel.servers).flatMap(
      server => nameOfReference(server) ?? asText(server) ?? [],
    ),
    parameters: Object.entries(asObject(channel.parameters)).map(
      ([name, value]) => {
        const parameter = source.resolve(value);
        const schema = source.resolve(parameter.schema);
        return {
          name,
          description: asText(parameter.description),
          values: asList(parameter.enum ?? schema.enum).map(String),
        };
      },
    ),
    bindings: Object.entries(source.resolve(channel.bindings)).map(
      ([protocol, binding]) => ({ protocol, text: stringify(binding).trim() }),
    ),
  };
}

function toV3Operations(
  source: ContractSource,
  channel: Json,
  messages: readonly MessageView[],
): OperationView[] {
  return Object.entries(asObject(source.root.operations))
    .map(([id, value]) => ({ id, operation: source.resolve(value) }))
    .filter(({ operation }) => source.resolve(operation.channel) === channel)
    .map(({ id, operation }) => {
      const named = asList(operation.messages).map(nameOfReference);
      const only = messages.filter(message => named.includes(message.id));
      const reply = source.resolve(source.resolve(operation.reply).channel);
      return {
        id,
        action: operation.action === 'receive' ? 'receive' : 'send',
        summary: asText(operation.title) ?? asText(operation.summary),
        description: asText(operation.description),
        only:
          only.length > 0 && only.length < messages.length
            ? only.map(message => message.title)
            : undefined,
        replyTo: asText(reply.address),
      };
    });
}

function toV3Channels(source: ContractSource): ChannelView[] {
  return Object.entries(asObject(source.root.channels)).map(([id, value]) => {
    const channel = source.resolve(value);
    const messages = Object.entries(asObject(channel.messages)).map(
      ([messageId, message]) => toMessageView(source, message, messageId),
    );
    return {
      ...toCommon(source, id, channel),
      messages,
      operations: toV3Operations(source, channel, messages),
    };
  });
}

function toV2Messages(source: ContractSource, operation: Json): MessageView[] {
  const message = source.resolve(operation.message);
  const all = message.oneOf ? asList(message.oneOf) : [operation.message];
  return all
    .filter(one => one !== undefined)
    .map((one, i) =>
      toMessageView(source, one, nameOfReference(one) ?? `message-${i + 1}`),
    );
}

function toV2Channels(source: ContractSource): ChannelView[] {
  return Object.entries(asObject(source.root.channels)).map(([id, value]) => {
    const channel = source.resolve(value);
    // AsyncAPI 2 takes the side of the client: what it may publish, the application receives.
    const sides = (
      [
        ['publish', 'receive'],
        ['subscribe', 'send'],
      ] as const
    ).flatMap(([keyword, action]) => {
      if (channel[keyword] === undefined) return [];
      const operation = source.resolve(channel[keyword]);
      const messages = toV2Messages(source, operation);
      return [{ keyword, action, operation, messages }];
    });
    const messages = sides
      .flatMap(side => side.messages)
      .filter((one, i, all) => all.findIndex(m => m.id === one.id) === i);
    return {
      ...toCommon(source, id, channel),
      messages,
      operations: sides.map(
        ({ keyword, action, operation, messages: own }) => ({
          id: asText(operation.operationId) ?? keyword,
          action,
          summary: asText(operation.summary),
          description: asText(operation.description),
          only:
            own.length < messages.length
              ? own.map(one => one.title)
              : undefined,
        }),
      ),
    };
  });
}

/** The channels of a document, with what is sent and received on each. */
export function toChannelViews(source: ContractSource): ChannelView[] {
  return String(source.root.asyncapi).startsWith('2')
    ? toV2Channels(source)
    : toV3Channels(source);
}
