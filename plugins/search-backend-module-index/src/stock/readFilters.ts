import { JsonObject, JsonValue } from '@backstage/types';

/** Filters of stock search, whose values may be anything, as lists of text; what is empty is none. */
export function readFilters(filters: JsonObject): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(filters).flatMap(([field, value]) => {
      const values = toTexts(value);
      return values.length > 0 ? [[field, values]] : [];
    }),
  );
}

function toTexts(value: JsonValue | undefined): string[] {
  return [value]
    .flat()
    .filter(one => ['string', 'number', 'boolean'].includes(typeof one))
    .map(String)
    .filter(one => one !== '');
}
