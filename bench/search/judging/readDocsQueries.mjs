import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownDir } from '../places.mjs';

/** `argo-cd/faq#how` → the address of a page or section among the docs that are searched. */
function toKey(place) {
  const [site, rest] = place.split(/\/(.*)/s);
  return `/docs/default/component/docs-${site}/${rest}`.toLowerCase();
}

/** Questions to the real documentation, judged by hand. */
export function readDocsQueries() {
  const file = join(ownDir, 'judged/docs.json');
  return JSON.parse(readFileSync(file, 'utf8')).map(({ text, relevant }) => ({
    class: 'docs',
    isByPage: true,
    text,
    judgements: new Map(
      Object.entries(relevant).map(([place, grade]) => [toKey(place), grade]),
    ),
  }));
}
