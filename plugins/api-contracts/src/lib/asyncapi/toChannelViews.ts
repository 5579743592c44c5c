import {
  asList,
  asObject,
  asText,
  type AsyncApiChannel,
  type AsyncApiOperation,
  type ContractSource,
  listAsyncApiChannels,
  nameOfReference,
} from '@fairway/plugin-api-contracts-common';
import { stringify } from 'yaml';
import { toMessageView } from './toMessageView';
import { ChannelView, MessageView, OperationView } from './view';

type Common = Omit<ChannelView, 'operations' | 'messages'>;

function toCommon(source: ContractSource, found: AsyncApiChannel): Common {
  const { id, address, channel } = found;
  return {
    id,
    address,
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

function toOperation(
  source: ContractSource,
  found: AsyncApiOperation,
  messages: readonly MessageView[],
): OperationView {
  const { id, action, operation } = found;
  const own = found.messages.map(message => message.id);
  const reply = source.resolve(source.resolve(operation.reply).channel);
  return {
    id,
    action,
    summary: asText(operation.title) ?? asText(operation.summary),
    description: asText(operation.description),
    only:
      own.length < messages.length
        ? messages.filter(one => own.includes(one.id)).map(one => one.title)
        : undefined,
    replyTo: asText(reply.address),
  };
}

/** The channels of a document, with what is sent and received on each. */
export function toChannelViews(source: ContractSource): ChannelView[] {
  return listAsyncApiChannels(source).map(found => {
    const messages = found.messages.map(({ id, value }) =>
      toMessageView(source, value, id),
    );
    return {
      ...toCommon(source, found),
      messages,
      operations: found.operations.map(operation =>
        toOperation(source, operation, messages),
      ),
    };
  });
}
