import { create, type MessageInitShape } from '@bufbuild/protobuf';
import {
  type DescriptorProtoSchema,
  Edition,
  type EnumDescriptorProtoSchema,
  FieldDescriptorProto_Label as Label,
  type FieldDescriptorProtoSchema,
  FieldDescriptorProto_Type as Kind,
  type FileDescriptorProto,
  FileDescriptorProtoSchema,
  type ServiceDescriptorProtoSchema,
} from '@bufbuild/protobuf/wkt';
import { parse } from 'protobufjs';
import { isRequired } from './isRequired';
import type {
  Enum,
  NamespaceBase,
  ReflectionObject,
  Service,
  Type,
} from 'protobufjs';

type Message = MessageInitShape<typeof DescriptorProtoSchema>;
type Field = Type['fieldsArray'][number];
type MapField = Field & { readonly keyType: string };

/** A file as a descriptor, and what it names without defining it. */
export interface DescribedFile {
  readonly file: FileDescriptorProto;
  /** Types of other files; fields of such a type are left out. */
  readonly missing: readonly string[];
}

const WELL_KNOWN = /^\.?(google\.protobuf\.\w+)$/;

const isMessage = (one: ReflectionObject): one is Type => 'fieldsArray' in one;
const isService = (one: ReflectionObject): one is Service =>
  'methodsArray' in one;
const isEnum = (one: ReflectionObject): one is Enum => 'values' in one;

const isMap = (one: Field): one is MapField => 'keyType' in one;

const toCamelCase = (name: string) =>
  name.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase());

const capitalize = (name: string) => name[0].toUpperCase() + name.slice(1);

const isOptional = (oneof: { fieldsArray: Field[] }) =>
  oneof.fieldsArray[0]?.options?.proto3_optional === true;

/** Writes one file as a descriptor. Nothing is compiled, which the content policy of the portal forbids. */
class Describer {
  readonly missing = new Set<string>();

  /** The types below a namespace, which a file has under one package only. */
  toContents(space: NamespaceBase) {
    const objects = space.nestedArray;
    return {
      messageType: objects.filter(isMessage).map(one => this.#toMessage(one)),
      enumType: objects.filter(isEnum).map(toEnum),
      service: objects.filter(isService).map(one => this.#toService(one)),
    };
  }

  #toMessage(type: Type): Message {
    const { messageType, enumType } = this.toContents(type);
    const oneofs = type.oneofsArray
      // Those of single optional fields come last, as compilers write them.
      .map(({ name, fieldsArray }) => ({ name, fieldsArray }))
      .sort((a, b) => Number(isOptional(a)) - Number(isOptional(b)));
    const entries: Message[] = [];
    const field = type.fieldsArray.flatMap(one => {
      const value = this.#toField(one, type);
      if (!value) return [];
      if (isMap(one)) {
        const entry = toEntry(one, value);
        entries.push(entry);
        value.type = Kind.MESSAGE;
        value.typeName = `${type.fullName}.${entry.name}`;
        value.label = Label.REPEATED;
      }
      const index = oneofs.findIndex(({ name }) => name === one.partOf?.name);
      if (index >= 0) value.oneofIndex = index;
      return [value];
    });
    return {
      name: type.name,
      field,
      nestedType: [...messageType, ...entries],
      enumType,
      oneofDecl: oneofs.map(({ name }) => ({ name })),
    };
  }

  #toField(field: Field, type: Type) {
    const { options = {} } = field;
    const kind = this.#toKind(field.type, type);
    if (!kind) return undefined;
    let label = field.repeated ? Label.REPEATED : Label.OPTIONAL;
    if (isRequired(field)) label = Label.REQUIRED;
    const value: MessageInitShape<typeof FieldDescriptorProtoSchema> = {
      name: field.name,
      jsonName: String(options.json_name ?? toCamelCase(field.name)),
      number: field.id,
      label,
      ...kind,
      ...(options.proto3_optional === true && { proto3Optional: true }),
      ...(typeof options.packed === 'boolean' && {
        options: { packed: options.packed },
      }),
    };
    return value;
  }

  #toService(
    service: Service,
  ): MessageInitShape<typeof ServiceDescriptorProtoSchema> {
    return {
      name: service.name,
      method: service.methodsArray.flatMap(method => {
        const input = this.#toKind(method.requestType, service)?.typeName;
        const output = this.#toKind(method.responseType, service)?.typeName;
        return input && output
          ? [
              {
                name: method.name,
                inputType: input,
                outputType: output,
                clientStreaming: Boolean(method.requestStream),
                serverStreaming: Boolean(method.responseStream),
              },
            ]
          : [];
      }),
    };
  }

  #toKind(
    name: string,
    scope: NamespaceBase,
  ): { type: Kind; typeName?: string } | undefined {
    const scalar = Kind[name.toUpperCase() as keyof typeof Kind];
    if (scalar && name === name.toLowerCase()) return { type: scalar };
    const found = scope.lookup(name);
    if (found && (isMessage(found) || isEnum(found))) {
      return {
        type: isEnum(found) ? Kind.ENUM : Kind.MESSAGE,
        typeName: found.fullName,
      };
    }
    const wellKnown = name.match(WELL_KNOWN)?.[1];
    if (wellKnown) {
      const isNull = wellKnown === 'google.protobuf.NullValue';
      return {
        type: isNull ? Kind.ENUM : Kind.MESSAGE,
        typeName: `.${wellKnown}`,
      };
    }
    this.missing.add(name);
    return undefined;
  }
}

/** On the wire a map is a list of entries. */
function toEntry(
  { name, keyType }: MapField,
  value: MessageInitShape<typeof FieldDescriptorProtoSchema>,
): Message {
  const { type, typeName } = value;
  const label = Label.OPTIONAL;
  return {
    name: `${capitalize(toCamelCase(name))}Entry`,
    options: { mapEntry: true },
    field: [
      {
        name: 'key',
        jsonName: 'key',
        number: 1,
        label,
        type: Kind[keyType.toUpperCase() as keyof typeof Kind],
      },
      { name: 'value', jsonName: 'value', number: 2, label, type, typeName },
    ],
  };
}

function toEnum({
  name,
  values,
  options,
}: Enum): MessageInitShape<typeof EnumDescriptorProtoSchema> {
  return {
    name,
    value: Object.entries(values).map(([key, number]) => ({
      name: key,
      number,
    })),
    ...(options?.allow_alias === true && { options: { allowAlias: true } }),
  };
}

function toSyntax(definition: string) {
  const edition = definition.match(/^\s*edition\s*=\s*["'](\d+)["']/m)?.[1];
  if (edition) {
    const known = Edition[`EDITION_${edition}` as keyof typeof Edition];
    return { syntax: 'editions', edition: known ?? Edition.EDITION_2023 };
  }
  return { syntax: /^\s*syntax\s*=\s*["'](\w+)["']/m.exec(definition)?.[1] };
}

/** Reads a file in the language of Protocol Buffers as its compiler would describe it. */
export function toFileDescriptor(definition: string): DescribedFile {
  const {
    root,
    package: name,
    imports,
  } = parse(definition, { keepCase: true });
  const describer = new Describer();
  const space = name ? (root.lookup(name) as NamespaceBase | null) : root;
  const contents = space ? describer.toContents(space) : {};
  const file = create(FileDescriptorProtoSchema, {
    name: 'definition.proto',
    package: name ?? '',
    ...toSyntax(definition),
    dependency: imports?.filter(one => one.startsWith('google/protobuf/')),
    ...contents,
  });
  return { file, missing: [...describer.missing] };
}
