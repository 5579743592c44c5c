import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';

function find(document, reference) {
  return reference
    .slice(2)
    .split('/')
    .map(step =>
      decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~'),
    )
    .reduce((value, step) => value?.[step], document);
}

/** Reads a document with what its references lead to in their place, but for ones that lead into themselves. */
export function readDereferenced(file) {
  const document = load(readFileSync(file, 'utf8'));
  const unfold = (value, above) => {
    if (typeof value !== 'object' || value === null) {
      return value;
    }
    if (Array.isArray(value)) {
      return value.map(item => unfold(item, above));
    }
    const reference = value.$ref;
    if (typeof reference === 'string' && reference.startsWith('#/')) {
      return above.includes(reference)
        ? value
        : unfold(find(document, reference), [...above, reference]);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, unfold(item, above)]),
    );
  };
  return unfold(document, []);
}
