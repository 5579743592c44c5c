import { JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';
import { joinPointer } from '../../merge/joinPointer';

/** Finds, by JSON Pointer, the objects that stand for what is elsewhere: `$text: ./openapi.yaml`. */
export function findPlaceholders(
  value: JsonValue | undefined,
  pointer: string,
): { readonly pointer: string; readonly key: string }[] {
  if (Array.isArray(value)) {
    return value.flatMap((item, index) =>
      findPlaceholders(item, joinPointer(pointer, index)),
    );
  }
  if (!isObject(value)) {
    return [];
  }
  const keys = Object.keys(value);
  if (
    keys.length === 1 &&
    /^\$(text|json|yaml|openapi|asyncapi|grpc|graphql)$/.test(keys[0])
  ) {
    return [{ pointer: joinPointer(pointer, keys[0]), key: keys[0] }];
  }
  return keys.flatMap(key =>
    findPlaceholders(value[key], joinPointer(pointer, key)),
  );
}
