import { ConfigReader } from '@backstage/config';
import { mockServices } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { SourceGroup } from '@fairway/search-node';
import { readEntityOptions } from './config';
import { EntitySource } from './EntitySource';

const makeEntity = (kind: string, name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name },
});

const entities = [
  makeEntity('Component', 'buoy'),
  makeEntity('Location', 'generated-1'),
  makeEntity('User', 'jo'),
];

const note = jest.fn();

function makeSource(search: object = {}): EntitySource {
  return new EntitySource({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
    entityOptions: readEntityOptions(new ConfigReader({ search } as any)),
    renames: { note },
  });
}

const { signal } = new AbortController();

const describeGroups = (groups: readonly SourceGroup[]) =>
  groups.map(({ ref, entity, documents }) => [
    ref,
    entity !== undefined,
    documents.map(({ document }) => document.title),
  ]);

describe('EntitySource', () => {
  it('reads all entities, those without documents as well', async () => {
    const groups: SourceGroup[] = [];
    for await (const group of makeSource().readAll({ signal })) {
      groups.push(group);
    }

    expect(describeGroups(groups)).toEqual([
      ['component:default/buoy', true, ['buoy']],
      ['location:default/generated-1', true, []],
      ['user:default/jo', true, ['jo']],
    ]);
  });

  it('reads some of them, and says which are gone', async () => {
    const groups = await makeSource().read([
      'user:default/jo',
      'component:default/gone',
      'location:default/generated-1',
    ]);

    expect(note.mock.calls.map(([ref, entity]) => [ref, entity?.kind])).toEqual(
      [
        ['user:default/jo', 'User'],
        ['component:default/gone', undefined],
        ['location:default/generated-1', 'Location'],
      ],
    );
    expect(describeGroups(groups)).toEqual([
      ['user:default/jo', true, ['jo']],
      ['component:default/gone', false, []],
      ['location:default/generated-1', true, []],
    ]);
  });

  it('leaves out what the configuration says', async () => {
    const source = makeSource({
      sources: { entities: { exclude: { kind: { $in: ['User', 'Group'] } } } },
    });

    const groups = await source.read([
      'user:default/jo',
      'location:default/generated-1',
    ]);

    expect(describeGroups(groups)).toEqual([
      ['user:default/jo', true, []],
      ['location:default/generated-1', true, ['generated-1']],
    ]);
  });

  it('stops when it is told to', async () => {
    const read = async () => {
      for await (const _ of makeSource().readAll({
        signal: AbortSignal.abort(),
      })) {
        throw new Error('It went on');
      }
    };

    await expect(read()).rejects.toThrow('aborted');
  });
});
