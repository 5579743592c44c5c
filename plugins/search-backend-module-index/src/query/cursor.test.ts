import { formatCursor, parseCursor } from './cursor';
import { SearchRequest } from './SearchRequest';

const request: SearchRequest = {
  term: 'sail',
  filters: {},
  order: 'relevance',
  isOwnedFirst: false,
  isExplained: false,
  facets: [],
  pageLimit: 10,
};
const cursor = formatCursor(request, [0, 10]);

describe('cursor', () => {
  it('leads to the page it was made for', () => {
    expect(parseCursor({ ...request, pageCursor: cursor })).toEqual([0, 10]);
    expect(parseCursor({ ...request, pageCursor: undefined })).toEqual([0]);
  });

  it('holds for the same question asked for other facets', () => {
    expect(
      parseCursor({ ...request, facets: ['kind'], pageCursor: cursor }),
    ).toEqual([0, 10]);
  });

  it.each([
    ['term', { term: 'mast' }],
    ['types', { types: ['techdocs'] }],
    ['filters', { filters: { kind: ['api'] } }],
    ['order', { order: 'title' as const }],
    ['owned', { isOwnedFirst: true }],
    ['limit', { pageLimit: 20 }],
  ])('is refused for another %s', (_, other) => {
    expect(() =>
      parseCursor({ ...request, ...other, pageCursor: cursor }),
    ).toThrow('that of another question');
  });

  it.each([
    'MQ==',
    'x',
    '\0',
    Buffer.from('{"q":"x","p":[-1]}').toString('base64url'),
    Buffer.from('{"q":"x","p":[1e9]}').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ])('is refused if it is none: %j', pageCursor => {
    expect(() => parseCursor({ ...request, pageCursor })).toThrow(
      'The page cursor is not valid',
    );
  });

  it('does not grow without end', () => {
    expect(formatCursor(request, Array(300).fill(0))).toBeUndefined();
  });
});
