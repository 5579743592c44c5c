import {
  isObject,
  JsonObject,
  listOf,
  objectOf,
  stringOf,
  valueOf,
} from '../input/Json';
import { Direction } from '../schema/Comparison';
import { nameOfReference, References } from '../schema/References';

export type Message = { readonly name: string; readonly raw: JsonObject };

/** What is sent one way over one channel. */
export type Flow = {
  /** `receive orders.placed`, as the application does it. */
  readonly label: string;
  /** What the application receives is a request to it. */
  readonly direction: Direction;
  readonly messages: ReadonlyMap<string, Message>;
  readonly raw: JsonObject;
};

type Raw = { name?: string; value: unknown };

function readMessages(
  references: References,
  written: readonly Raw[],
): Map<string, Message> {
  const messages = new Map<string, Message>();
  for (const { name, value } of written) {
    const raw = references.resolve(value);
    if (isObject(raw)) {
      const reference = stringOf(value, '$ref');
      const known =
        stringOf(raw, 'name') ??
        stringOf(raw, 'messageId') ??
        name ??
        (reference && nameOfReference(reference)) ??
        `message ${messages.size + 1}`;
      messages.set(known, { name: known, raw });
    }
  }
  return messages;
}

function toFlow(
  references: References,
  action: 'receive' | 'send',
  address: string,
  options: { written: readonly Raw[]; raw: JsonObject },
): Flow {
  return {
    label: `${action} ${address}`,
    direction: action === 'receive' ? 'request' : 'response',
    messages: readMessages(references, options.written),
    raw: options.raw,
  };
}

function readVersion2(document: JsonObject, references: References): Flow[] {
  return Object.entries(objectOf(document, 'channels')).flatMap(
    ([address, value]) => {
      const channel = references.resolve(value);
      // They are named as its users see them.
      return (
        [
          ['publish', 'receive'],
          ['subscribe', 'send'],
        ] as const
      ).flatMap(([keyword, action]) => {
        const raw = valueOf(channel, keyword);
        if (!isObject(raw)) {
          return [];
        }
        const choice = listOf(raw.message, 'oneOf');
        const written = choice.length > 0 ? choice : [raw.message];
        return toFlow(references, action, address, {
          written: written.map(message => ({ value: message })),
          raw,
        });
      });
    },
  );
}

function messagesOfChannel(channel: unknown): Raw[] {
  return Object.entries(objectOf(channel, 'messages')).map(
    ([name, message]) => ({ name, value: message }),
  );
}

/** What answers a message goes the other way. */
function readReply(
  references: References,
  operation: JsonObject,
  used: Set<unknown>,
): Flow[] {
  const reply = references.resolve(operation.reply);
  if (!isObject(reply)) {
    return [];
  }
  const reference = reply.channel ?? operation.channel;
  const channel = references.resolve(reference);
  used.add(channel);
  const own = messagesOf(reply);
  return [
    toFlow(
      references,
      operation.action === 'receive' ? 'send' : 'receive',
      addressOf(references, reference),
      {
        written: own.length > 0 ? own : messagesOfChannel(channel),
        raw: reply,
      },
    ),
  ];
}

function messagesOf(owner: JsonObject): Raw[] {
  return listOf(owner, 'messages').map(message => ({
    name: nameOfReference(stringOf(message, '$ref') ?? 'message'),
    value: message,
  }));
}

function addressOf(references: References, channel: unknown): string {
  return (
    stringOf(references.resolve(channel), 'address') ??
    nameOfReference(stringOf(channel, '$ref') ?? 'unknown')
  );
}

function readVersion3(document: JsonObject, references: References): Flow[] {
  const flows: Flow[] = [];
  const used = new Set<unknown>();
  for (const value of Object.values(objectOf(document, 'operations'))) {
    const raw = references.resolve(value);
    if (isObject(raw)) {
      const channel = references.resolve(raw.channel);
      used.add(channel);
      const own = messagesOf(raw);
      const action = raw.action === 'receive' ? 'receive' : 'send';
      flows.push(
        toFlow(references, action, addressOf(references, raw.channel), {
          written: own.length > 0 ? own : messagesOfChannel(channel),
          raw,
        }),
        ...readReply(references, raw, used),
      );
    }
  }
  for (const [name, value] of Object.entries(objectOf(document, 'channels'))) {
    const channel = references.resolve(value);
    if (isObject(channel) && !used.has(channel)) {
      const address = stringOf(channel, 'address') ?? name;
      // Nobody says who sends, so what breaks either counts.
      for (const action of ['receive', 'send'] as const) {
        flows.push(
          toFlow(references, action, address, {
            written: messagesOfChannel(channel),
            raw: {},
          }),
        );
      }
    }
  }
  return flows;
}

/** Channels by address. */
export function readChannels(
  document: JsonObject,
  references: References,
): Map<string, unknown> {
  return new Map(
    Object.entries(objectOf(document, 'channels')).map(([name, value]) => {
      const channel = references.resolve(value);
      return [stringOf(channel, 'address') ?? name, channel];
    }),
  );
}

/** Reads AsyncAPI 2 and 3 into one shape. */
export function readEvents(
  document: JsonObject,
  references: References,
): Map<string, Flow> {
  const isOld = String(document.asyncapi).startsWith('2');
  const flows = isOld
    ? readVersion2(document, references)
    : readVersion3(document, references);
  const known = new Map<string, Flow>();
  for (const flow of flows) {
    const key = flow.label.replace(/\{[^}]*\}/g, '{}');
    const other = known.get(key);
    known.set(
      key,
      other
        ? { ...flow, messages: new Map([...other.messages, ...flow.messages]) }
        : flow,
    );
  }
  return known;
}
