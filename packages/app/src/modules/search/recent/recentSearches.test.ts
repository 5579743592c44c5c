import {
  addRecent,
  readRecent,
  removeRecent,
  writeRecent,
} from './recentSearches';

describe('recent searches', () => {
  beforeEach(() => localStorage.clear());

  it('hold the last ten, each once, the last one first', () => {
    const terms = Array.from({ length: 12 }, (_, n) => `term ${n}`).reduce(
      addRecent,
      [] as string[],
    );

    expect(terms).toHaveLength(10);
    expect(addRecent(terms, ' TERM 5 ').slice(0, 2)).toEqual([
      'TERM 5',
      'term 11',
    ]);
    expect(addRecent(terms, 'Term 5')).toHaveLength(10);
  });

  it('hold nothing that nobody typed', () => {
    expect(addRecent(['a'], '  ')).toEqual(['a']);
    expect(addRecent(['a'], 'x'.repeat(10_000))).toEqual(['a']);
    expect(removeRecent(['Pay', 'b'], 'pay')).toEqual(['b']);
  });

  it('are kept in the browser', () => {
    writeRecent(() => localStorage, ['a', 'b']);
    expect(readRecent(() => localStorage)).toEqual(['a', 'b']);

    writeRecent(() => localStorage, []);
    expect(localStorage).toHaveLength(0);
  });

  it('are none where the browser keeps nothing, or something else', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };

    expect(() => writeRecent(forbidden, ['a'])).not.toThrow();
    expect(readRecent(forbidden)).toEqual([]);

    for (const value of ['{', '{"a":1}', '[1,null]']) {
      localStorage.setItem('fairway.search.recent', value);
      expect(readRecent(() => localStorage)).toEqual([]);
    }
  });
});
