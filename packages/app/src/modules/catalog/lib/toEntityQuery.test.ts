import { CATALOG_FILTER_EXISTS } from '@backstage/catalog-client';
import { parseCatalogState } from './catalogState';
import { Collection, collections } from './collections';
import { toEntityQuery } from './toEntityQuery';

const viewer = {
  ownershipRefs: ['user:default/ana', 'group:default/payments'],
  starredRefs: ['component:default/ledger', 'api:default/payment-api'],
};
const toQuery = (
  search: string,
  who = viewer,
  collection: Collection = collections.catalog,
) =>
  toEntityQuery(
    collection,
    parseCatalogState(new URLSearchParams(search), collection.defaultKind),
    who,
  );

describe('toEntityQuery', () => {
  it('asks for one page in order, with its total', () => {
    expect(toQuery('page=3&sort=-lifecycle')).toMatchObject({
      filter: { kind: 'component' },
      limit: 50,
      offset: 100,
      orderFields: [{ field: 'spec.lifecycle', order: 'desc' }],
    });
    expect(toQuery('')?.totalItems).toBeUndefined();
  });

  it('falls back to the name for an order the catalog does not know', () => {
    expect(toQuery('sort=groups')?.orderFields).toEqual([
      { field: 'metadata.name', order: 'asc' },
    ]);
  });

  it('never asks for definitions', () => {
    expect(toQuery('kind=api')?.fields).not.toContain('spec');
  });

  it('finds what the viewer owns directly and through groups', () => {
    expect(toQuery('list=owned')?.filter).toEqual({
      kind: 'component',
      'relations.ownedBy': ['user:default/ana', 'group:default/payments'],
    });
  });

  it('finds starred entities of the kind', () => {
    expect(toQuery('list=starred&type=service')?.filter).toEqual([
      {
        kind: 'component',
        'spec.type': ['service'],
        'metadata.namespace': 'default',
        'metadata.name': 'ledger',
      },
    ]);
  });

  it('asks nothing where nothing can match', () => {
    expect(toQuery('list=starred&kind=system')).toBeUndefined();
    expect(
      toQuery('list=owned', { ...viewer, ownershipRefs: [] }),
    ).toBeUndefined();
  });

  it('searches names and titles', () => {
    expect(toQuery('text=pay')?.fullTextFilter?.term).toBe('pay');
    expect(toQuery('')?.fullTextFilter).toBeUndefined();
  });

  it('keeps the docs list to what has docs, of any kind', () => {
    const docs = {
      'metadata.annotations.backstage.io/techdocs-ref': CATALOG_FILTER_EXISTS,
    };

    expect(toQuery('', viewer, collections.docs)?.filter).toEqual(docs);
    expect(toQuery('list=starred', viewer, collections.docs)?.filter).toEqual([
      expect.objectContaining({ ...docs, kind: 'component' }),
      expect.objectContaining({ ...docs, kind: 'api' }),
    ]);
  });
});
