import { parse, type Enum, type ReflectionObject } from 'protobufjs';
import type { NamespaceBase, Service, Type } from 'protobufjs';
import { DocumentError } from '../document/DocumentError';
import { isRequired } from './isRequired';

/** A field of a message, a method of a service or a value of an enumeration. */
export interface ProtobufMember {
  readonly name: string;
  /** Number on the wire. */
  readonly id?: number;
  /** Type of a field, with `repeated`, `optional` or `map<…>`. */
  readonly type?: string;
  /** What a method takes and gives, with `stream` where there are many. */
  readonly takes?: string;
  readonly gives?: string;
  readonly oneof?: string;
  readonly comment?: string;
  readonly isDeprecated: boolean;
}

/** A service, a message or an enumeration. */
export interface ProtobufType {
  readonly name: string;
  readonly kind: 'service' | 'message' | 'enum';
  readonly comment?: string;
  readonly members: readonly ProtobufMember[];
}

type Field = Type['fieldsArray'][number];

const isDeprecated = (object: ReflectionObject) =>
  object.options?.deprecated === true;

function toFieldType(field: Field): string {
  const { keyType } = field as Field & { keyType?: string };
  if (keyType) return `map<${keyType}, ${field.type}>`;
  if (field.repeated) return `repeated ${field.type}`;
  const isOptional = field.options?.proto3_optional === true;
  if (isOptional) return `optional ${field.type}`;
  return isRequired(field) ? `required ${field.type}` : field.type;
}

function toMembers(object: Service | Type): ProtobufMember[] {
  if ('methodsArray' in object) {
    return object.methodsArray.map(method => ({
      name: method.name,
      takes: `${method.requestStream ? 'stream ' : ''}${method.requestType}`,
      gives: `${method.responseStream ? 'stream ' : ''}${method.responseType}`,
      comment: method.comment ?? undefined,
      isDeprecated: isDeprecated(method),
    }));
  }
  return object.fieldsArray.map(field => ({
    name: field.name,
    id: field.id,
    type: toFieldType(field),
    oneof:
      field.partOf && field.partOf.oneof.length > 1
        ? field.partOf.name
        : undefined,
    comment: field.comment ?? undefined,
    isDeprecated: isDeprecated(field),
  }));
}

function toValues(object: Enum): ProtobufMember[] {
  return Object.entries(object.values).map(([name, id]) => ({
    name,
    id,
    comment: object.comments[name] ?? undefined,
    isDeprecated: false,
  }));
}

function* walk(space: NamespaceBase): Generator<ProtobufType> {
  for (const object of space.nestedArray) {
    const name = object.fullName.replace(/^\./, '');
    const comment = object.comment ?? undefined;
    if ('methodsArray' in object || 'fieldsArray' in object) {
      const holder = object as Service | Type;
      const kind = 'methodsArray' in holder ? 'service' : 'message';
      yield { name, kind, comment, members: toMembers(holder) };
    } else if ('values' in object) {
      yield {
        name,
        kind: 'enum',
        comment,
        members: toValues(object as unknown as Enum),
      };
    }
    if ('nestedArray' in object) yield* walk(object as NamespaceBase);
  }
}

const KINDS = ['service', 'message', 'enum'] as const;

/**
 * Reads a file in the language of Protocol Buffers.
 *
 * @returns Its services, messages and enumerations, in the order in which they stand there
 */
export function toProtobufTypes(definition: string): ProtobufType[] {
  try {
    const { root } = parse(definition, {
      keepCase: true,
      alternateCommentMode: true,
    });
    const types = [...walk(root)];
    return KINDS.flatMap(kind => types.filter(type => type.kind === kind));
  } catch (error) {
    const { message } = error as Error;
    const line = message.match(/line (\d+)\)?$/)?.[1];
    throw new DocumentError({ message, line: line ? Number(line) : undefined });
  }
}
