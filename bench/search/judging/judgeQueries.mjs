import { createQueries } from '../queries/createQueries.mjs';
import { grade } from './grade.mjs';
import { listDocuments, listSections } from './listDocuments.mjs';
import { readDocsQueries } from './readDocsQueries.mjs';

function judge(query, documents) {
  const judgements = new Map();
  for (const document of documents) {
    const value = grade(query, document);
    if (value > 0) {
      judgements.set(document.key, value);
    }
  }
  return judgements;
}

/**
 * Every query with what it should find, before anything was asked.
 *
 * @param sections - Of the docs: what has the words of a query in its heading is no mistake
 * @returns {{ class: string, text: string, judgements: Map<string, number>, isByPage?: boolean }[]}
 */
export function judgeQueries(entities, sections, seed) {
  const documents = listDocuments(entities);
  const all = [...documents, ...listSections(sections)];
  return [
    ...createQueries(documents, seed).map(query => ({
      class: query.class,
      text: query.text,
      judgements: judge(query, all),
    })),
    ...readDocsQueries(),
  ];
}
