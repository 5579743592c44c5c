import { SearchStore, SourceGroup, toStoredGroup } from '@fairway/search-node';
import { makeComponent } from '../__testUtils__/makeComponent';
import { openStore } from '../__testUtils__/openStore';
import { readKept } from './readKept';

jest.setTimeout(60_000);

const TYPE = 'techdocs';

function makeSite(name: string, sections: number): SourceGroup {
  return {
    ref: `component:default/${name}`,
    entity: makeComponent(name),
    documents: Array.from({ length: sections }, (_, index) => ({
      names: [`Section ${index} of harbourMaster`],
      tags: [name, 'Ports'],
      description: 'Where ships lie',
      text: `Moor at berth ${index}.`,
      values: { kind: ['Component'], owner: ['group:default/crew'] },
      popularity: 0.5,
      document: {
        title: `Section ${index} of harbourMaster`,
        text: `Moor at berth ${index}.`,
        location: `/docs/${name}/${index}`,
      },
    })),
  };
}

describe('readKept', () => {
  let store: SearchStore;
  const site = makeSite('harbour', 450);

  beforeAll(async () => {
    ({ store } = await openStore());
    await store.write(
      TYPE,
      [site, makeSite('harbour-guide', 3), makeSite('Harbour', 2)].map(
        (group, index) =>
          toStoredGroup(TYPE, { ...group, ref: `${group.ref}-${index}` }),
      ),
    );
  });

  const sort = <T extends { id: string }>(documents: readonly T[]) =>
    [...documents].sort((a, b) => (a.id < b.id ? -1 : 1));

  it.each([
    ['by its entity', site.entity],
    ['where it has none', undefined],
  ])('gives back all that was written of a group, %s', async (_, entity) => {
    const ref = `${site.ref}-0`;

    const kept = await readKept(store, TYPE, { ref, entity, documents: [] });

    expect(kept.ref).toBe(ref);
    expect(sort(kept.documents)).toEqual(
      sort(toStoredGroup(TYPE, site).documents),
    );
  });

  it('has nothing of a group or a type that is not there', async () => {
    const nothing = { ref: 'component:default/x', documents: [] };

    expect(await readKept(store, TYPE, nothing)).toEqual(nothing);
    expect(await readKept(store, 'none', nothing)).toEqual(nothing);
  });
});
