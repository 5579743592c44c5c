import { Enum, Field, MapField, Type, types } from 'protobufjs';
import { ChangeLog } from '../changes/ChangeLog';
import { show } from '../changes/words';
import { compareReserved, isReserved } from './compareReserved';
import { isSameType } from './isSameType';

type Pair = {
  readonly log: ChangeLog;
  readonly message: string;
  readonly path: string;
  readonly before: Field;
  readonly after: Field;
};

function typeOf(field: Field): string {
  return field instanceof MapField
    ? `map<${field.keyType}, ${field.type}>`
    : field.type;
}

function haveSameType(a: Field, b: Field, message: string): boolean {
  const [x, y] = [a, b].map(field =>
    field instanceof MapField ? field.keyType : '',
  );
  return x === y && isSameType(a.type, b.type, message);
}

/** Real ones only: a proto3 field with `optional` is the only one in a oneof of its own. */
function oneofOf({ partOf }: Field): string | undefined {
  return partOf && !partOf.name.startsWith('_') ? partOf.name : undefined;
}

/** Messages always know whether they are there, and types of other files may be messages. */
function isPlain(field: Field): boolean {
  return (
    Object.hasOwn(types.basic, field.type) ||
    field.parent?.lookup(field.type) instanceof Enum
  );
}

const EXPLICIT = 'optional with explicit presence';
const IMPLICIT = 'optional with implicit presence';

function cardinalityOf(field: Field): string {
  if (field.repeated || field instanceof MapField) {
    return 'repeated';
  }
  if (field.required) {
    return 'required';
  }
  return oneofOf(field) || !isPlain(field) || field.hasPresence
    ? EXPLICIT
    : IMPLICIT;
}

function isOptional(cardinality: string): boolean {
  return cardinality === EXPLICIT || cardinality === IMPLICIT;
}

function jsonNameOf({ name, options }: Field): string {
  return String(
    options?.json_name ??
      name.replace(/_+([a-z0-9]?)/g, (_, letter: string) =>
        letter.toUpperCase(),
      ),
  );
}

function compareKind({ log, message, path, before, after }: Pair) {
  if (!haveSameType(before, after, message)) {
    log.add(
      'breaking',
      'field-type-changed',
      path,
      `Its type changed from ${typeOf(before)} to ${typeOf(after)}.`,
    );
  }
  const [old, now] = [cardinalityOf(before), cardinalityOf(after)];
  // Moving into a oneof is told by itself.
  const isMoved = oneofOf(before) !== oneofOf(after);
  const isKnown = isMoved && [old, now].every(isOptional);
  if (old !== now && !isKnown) {
    log.add(
      'breaking',
      'field-cardinality-changed',
      path,
      `It was ${old} and is ${now} now.`,
    );
  }
}

function compareOneof({ log, path, before, after }: Pair) {
  const [old, now] = [oneofOf(before), oneofOf(after)];
  if (old !== now) {
    log.add(
      'breaking',
      'field-oneof-changed',
      path,
      `It moved ${old ? `out of the oneof ${old}` : ''}${
        old && now ? ' and ' : ''
      }${now ? `into the oneof ${now}` : ''}.`,
    );
  }
}

function compareNames({ log, path, before, after }: Pair) {
  if (before.name !== after.name) {
    log.add(
      'breaking',
      'field-renamed',
      path,
      `It is called ${after.name} now.`,
    );
    return;
  }
  const [old, now] = [jsonNameOf(before), jsonNameOf(after)];
  if (old !== now) {
    log.add(
      'breaking',
      'field-json-name-changed',
      path,
      `In JSON it is called ${now} now, no longer ${old}.`,
    );
  }
}

const OPTIONS = ['default', 'jstype', 'ctype'];

function compareOptions({ log, path, before, after }: Pair) {
  for (const option of OPTIONS) {
    const [old, now] = [before, after].map(field => field.options?.[option]);
    if (old !== now) {
      log.add(
        'breaking',
        'field-option-changed',
        path,
        `Its option ${option} changed from ${show(old)} to ${show(now)}.`,
      );
    }
  }
}

function reportRemoved(log: ChangeLog, path: string, field: Field, now: Type) {
  const moved = now.fieldsArray.find(({ name }) => name === field.name);
  const isKept = isReserved(now, field.id);
  log.add(
    'breaking',
    moved ? 'field-renumbered' : 'field-removed',
    path,
    moved
      ? `It has the number ${moved.id} now.`
      : `It was removed. Its number is ${
          isKept ? 'reserved' : 'free to be used for something else'
        }.`,
  );
}

/** Extensions of a message are fields of it as well. */
function fieldsOf(type: Type): Field[] {
  return type.fieldsArray.filter(({ name }) => !name.startsWith('.'));
}

/** Rules about a message and its fields. */
export function compareMessage(
  log: ChangeLog,
  message: string,
  old: Type,
  now: Type,
): void {
  const [before, after] = [fieldsOf(old), fieldsOf(now)];
  const byId = new Map(after.map(field => [field.id, field]));
  const pathOf = ({ name, id }: Field) =>
    `message ${message} › field ${name} = ${id}`;
  for (const field of before) {
    const other = byId.get(field.id);
    const path = pathOf(field);
    if (other) {
      const pair = { log, message, path, before: field, after: other };
      compareNames(pair);
      compareKind(pair);
      compareOneof(pair);
      compareOptions(pair);
    } else {
      reportRemoved(log, path, field, now);
    }
  }
  const known = new Set(before.flatMap(({ id, name }) => [id, name]));
  for (const field of after) {
    if (!known.has(field.id) && !known.has(field.name)) {
      log.add(
        field.required ? 'breaking' : 'non-breaking',
        field.required ? 'required-field-added' : 'field-added',
        pathOf(field),
        'It is new.',
      );
    }
  }
  compareReserved(log, `message ${message}`, old, now);
}
