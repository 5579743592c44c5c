import { toResultTypes } from './toResultTypes';

describe('toResultTypes', () => {
  it('lists the catalog first and everything once', () => {
    const types = toResultTypes([
      { value: 'techdocs', name: 'Documentation' },
      { value: 'software-catalog', name: 'Again' },
    ]);

    expect(types.map(t => t.name)).toEqual(['Catalog', 'Documentation']);
  });
});
