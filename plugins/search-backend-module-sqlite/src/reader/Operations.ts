import { SearchStore } from '@fairway/search-node';
import { countFacets } from '../database/countFacets';
import { findHits } from '../database/findHits';
import { findUnknown } from '../database/findUnknown';
import { loadDocuments } from '../database/loadDocuments';
import { Reader } from '../database/Reader';

/** What queries ask of the store. */
export type Operations = Pick<
  SearchStore,
  'find' | 'load' | 'countFacets' | 'findUnknown'
>;

/** Makes what answers queries. */
export function createOperations(reader: Reader): Operations {
  return {
    find: (query, page) => findHits(reader, query, page),
    load: ids => loadDocuments(reader, ids),
    countFacets: (query, fields, size) =>
      countFacets(reader, query, fields, size),
    findUnknown: words => findUnknown(reader, words),
  };
}
