import {
  createFileRegistry,
  type DescFile,
  type DescMethod,
  type Registry,
} from '@bufbuild/protobuf';
import * as wellKnown from '@bufbuild/protobuf/wkt';
import { toFileDescriptor } from './toFileDescriptor';

/** The methods that can be tried, and what is needed to write and read their messages. */
export interface Services {
  readonly methods: readonly DescMethod[];
  readonly registry: Registry;
  /** Types that the file names but does not define. */
  readonly missing: readonly string[];
}

const files = Object.values(wellKnown).filter(
  (one): one is DescFile =>
    typeof one === 'object' && 'kind' in one && one.kind === 'file',
);

/** What a method is called in an address, as in `ships.v1.Ships/Find`. */
export const idOf = (method: DescMethod) =>
  `${method.parent.typeName}/${method.name}`;

/** Reads the services of a file. A method that takes a stream cannot be tried over HTTP/1, so it is left out. */
export function readServices(definition: string): Services {
  const { file, missing } = toFileDescriptor(definition);
  const registry = createFileRegistry(file, name =>
    files.find(({ proto }) => proto.name === name),
  );
  const methods = [...registry]
    .filter(type => type.kind === 'service')
    .flatMap(service => service.methods)
    .filter(
      ({ methodKind }) =>
        methodKind === 'unary' || methodKind === 'server_streaming',
    );
  return { methods, registry, missing };
}
