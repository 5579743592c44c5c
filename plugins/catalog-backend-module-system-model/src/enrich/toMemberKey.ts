import {
  DEFAULT_NAMESPACE,
  Entity,
  parseEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { UNITED_LISTS } from './unitedLists';

/** As the model names a member in its pointers. */
export function toMemberKey(
  value: JsonValue,
  path: readonly string[],
  entity: Entity,
): string | undefined {
  const text = isObject(value) ? value.url : value;
  if (typeof text !== 'string') {
    return undefined;
  }
  const defaultKind = UNITED_LISTS.get(path.join('/'));
  return defaultKind ? toFullRef(text, defaultKind, entity) : text;
}

function toFullRef(text: string, defaultKind: string, entity: Entity): string {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind,
        defaultNamespace: entity.metadata.namespace ?? DEFAULT_NAMESPACE,
      }),
    );
  } catch {
    return text;
  }
}
