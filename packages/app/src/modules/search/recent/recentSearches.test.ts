import {
  addRecent,
  forgetRecent,
  readRecent,
  removeRecent,
  writeRecent,
} from './recentSearches';

const ANA = 'user:default/ana';
const BEN = 'user:default/ben';

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

  it('are kept in the browser, for each user', () => {
    writeRecent(() => localStorage, ANA, ['a', 'b']);
    expect(readRecent(() => localStorage, ANA)).toEqual(['a', 'b']);
    expect(readRecent(() => localStorage, BEN)).toEqual([]);

    writeRecent(() => localStorage, ANA, []);
    expect(localStorage).toHaveLength(0);
  });

  it('are forgotten, and nothing else', () => {
    localStorage.setItem('theme', 'dark');
    localStorage.setItem('fairway.search.recent', '["of an older version"]');
    writeRecent(() => localStorage, ANA, ['a']);
    writeRecent(() => localStorage, BEN, ['b']);

    forgetRecent(() => localStorage);

    expect({ ...localStorage }).toEqual({ theme: 'dark' });
  });

  it('are none where the browser keeps nothing, or something else', () => {
    const forbidden = () => {
      throw new DOMException('denied', 'SecurityError');
    };

    expect(() => writeRecent(forbidden, ANA, ['a'])).not.toThrow();
    expect(() => forgetRecent(forbidden)).not.toThrow();
    expect(readRecent(forbidden, ANA)).toEqual([]);

    for (const value of ['{', '{"a":1}', '[1,null]']) {
      localStorage.setItem(`fairway.search.recent:${ANA}`, value);
      expect(readRecent(() => localStorage, ANA)).toEqual([]);
    }
  });
});
