import { toEntityPath, toMentioned, toRow } from './toRow';

const entity = (spec: object, metadata: object = {}) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'ledger', ...metadata },
  spec: spec as any,
});

describe('toRow', () => {
  it('completes references from where the entity stands', () => {
    const row = toRow(
      entity(
        { owner: 'payments', system: 'api:core', type: 'service' },
        { namespace: 'bank' },
      ),
    );

    expect(row).toMatchObject({
      id: 'component:bank/ledger',
      name: 'bank/ledger',
      href: '/catalog/bank/component/ledger',
      owner: 'group:bank/payments',
      system: 'api:bank/core',
      type: 'service',
    });
    expect(toMentioned(row)).toEqual(['group:bank/payments', 'api:bank/core']);
  });

  it('calls a location that nobody named after what it reads, once', () => {
    const row = toRow({
      ...entity({ target: 'https://git/a.yaml' }, { name: 'generated-0f' }),
      kind: 'Location',
    });

    expect(row.title).toBe('https://git/a.yaml');
    expect(row.target).toBeUndefined();
  });

  it('prefers titles and the names of people', () => {
    expect(toRow(entity({}, { title: 'Ledger' })).title).toBe('Ledger');
    expect(toRow(entity({ profile: { displayName: 'Ana' } })).title).toBe(
      'Ana',
    );
    expect(toRow(entity({})).title).toBe('ledger');
  });

  it('survives values that no schema allows', () => {
    const row = toRow(
      entity({ owner: 7, system: '::', type: {}, memberOf: ['a', 3] }),
    );

    expect(row.owner).toBeUndefined();
    expect(row.system).toBeUndefined();
    expect(row.type).toBeUndefined();
    expect(row.groups).toEqual(['group:default/a']);
  });
});

describe('toEntityPath', () => {
  it('encodes each part', () => {
    expect(toEntityPath('Component:default/a b')).toBe(
      '/catalog/default/component/a%20b',
    );
  });
});
