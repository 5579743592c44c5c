import { JsonObject, JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';

/** What tells how something is, and changes only when that does. Times and counters of attempts do not. */
const KEPT: Readonly<Record<string, readonly string[] | true>> = {
  replicas: true,
  readyReplicas: true,
  desiredNumberScheduled: true,
  numberReady: true,
  suspended: true,
  conditions: ['type', 'status', 'reason'],
  sync: ['status', 'revision', 'revisions'],
  health: ['status'],
  summary: ['images', 'externalURLs'],
};

function pick(object: JsonObject, keys: readonly string[]): JsonObject {
  return Object.fromEntries(
    keys.filter(key => key in object).map(key => [key, object[key]]),
  );
}

function summarise(value: JsonValue, keys: readonly string[]): JsonValue {
  if (Array.isArray(value)) {
    return value.filter(isObject).map(item => pick(item, keys));
  }
  return isObject(value) ? pick(value, keys) : {};
}

/** Keeps of the status of an object what a person wants to know of it. */
export function summariseStatus(status: JsonValue | undefined): JsonObject {
  if (!isObject(status)) {
    return {};
  }
  return Object.fromEntries(
    Object.entries(KEPT)
      .filter(([key]) => status[key] !== undefined)
      .map(([key, keys]) => [
        key,
        keys === true ? status[key] : summarise(status[key]!, keys),
      ]),
  );
}
