import { JsonValue } from '@backstage/types';
import { isObject } from '@fairway/backend-toolkit';

/** JSON of a value in which keys are sorted, so that equal values are equal texts. */
export function toCanonicalText(value: JsonValue | undefined): string {
  return (
    JSON.stringify(value, (_key, item) =>
      isObject(item)
        ? Object.fromEntries(
            Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)),
          )
        : item,
    ) ?? ''
  );
}
