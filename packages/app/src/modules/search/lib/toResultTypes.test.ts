import { toResultTypes, toShownTypes } from './toResultTypes';

describe('toResultTypes', () => {
  it('lists the catalog first and everything once', () => {
    const types = toResultTypes([
      { value: 'techdocs', name: 'Documentation' },
      { value: 'software-catalog', name: 'Again' },
    ]);

    expect(types.map(t => t.name)).toEqual(['Catalog', 'Documentation']);
  });
});

describe('toShownTypes', () => {
  it('adds what was found or is chosen, once', () => {
    const types = toShownTypes(
      [{ value: 'techdocs', name: 'Docs' }],
      ['techdocs', 'repository', 'repository'],
    );

    expect(types.map(({ value }) => value)).toEqual(['techdocs', 'repository']);
  });
});
