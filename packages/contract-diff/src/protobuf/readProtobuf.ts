import {
  Enum,
  Field,
  Namespace,
  parse,
  ReflectionObject,
  Root,
  Service,
  Type,
} from 'protobufjs';
import { ContractInputError } from '../ContractInputError';
import { JsonObject } from '../input/Json';

const SYNTAX = /^[ \t]*(?:syntax|edition)[ \t]*=[ \t]*["']([^"'\n]*)["']/m;

export type ProtobufFile = {
  readonly package: string;
  /** `proto2`, `proto3`, or an edition. */
  readonly syntax: string;
  readonly options: JsonObject;
  /** Messages, enums, services and extensions by full name. */
  readonly objects: ReadonlyMap<string, ReflectionObject>;
};

function collect(root: Root): Map<string, ReflectionObject> {
  const found = new Map<string, ReflectionObject>();
  const open: ReflectionObject[] = [root];
  while (open.length > 0) {
    const object = open.pop()!;
    if (
      object instanceof Type ||
      object instanceof Enum ||
      object instanceof Service ||
      object instanceof Field
    ) {
      found.set(object.fullName.slice(1), object);
    }
    if (object instanceof Namespace) {
      open.push(...[...object.nestedArray].reverse());
    }
  }
  return found;
}

/** Finds out what fields are by the edition of the file. */
function resolveFeatures(root: Root) {
  for (const object of root.nestedArray) {
    try {
      if (object instanceof Namespace) {
        object.resolveAll();
      }
    } catch {
      // Types of other files are not known; the features are resolved before them.
    }
  }
}

/** Reads a file of Protocol Buffers, without those that it imports. */
export function readProtobuf(text: string, label: string): ProtobufFile {
  try {
    const { root, package: name } = parse(text, new Root(), {
      keepCase: true,
      alternateCommentMode: true,
    });
    resolveFeatures(root);
    return {
      package: name ?? '',
      syntax: SYNTAX.exec(text)?.[1] ?? 'proto2',
      options: { ...root.options, ...root.lookup(name ?? '')?.options },
      objects: collect(root),
    };
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
