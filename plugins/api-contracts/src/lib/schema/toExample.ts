import {
  asList,
  asObject,
  type ContractSource,
  type Json,
} from '@fairway/plugin-api-contracts-common';
import { flattenSchema } from './flattenSchema';

const MAX_DEPTH = 6;
const MAX_VALUES = 400;

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: '2026-01-31',
  'date-time': '2026-01-31T12:00:00Z',
  time: '12:00:00Z',
  email: 'ana@example.com',
  uuid: '3fa85f64-5717-4562-b3fc-2c963f66afa6',
  uri: 'https://example.com',
  url: 'https://example.com',
  hostname: 'example.com',
  ipv4: '192.0.2.1',
  ipv6: '2001:db8::1',
  byte: 'U2FpbA==',
};

function toScalar(type: unknown, schema: Json): unknown {
  switch (type) {
    case 'string':
      return BY_FORMAT[String(schema.format)] ?? 'string';
    case 'integer':
    case 'number':
      return typeof schema.minimum === 'number' ? schema.minimum : 0;
    case 'boolean':
      return true;
    default:
      return null;
  }
}

function ownExample(schema: Json): unknown {
  const candidates = [
    schema.example,
    asList(schema.examples)[0],
    schema.const,
    schema.default,
    asList(schema.enum)[0],
  ];
  return candidates.find(candidate => candidate !== undefined);
}

/**
 * Makes a value that fits a schema: what the author gives as examples, and else something of the right type.
 *
 * @param source - Where references of the schema are looked up
 * @param value - The schema
 * @param direction - Leaves out what is only read, or only written
 */
export function toExample(
  source: ContractSource,
  value: unknown,
  direction: 'request' | 'response',
): unknown {
  const left = { values: MAX_VALUES };
  const hidden = direction === 'request' ? 'readOnly' : 'writeOnly';

  const make = (
    part: unknown,
    depth: number,
    above: readonly Json[],
  ): unknown => {
    const target = source.resolve(part);
    left.values -= 1;
    if (above.includes(target) || depth > MAX_DEPTH || left.values < 0) {
      return undefined;
    }
    const path = [...above, target];
    const schema = flattenSchema(source, part);
    const own = ownExample(schema);
    if (own !== undefined) return own;
    const [alternative] = [...asList(schema.oneOf), ...asList(schema.anyOf)];
    const properties = Object.entries(asObject(schema.properties));
    if (alternative !== undefined && properties.length === 0) {
      return make(alternative, depth, path);
    }
    const type = [schema.type].flat().find(one => one !== 'null');
    if (type === 'array' || (!type && schema.items)) {
      const item = make(schema.items, depth + 1, path);
      return item === undefined ? [] : [item];
    }
    if (type === 'object' || properties.length > 0) {
      return Object.fromEntries(
        properties
          .filter(([, property]) => !source.resolve(property)[hidden])
          .map(([name, property]) => [name, make(property, depth + 1, path)])
          .filter(([, made]) => made !== undefined),
      );
    }
    return toScalar(type, schema);
  };

  return make(value, 0, []);
}
