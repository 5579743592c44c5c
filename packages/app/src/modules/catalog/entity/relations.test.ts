import {
  getTargets,
  toApiGroups,
  toDependencyGroups,
  toPartGroups,
  toRelationGroups,
} from './relations';

const entity = (...relations: Array<[type: string, targetRef: string]>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a' },
  relations: relations.map(([type, targetRef]) => ({ type, targetRef })),
});

describe('relation groups', () => {
  it('are empty for an entity that stands alone', () => {
    expect(toRelationGroups(entity(['ownedBy', 'group:default/g']))).toEqual(
      [],
    );
    expect(
      toRelationGroups({
        apiVersion: 'a',
        kind: 'b',
        metadata: { name: 'c' },
      }),
    ).toEqual([]);
  });

  it('sort relations by what they mean', () => {
    const subject = entity(
      ['dependsOn', 'resource:default/db'],
      ['providesApi', 'api:default/x'],
      ['consumesApi', 'api:default/y'],
      ['dependencyOf', 'component:default/z'],
    );

    expect(toApiGroups(subject).map(g => g.id)).toEqual([
      'providesApi',
      'consumesApi',
    ]);
    expect(toDependencyGroups(subject)).toEqual([
      { id: 'dependsOn', refs: ['resource:default/db'] },
      { id: 'dependencyOf', refs: ['component:default/z'] },
    ]);
  });

  it('tell parts apart by kind', () => {
    const groups = toPartGroups(
      entity(
        ['hasPart', 'component:default/c'],
        ['hasPart', 'resource:default/r'],
        ['hasPart', 'component:default/d'],
        ['hasPart', 'widget:default/w'],
      ),
    );

    expect(groups).toEqual([
      {
        id: 'components',
        refs: ['component:default/c', 'component:default/d'],
      },
      { id: 'resources', refs: ['resource:default/r'] },
      { id: 'parts', refs: ['widget:default/w'] },
    ]);
  });

  it('name each target once', () => {
    expect(
      getTargets(
        entity(['dependsOn', 'a:b/c'], ['dependsOn', 'a:b/c']),
        'dependsOn',
      ),
    ).toEqual(['a:b/c']);
  });
});
