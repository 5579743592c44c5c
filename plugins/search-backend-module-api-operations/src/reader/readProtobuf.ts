import { Method, Namespace, parse, Root, Service, Type } from 'protobufjs';
import { MOST_VALUES } from './limits';
import { Operation } from './Operation';
import { Parts } from './Parts';

function* findServices(root: Root): Generator<Service> {
  const open: Namespace[] = [root];
  for (let at = 0; at < open.length; at += 1) {
    for (const object of open[at].nestedArray) {
      if (object instanceof Service) {
        yield object;
      }
      if (object instanceof Namespace) {
        open.push(object);
      }
    }
  }
}

/** A message of this file; those of imported files are only known by name. */
function findMessage(from: Namespace, name: string): Type | undefined {
  const found = from.lookup(name, Type);
  return found instanceof Type ? found : undefined;
}

function listParts(service: Service, method: Method): string[] {
  const parts = new Parts();
  const queue: Type[] = [];
  const seen = new Set<Type>();
  const open = (from: Namespace, name: string) => {
    const message = findMessage(from, name);
    if (message && !seen.has(message) && queue.length < MOST_VALUES) {
      seen.add(message);
      queue.push(message);
    }
  };
  for (const name of [method.requestType, method.responseType]) {
    parts.add(name);
    open(service, name);
  }
  for (let at = 0; at < queue.length && !parts.isFull; at += 1) {
    parts.add(queue[at].name);
    for (const field of queue[at].fieldsArray) {
      parts.add(field.name);
      open(queue[at], field.type);
    }
  }
  return parts.toList();
}

/** The methods of the services in a file of Protocol Buffers. */
export function* readProtobuf(definition: string): Generator<Operation> {
  const { root } = parse(definition, new Root(), {
    keepCase: true,
    alternateCommentMode: true,
  });
  for (const service of findServices(root)) {
    const type = service.fullName.replace(/^\./, '');
    for (const method of service.methodsArray) {
      yield {
        method: 'RPC',
        name: `${service.name}/${method.name}`,
        operationId: `${type}/${method.name}`,
        description: method.comment ?? undefined,
        tags: [],
        parts: listParts(service, method),
        isDeprecated: method.options?.deprecated === true,
        address: { type, field: method.name },
      };
    }
  }
}
