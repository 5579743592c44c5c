import { countFacets } from './countFacets';

const count = jest.fn(async (fields: readonly string[], filters: object) =>
  Object.fromEntries(
    fields.map(field => [
      field,
      [{ value: Object.keys(filters).join(' '), count: 1 }],
    ]),
  ),
);

describe('countFacets', () => {
  beforeEach(() => count.mockClear());

  it('counts all at once where nothing is filtered', async () => {
    await countFacets({ facets: ['type', 'kind'], filters: {} }, count);

    expect(count.mock.calls).toEqual([[['type', 'kind'], {}]]);
  });

  it('counts a field that is filtered as if it were not, but by what else is', async () => {
    const filters = { kind: ['api'], owner: ['group:default/pilots'] };

    const counts = await countFacets(
      { facets: ['type', 'kind', 'owner'], filters },
      count,
    );

    expect(counts).toEqual({
      type: [{ value: 'kind owner', count: 1 }],
      kind: [{ value: 'owner', count: 1 }],
      owner: [{ value: 'kind', count: 1 }],
    });
  });

  it('asks once where only what is filtered is wanted', async () => {
    await countFacets({ facets: ['kind'], filters: { kind: ['api'] } }, count);

    expect(count.mock.calls).toEqual([[['kind'], {}]]);
  });
});
