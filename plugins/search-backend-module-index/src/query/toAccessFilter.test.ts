import {
  PermissionCondition,
  PermissionCriteria,
} from '@backstage/plugin-permission-common';
import { toAccessFilter } from './toAccessFilter';

const condition = (
  rule: string,
  params: PermissionCondition['params'],
): PermissionCriteria<PermissionCondition> => ({
  rule,
  resourceType: 'catalog-entity',
  params,
});

describe('toAccessFilter', () => {
  it.each([
    [
      'IS_ENTITY_KIND',
      { kinds: ['template'] },
      { field: 'access.kind', values: ['template'] },
    ],
    ['IS_ENTITY_OWNER', { claims: [] }, { field: 'access.owner', values: [] }],
    [
      'HAS_ANNOTATION',
      { annotation: 'a' },
      { field: 'access.annotation', values: ['a'] },
    ],
    [
      'HAS_LABEL',
      { label: 'a', value: 'b' },
      { field: 'access.label', values: ['a=b'] },
    ],
    [
      'HAS_METADATA',
      { key: 'tags', value: 'x' },
      { field: 'access.metadata', values: ['tags=x'] },
    ],
    [
      'HAS_SPEC',
      { key: 'type', value: 'x' },
      { field: 'access.spec', values: ['type=x'] },
    ],
  ])('says %s', (rule, params, expected) => {
    expect(toAccessFilter(condition(rule, params))).toEqual(expected);
  });

  it('keeps how conditions belong together', () => {
    const kind = condition('IS_ENTITY_KIND', { kinds: ['api'] });
    const filter = { field: 'access.kind', values: ['api'] };

    expect(
      toAccessFilter({ anyOf: [{ not: kind }, { allOf: [kind, kind] }] }),
    ).toEqual({ anyOf: [{ not: filter }, { allOf: [filter, filter] }] });
  });

  it.each([
    condition('IS_ON_CALL', {}),
    condition('HAS_SPEC', { key: 'replicas', value: '3' }),
    condition('HAS_LABEL', { label: 'a', value: 'x'.repeat(250) }),
    { not: condition('IS_ON_CALL', {}) },
    {
      anyOf: [
        condition('IS_ENTITY_KIND', { kinds: ['api'] }),
        condition('IS_ON_CALL', {}),
      ] as [PermissionCondition, PermissionCondition],
    },
  ])('says nothing of what it cannot say: %j', criteria => {
    expect(toAccessFilter(criteria)).toBeUndefined();
  });
});
