import { ApiEntity } from '@backstage/catalog-model';
import { hasLifecycle, isApiOwner, isInEnvironment } from './rules';

const entity: ApiEntity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'API',
  metadata: { name: 'pets' },
  spec: {
    type: 'openapi',
    lifecycle: 'production',
    owner: 'pets',
    definition: '',
  },
  relations: [
    { type: 'ownedBy', targetRef: 'group:default/pets' },
    { type: 'apiProvidedBy', targetRef: 'component:default/shop' },
  ],
};
const target = { entity, environment: 'staging' };

describe('rules of API targets', () => {
  it.each([
    [['group:default/pets'], true],
    [['user:default/ada', 'group:default/pets'], true],
    [['group:default/other'], false],
    [['component:default/shop'], false],
    [[], false],
  ])('IS_API_OWNER with %j: %s', (claims, expected) => {
    expect(isApiOwner.apply(target, { claims })).toBe(expected);
  });

  it('IS_API_OWNER knows that an API without relations is nobody’s', () => {
    const orphan = { entity: { ...entity, relations: undefined } };

    expect(isApiOwner.apply(orphan, { claims: ['group:default/pets'] })).toBe(
      false,
    );
  });

  it.each([
    [['production'], true],
    [['experimental'], false],
    [[], false],
  ])('HAS_LIFECYCLE with %j: %s', (lifecycles, expected) => {
    expect(hasLifecycle.apply(target, { lifecycles })).toBe(expected);
  });

  it.each([
    ['staging', ['dev', 'staging'], true],
    ['production', ['dev', 'staging'], false],
    ['staging', [], false],
    [undefined, ['staging'], false],
  ])(
    'IS_IN_ENVIRONMENT of %s with %j: %s',
    (environment, environments, expected) => {
      expect(
        isInEnvironment.apply({ entity, environment }, { environments }),
      ).toBe(expected);
    },
  );
});
