import { Method, Service } from 'protobufjs';
import { ChangeLog } from '../changes/ChangeLog';
import { isSameType } from './isSameType';

type Side = { readonly isStream: boolean; readonly type: string };

function sidesOf(method: Method): Record<'request' | 'response', Side> {
  return {
    request: {
      isStream: method.requestStream === true,
      type: method.requestType,
    },
    response: {
      isStream: method.responseStream === true,
      type: method.responseType,
    },
  };
}

function show({ isStream, type }: Side): string {
  return `${isStream ? 'stream ' : ''}${type}`;
}

function compareMethod(
  log: ChangeLog,
  service: string,
  before: Method,
  after: Method,
) {
  const path = `service ${service} › rpc ${before.name}`;
  const [old, now] = [sidesOf(before), sidesOf(after)];
  for (const side of ['request', 'response'] as const) {
    const [a, b] = [old[side], now[side]];
    if (a.isStream !== b.isStream || !isSameType(a.type, b.type, service)) {
      log.add(
        'breaking',
        `rpc-${side}-changed`,
        path,
        `Its ${side} changed from ${show(a)} to ${show(b)}.`,
      );
    }
  }
  const [level, otherLevel] = [before, after].map(
    ({ options }) => options?.idempotency_level ?? 'IDEMPOTENCY_UNKNOWN',
  );
  if (level !== otherLevel) {
    log.add(
      'breaking',
      'rpc-idempotency-changed',
      path,
      `Its idempotency changed from ${level} to ${otherLevel}.`,
    );
  }
}

/** Rules about a service and its calls. */
export function compareService(
  log: ChangeLog,
  name: string,
  old: Service,
  now: Service,
): void {
  for (const method of old.methodsArray) {
    const other = now.methods[method.name];
    if (other) {
      compareMethod(log, name, method, other);
    } else {
      log.add(
        'breaking',
        'rpc-removed',
        `service ${name} › rpc ${method.name}`,
        'It was removed.',
      );
    }
  }
  for (const method of now.methodsArray) {
    if (!old.methods[method.name]) {
      log.add(
        'non-breaking',
        'rpc-added',
        `service ${name} › rpc ${method.name}`,
        'It is new.',
      );
    }
  }
}
