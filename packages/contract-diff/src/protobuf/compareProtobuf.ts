import {
  Enum,
  Field,
  MapField,
  Method,
  Namespace,
  parse,
  ReflectionObject,
  Root,
  Service,
  Type,
} from 'protobufjs';
import { ContractDiff } from '../ContractDiff';
import { ChangeLog } from '../changes/ChangeLog';
import { ContractInputError } from '../ContractInputError';

type Text = { readonly label: string; readonly text: string };

function readFile({ label, text }: Text) {
  try {
    const { root, package: name } = parse(text, new Root(), {
      keepCase: true,
      alternateCommentMode: true,
    });
    return { name: name ?? '', objects: collect(root) };
  } catch (error) {
    const { message } = error as Error;
    const line = /line (\d+)/.exec(message)?.[1];
    throw new ContractInputError(
      `${label} is no Protocol Buffers file: ${
        error instanceof RangeError ? 'it is nested too deep' : message
      }`,
      { line: line ? Number(line) : undefined, cause: error },
    );
  }
}

/** All messages, enums and services by full name. */
function collect(root: Root): Map<string, ReflectionObject> {
  const found = new Map<string, ReflectionObject>();
  const open: ReflectionObject[] = [root];
  while (open.length > 0) {
    const object = open.pop()!;
    if (
      object instanceof Type ||
      object instanceof Enum ||
      object instanceof Service
    ) {
      found.set(object.fullName.slice(1), object);
    }
    if (object instanceof Namespace) {
      open.push(...[...object.nestedArray].reverse());
    }
  }
  return found;
}

function kindOf(object: ReflectionObject): string {
  return (
    (object instanceof Type && 'message') ||
    (object instanceof Enum && 'enum') ||
    'service'
  );
}

function typeOf(field: Field): string {
  return field instanceof MapField
    ? `map<${field.keyType}, ${field.type}>`
    : field.type;
}

function cardinalityOf(field: Field): string {
  return (
    (field.repeated && 'repeated') || (field.required && 'required') || 'single'
  );
}

function isReserved(owner: Type | Enum, idOrName: number | string): boolean {
  return typeof idOrName === 'number'
    ? owner.isReservedId(idOrName)
    : owner.isReservedName(idOrName);
}

function compareFields(log: ChangeLog, name: string, old: Type, now: Type) {
  const after = new Map(now.fieldsArray.map(field => [field.id, field]));
  const before = new Map(old.fieldsArray.map(field => [field.id, field]));
  for (const field of old.fieldsArray) {
    const path = `message ${name} › field ${field.name} = ${field.id}`;
    const other = after.get(field.id);
    if (!other) {
      const moved = now.fieldsArray.find(f => f.name === field.name);
      const kept = isReserved(now, field.id) && ' Its number is reserved.';
      log.add(
        'breaking',
        moved ? 'field-renumbered' : 'field-removed',
        path,
        moved
          ? `It has the number ${moved.id} now.`
          : `It was removed.${
              kept || ' Its number is free to be used for something else.'
            }`,
      );
      continue;
    }
    if (field.name !== other.name) {
      log.add(
        'breaking',
        'field-renamed',
        path,
        `It is called ${other.name} now.`,
      );
    }
    if (typeOf(field) !== typeOf(other)) {
      log.add(
        'breaking',
        'field-type-changed',
        path,
        `Its type changed from ${typeOf(field)} to ${typeOf(other)}.`,
      );
    }
    if (cardinalityOf(field) !== cardinalityOf(other)) {
      log.add(
        'breaking',
        'field-cardinality-changed',
        path,
        `It was ${cardinalityOf(field)} and is ${cardinalityOf(other)}.`,
      );
    }
    const [choice, otherChoice] = [field, other].map(f =>
      f.partOf && !f.partOf.name.startsWith('_') ? f.partOf.name : undefined,
    );
    if (choice !== otherChoice) {
      log.add(
        'breaking',
        'field-oneof-changed',
        path,
        `It moved ${choice ? `out of the oneof ${choice}` : ''}${
          choice && otherChoice ? ' and ' : ''
        }${otherChoice ? `into the oneof ${otherChoice}` : ''}.`,
      );
    }
  }
  for (const field of now.fieldsArray) {
    if (!before.has(field.id) && !old.fields[field.name]) {
      log.add(
        field.required ? 'breaking' : 'non-breaking',
        field.required ? 'required-field-added' : 'field-added',
        `message ${name} › field ${field.name} = ${field.id}`,
        'It is new.',
      );
    }
  }
  compareReserved(log, `message ${name}`, old, now);
}

function compareReserved(
  log: ChangeLog,
  path: string,
  old: Type | Enum,
  now: Type | Enum,
) {
  for (const item of old.reserved ?? []) {
    const [first, last] = typeof item === 'string' ? [item, item] : item;
    if (!isReserved(now, first) || !isReserved(now, last)) {
      log.add(
        'breaking',
        'reserved-removed',
        path,
        `${
          typeof item === 'string' ? `"${item}"` : item.join(' to ')
        } is no longer reserved.`,
      );
    }
  }
}

function compareEnum(log: ChangeLog, name: string, old: Enum, now: Enum) {
  const at = (value: string) => `enum ${name} › ${value}`;
  for (const [value, id] of Object.entries(old.values)) {
    if (now.values[value] === undefined) {
      const renamed = Object.entries(now.values).find(entry => entry[1] === id);
      log.add(
        'breaking',
        renamed ? 'enum-value-renamed' : 'enum-value-removed',
        at(value),
        renamed ? `It is called ${renamed[0]} now.` : 'It was removed.',
      );
    } else if (now.values[value] !== id) {
      log.add(
        'breaking',
        'enum-value-renumbered',
        at(value),
        `Its number changed from ${id} to ${now.values[value]}.`,
      );
    }
  }
  const ids = new Set(Object.values(old.values));
  for (const [value, id] of Object.entries(now.values)) {
    if (old.values[value] === undefined && !ids.has(id)) {
      log.add('non-breaking', 'enum-value-added', at(value), 'It is new.');
    }
  }
  compareReserved(log, `enum ${name}`, old, now);
}

function compareService(
  log: ChangeLog,
  name: string,
  old: Service,
  now: Service,
) {
  const at = (method: Method) => `service ${name} › rpc ${method.name}`;
  for (const method of old.methodsArray) {
    const other = now.methods[method.name];
    if (!other) {
      log.add('breaking', 'rpc-removed', at(method), 'It was removed.');
      continue;
    }
    const describe = (m: Method) => [
      `${m.requestStream ? 'stream ' : ''}${m.requestType}`,
      `${m.responseStream ? 'stream ' : ''}${m.responseType}`,
    ];
    const [a, b] = [describe(method), describe(other)];
    for (const [index, side] of ['request', 'response'].entries()) {
      if (a[index] !== b[index]) {
        log.add(
          'breaking',
          `rpc-${side}-changed`,
          at(method),
          `Its ${side} changed from ${a[index]} to ${b[index]}.`,
        );
      }
    }
  }
  for (const method of now.methodsArray) {
    if (!old.methods[method.name]) {
      log.add('non-breaking', 'rpc-added', at(method), 'It is new.');
    }
  }
}

/** Compares two files of Protocol Buffers, as `buf breaking` does by its rules for files. */
export function compareProtobuf(oldText: Text, newText: Text): ContractDiff {
  const [old, now] = [readFile(oldText), readFile(newText)];
  const log = new ChangeLog();
  if (old.name !== now.name) {
    log.add(
      'breaking',
      'package-changed',
      'package',
      `The package changed from "${old.name}" to "${now.name}".`,
    );
    return log.toDiff();
  }
  for (const [name, a] of old.objects) {
    const b = now.objects.get(name);
    if (!b || kindOf(a) !== kindOf(b)) {
      log.add(
        'breaking',
        `${kindOf(a)}-removed`,
        `${kindOf(a)} ${name}`,
        'It was removed.',
      );
    } else if (a instanceof Type) {
      compareFields(log, name, a, b as Type);
    } else if (a instanceof Enum) {
      compareEnum(log, name, a, b as Enum);
    } else if (a instanceof Service) {
      compareService(log, name, a, b as Service);
    }
  }
  for (const [name, b] of now.objects) {
    if (!old.objects.has(name)) {
      log.add(
        'non-breaking',
        `${kindOf(b)}-added`,
        `${kindOf(b)} ${name}`,
        'It is new.',
      );
    }
  }
  if (log.isEmpty && oldText.text !== newText.text) {
    log.add(
      'docs-only',
      'text-changed',
      'file',
      'Comments, options or the layout changed, no message, enum or service.',
    );
  }
  return log.toDiff();
}
