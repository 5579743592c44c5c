import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { readTitles } from './readTitles';

const makeEntity = (
  kind: string,
  name: string,
  fields: { title?: string; displayName?: string; of?: string[] } = {},
): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, title: fields.title },
  spec: { profile: { displayName: fields.displayName } },
  relations: (fields.of ?? []).map(targetRef => ({
    type: targetRef.startsWith('group:') ? 'ownedBy' : 'partOf',
    targetRef,
  })),
});

const wholes = [
  makeEntity('Group', 'crew', { title: 'Crew', displayName: 'The Crew' }),
  makeEntity('System', 'port', { title: 'Port of København' }),
  makeEntity('Domain', 'sea'),
];

describe('readTitles', () => {
  const auth = mockServices.auth();

  it('asks once for what many belong to', async () => {
    const catalog = catalogServiceMock({ entities: wholes });
    const ask = jest.spyOn(catalog, 'getEntitiesByRefs');

    const titles = await readTitles(
      Array.from({ length: 100 }, (_, index) =>
        makeEntity('Component', `c${index}`, {
          of: [
            'group:default/crew',
            'system:default/port',
            'domain:default/sea',
            'group:default/gone',
          ],
        }),
      ),
      { auth, catalog },
    );

    expect(Object.fromEntries(titles)).toEqual({
      'group:default/crew': ['Crew', 'The Crew'],
      'system:default/port': ['Port of København'],
      'domain:default/sea': [],
    });
    expect(ask).toHaveBeenCalledTimes(1);
    expect(ask.mock.calls[0][0].entityRefs).toHaveLength(4);
  });

  it('does not ask for nothing', async () => {
    const catalog = catalogServiceMock({ entities: wholes });
    const ask = jest.spyOn(catalog, 'getEntitiesByRefs');

    await readTitles([makeEntity('Component', 'c')], { auth, catalog });

    expect(ask).not.toHaveBeenCalled();
  });
});
