import type { JsonValue } from '@backstage/types';

/** A value as a person writes it: texts as they are, the rest as JSON. */
export function toValueText(value: JsonValue): string {
  if (typeof value === 'string') {
    return value;
  }
  const link = readLink(value);
  return link ?? JSON.stringify(value);
}

/** Links say their title and where they lead. */
function readLink(value: JsonValue): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return undefined;
  }
  const { title, url } = value;
  if (typeof url !== 'string') {
    return undefined;
  }
  return typeof title === 'string' ? `${title} (${url})` : url;
}
