import { ContractDiff } from '../ContractDiff';
import { isObject, JsonObject, objectOf, stringOf } from '../input/Json';
import { reportDocs } from '../schema/reportDocs';
import { reportForeignReferences } from '../schema/reportForeignReferences';
import { SchemaComparer } from '../schema/SchemaComparer';
import { compareBindings } from './compareBindings';
import { Flow, Message, readChannels, readEvents } from './readEvents';

/** Formats of payloads that are JSON Schema or a dialect of it. */
function isJsonSchema(format: string): boolean {
  return format === '' || /schema\+|vnd\.aai|vnd\.oai|asyncapi/.test(format);
}

function readPayload(message: JsonObject) {
  const { payload } = message;
  const own = stringOf(payload, 'schemaFormat');
  return own !== undefined && isObject(payload)
    ? { format: own, schema: payload.schema }
    : { format: stringOf(message, 'schemaFormat') ?? '', schema: payload };
}

function compareMessage(
  comparer: SchemaComparer,
  flow: Flow,
  a: Message,
  b: Message,
) {
  const path = `${flow.label} › message "${a.name}"`;
  const { direction } = flow;
  const [before, after] = [readPayload(a.raw), readPayload(b.raw)];
  if (isJsonSchema(before.format) && isJsonSchema(after.format)) {
    comparer.compare(before.schema ?? {}, after.schema ?? {}, {
      direction,
      place: { subject: `${direction}-message`, path },
      user: flow.label,
    });
  } else if (!comparer.fingerprints.areEqual(before, after)) {
    comparer.log.add(
      'breaking',
      `${direction}-message-payload-changed`,
      path,
      `Its payload changed. It is not described by JSON Schema (${
        after.format || before.format
      }), so nobody here can tell that it is safe.`,
    );
  }
  comparer.compare(a.raw.headers ?? {}, b.raw.headers ?? {}, {
    direction,
    place: { subject: `${direction}-header`, path: `${path} › headers` },
    user: flow.label,
  });
  compareBindings(comparer, a.raw, b.raw, {
    path,
    direction,
    user: flow.label,
  });
  const types = [a, b].map(({ raw }) => stringOf(raw, 'contentType'));
  if (types[0] !== types[1]) {
    comparer.log.add(
      types[0] && types[1] ? 'breaking' : 'non-breaking',
      `${direction}-message-content-type-changed`,
      path,
      `Its content type changed from ${types[0] ?? 'the default'} to ${
        types[1] ?? 'the default'
      }.`,
    );
  }
  reportDocs(
    {
      fingerprints: comparer.fingerprints,
      report: (level, rule, message) =>
        comparer.log.add(level, `message-${rule}`, path, message),
    },
    a.raw,
    b.raw,
  );
}

function compareFlow(comparer: SchemaComparer, before: Flow, after: Flow) {
  const { direction, label } = before;
  compareBindings(comparer, before.raw, after.raw, {
    path: label,
    // Who calls writes the query.
    direction: 'request',
    user: label,
  });
  const [a, b] = [[...before.messages], [...after.messages]];
  const isRenamed =
    a.length === 1 && b.length === 1 && !after.messages.has(a[0][0]);
  for (const [name, message] of a) {
    const other = isRenamed ? b[0][1] : after.messages.get(name);
    if (other) {
      compareMessage(comparer, before, message, other);
    } else {
      comparer.log.add(
        'breaking',
        `${direction}-message-removed`,
        `${label} › message "${name}"`,
        `It is no longer ${direction === 'request' ? 'received' : 'sent'}.`,
      );
    }
  }
  for (const [name] of b) {
    if (!before.messages.has(name) && !isRenamed) {
      comparer.log.add(
        'non-breaking',
        `${direction}-message-added`,
        `${label} › message "${name}"`,
        `It is ${direction === 'request' ? 'received' : 'sent'} as well now.`,
      );
    }
  }
}

/** Version 2 has a `url`, version 3 a `host` and a `pathname`. */
function addressOf(server: unknown): string {
  const [url, host, pathname, protocol] = [
    ...['url', 'host', 'pathname', 'protocol'],
  ].map(key => stringOf(server, key) ?? '');
  const address = `${url.replace(/^[\w+.-]+:\/\//, '')}${host}${pathname}`;
  return `${protocol}://${address.replace(/\/$/, '')}`;
}

function compareServers(
  comparer: SchemaComparer,
  old: JsonObject,
  now: JsonObject,
) {
  const [a, b] = [objectOf(old, 'servers'), objectOf(now, 'servers')];
  const keys = Object.keys(a);
  const gone = keys.filter(name => !Object.hasOwn(b, name));
  for (const name of gone) {
    const isLast = gone.length === keys.length;
    comparer.log.add(
      isLast ? 'breaking' : 'non-breaking',
      'server-removed',
      `server "${name}"`,
      'It was removed.',
    );
  }
  for (const name of Object.keys(b)) {
    if (!Object.hasOwn(a, name)) {
      comparer.log.add(
        'non-breaking',
        'server-added',
        `server "${name}"`,
        'It is new.',
      );
    } else {
      const [x, y] = [a[name], b[name]].map(addressOf);
      if (x !== y) {
        comparer.log.add(
          'breaking',
          'server-address-changed',
          `server "${name}"`,
          `Its address changed from ${x} to ${y}.`,
        );
      }
    }
  }
}

/** Compares two AsyncAPI documents. */
export function compareAsyncApi(
  old: JsonObject,
  now: JsonObject,
): ContractDiff {
  const comparer = new SchemaComparer(old, now);
  const before = readEvents(old, comparer.old.references);
  const after = readEvents(now, comparer.new.references);
  compareServers(comparer, old, now);
  for (const [key, flow] of before) {
    const other = after.get(key);
    if (other) {
      compareFlow(comparer, flow, other);
    } else {
      comparer.log.add(
        'breaking',
        'operation-removed',
        flow.label,
        `The application no longer ${
          flow.direction === 'request' ? 'receives' : 'sends'
        } anything there.`,
      );
    }
  }
  for (const [key, { label }] of after) {
    if (!before.has(key)) {
      comparer.log.add('non-breaking', 'operation-added', label, 'It is new.');
    }
  }
  const channels = readChannels(now, comparer.new.references);
  for (const [address, channel] of readChannels(old, comparer.old.references)) {
    const other = channels.get(address);
    if (other) {
      compareBindings(comparer, channel, other, {
        path: `channel ${address}`,
        direction: 'request',
        user: `channel ${address}`,
      });
    }
  }
  reportForeignReferences(comparer, old, now);
  if (comparer.log.isEmpty && !comparer.fingerprints.areEqual(old, now)) {
    comparer.log.add(
      'docs-only',
      'document-rewritten',
      'document',
      'It is written differently, or parts changed that nothing uses. What is sent and received did not change.',
    );
  }
  return comparer.toDiff();
}
