import { Entity } from '@backstage/catalog-model';
import { toAccessValues } from './toAccessValues';

const entity: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name: 'shop',
    tags: ['java'],
    annotations: { 'a.io/b': 'c', 'long.io/x': 'y'.repeat(300) },
    labels: { tier: '1' },
  },
  spec: { type: 'service', owner: 'crew' },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/crew' },
    { type: 'partOf', targetRef: 'system:default/port' },
  ],
};

describe('toAccessValues', () => {
  it('says what conditions can be about', () => {
    expect(toAccessValues(entity)).toMatchObject({
      'access.kind': ['Component'],
      'access.owner': ['group:default/crew'],
      'access.annotation': ['a.io/b', 'a.io/b=c', 'long.io/x'],
      'access.label': ['tier', 'tier=1'],
      'access.metadata': expect.arrayContaining(['tags=java', 'name=shop']),
      'access.spec': expect.arrayContaining(['type=service']),
    });
  });

  it('says nothing of a list without members, as the catalog does', () => {
    const { 'access.metadata': values } = toAccessValues({
      ...entity,
      metadata: { name: 'shop', tags: [] },
    });

    expect(values).toEqual(['name', 'name=shop']);
  });
});
