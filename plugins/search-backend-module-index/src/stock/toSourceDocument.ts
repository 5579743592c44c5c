import { IndexableDocument } from '@backstage/plugin-search-common';
import { SourceDocument } from '@fairway/search-node';

/** Longer texts are not what one narrows by. */
const LONGEST_VALUE = 200;

/** Makes what a stock collator has a document that can be found like others. */
export function toSourceDocument(document: IndexableDocument): SourceDocument {
  const { title, text, location, authorization, ...rest } = document;
  const fields = Object.entries(rest as Record<string, unknown>).map(
    ([field, value]) => [field, toTexts(value)] as const,
  );
  return {
    document,
    names: [title],
    tags: fields.flatMap(([, values]) => values),
    text,
    values: Object.fromEntries(
      fields.filter(([, values]) => values.length > 0),
    ),
  };
}

function toTexts(value: unknown): string[] {
  return [value]
    .flat()
    .filter(one => ['string', 'number', 'boolean'].includes(typeof one))
    .map(String)
    .filter(one => one !== '' && one.length <= LONGEST_VALUE);
}
