import { References } from './References';

describe('References', () => {
  const document = {
    $id: 'https://example.com/schemas/order.json',
    components: {
      'a/b': { name: 'a/b', 'c/d': 'c/d' },
      'ä b': 'with a space',
      '%': 'percent',
      '~1': 'tilde',
      '': 'empty',
    },
    $defs: {
      line: { $anchor: 'line', type: 'object' },
      old: { $id: '#old', type: 'null' },
      other: {
        $id: 'other.json',
        $defs: { inner: { $anchor: 'inner', type: 'string' } },
      },
    },
    list: [{ first: true }],
  };

  it.each([
    ['#', document],
    ['#/components/a~1b/name', 'a/b'],
    ['#/components/a%2Fb/name', 'a/b'],
    ['#/components/a/b/name', 'a/b'],
    ['#/components/a/b/c/d', 'c/d'],
    ['#/components/%C3%A4%20b', 'with a space'],
    ['#/components/%', 'percent'],
    ['#/components/~01', 'tilde'],
    ['#/components/', 'empty'],
    ['#/list/0/first', true],
    ['#line', document.$defs.line],
    ['#old', document.$defs.old],
    ['order.json#/$defs/line', document.$defs.line],
    ['https://example.com/schemas/order.json#/$defs/line', document.$defs.line],
    ['https://example.com/schemas/order.json', document],
    ['other.json', document.$defs.other],
    ['/schemas/other.json#/$defs/inner', document.$defs.other.$defs.inner],
    ['other.json#inner', document.$defs.other.$defs.inner],
    ['#/components/gone', undefined],
    ['#/components/a/b/name/more', undefined],
    ['#gone', undefined],
    ['gone.json#/$defs/line', undefined],
    ['https://example.com:bad/', undefined],
    ['', document],
  ])('%s', (reference, expected) => {
    expect(new References(document).find(reference)).toBe(expected);
  });

  it('finds no other file in a document without an address', () => {
    const references = new References({ a: { b: 1 } });

    expect(references.find('#/a/b')).toBe(1);
    expect(references.find('other.yaml#/a')).toBeUndefined();
    expect(references.find('./other.yaml')).toBeUndefined();
  });

  it('follows a chain, and ends on one that leads into itself', () => {
    const references = new References({
      a: { $ref: '#/b' },
      b: { $ref: '#/c' },
      c: 1,
      d: { $ref: '#/e' },
      e: { $ref: '#/d' },
    });

    expect(references.resolve({ $ref: '#/a' })).toBe(1);
    expect(references.resolve({ $ref: '#/d' })).toBeUndefined();
  });
});
