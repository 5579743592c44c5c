import {
  type DescField,
  type DescMessage,
  type JsonValue,
  ScalarType,
} from '@bufbuild/protobuf';

/** In JSON these are written in a form of their own. */
const WELL_KNOWN: Readonly<Record<string, JsonValue>> = {
  'google.protobuf.Timestamp': '2026-01-01T00:00:00Z',
  'google.protobuf.Duration': '0s',
  'google.protobuf.FieldMask': '',
  'google.protobuf.Value': null,
  'google.protobuf.ListValue': [],
  'google.protobuf.Any': {},
  'google.protobuf.StringValue': '',
  'google.protobuf.BytesValue': '',
  'google.protobuf.BoolValue': false,
  'google.protobuf.DoubleValue': 0,
  'google.protobuf.FloatValue': 0,
  'google.protobuf.Int32Value': 0,
  'google.protobuf.UInt32Value': 0,
  'google.protobuf.Int64Value': '0',
  'google.protobuf.UInt64Value': '0',
};

function toScalar(type: ScalarType): JsonValue {
  switch (type) {
    case ScalarType.BOOL:
      return false;
    case ScalarType.STRING:
    case ScalarType.BYTES:
      return '';
    case ScalarType.INT64:
    case ScalarType.UINT64:
    case ScalarType.FIXED64:
    case ScalarType.SFIXED64:
    case ScalarType.SINT64:
      return '0';
    default:
      return 0;
  }
}

function toValue(field: DescField, seen: readonly DescMessage[]): JsonValue {
  switch (field.fieldKind) {
    case 'list':
      return [];
    case 'map':
      return {};
    case 'enum':
      return field.enum.values[0].name;
    case 'scalar':
      return toScalar(field.scalar);
    default:
      return toMessage(field.message, seen);
  }
}

function toMessage(
  message: DescMessage,
  seen: readonly DescMessage[],
): JsonValue {
  const wellKnown = WELL_KNOWN[message.typeName];
  if (wellKnown !== undefined) return wellKnown;
  // A message that holds itself would have no end.
  if (seen.includes(message)) return {};
  const fields = message.fields.filter(
    field => !field.oneof || field.oneof.fields[0] === field,
  );
  return Object.fromEntries(
    fields.map(field => [field.jsonName, toValue(field, [...seen, message])]),
  );
}

/** A message as JSON, with every field and nothing in it; of fields that exclude each other it has the first. */
export function toSkeleton(message: DescMessage): string {
  return JSON.stringify(toMessage(message, []), null, 2);
}
