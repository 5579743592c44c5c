import { SlugStyle } from '../config/siteConfig';
import { slugify, UsedSlugs } from './slugify';

const ascii: SlugStyle = {
  charset: 'ascii',
  letterCase: 'lower',
  collapses: true,
  separator: '-',
};
const unicode: SlugStyle = { ...ascii, charset: 'unicode' };
const pymdown: SlugStyle = { ...unicode, letterCase: 'keep', collapses: false };

// Each expectation was produced by Python-Markdown 3.10 or pymdownx.slugs.
describe('slugify', () => {
  it.each([
    ['Getting started', ascii, 'getting-started'],
    ['Über straße code', ascii, 'uber-strae-code'],
    [
      '1. Numbers, punctuation! -- dashes',
      ascii,
      '1-numbers-punctuation-dashes',
    ],
    ['snake_case & `x`', ascii, 'snake_case-x'],
    ['日本語', ascii, ''],
    ['日本語 Text', unicode, '日本語-text'],
    ['a - b', { ...ascii, separator: '_' }, 'a_-_b'],
    ['A - B', pymdown, 'A---B'],
    ['Ä B', { ...pymdown, letterCase: 'lower-ascii' } as SlugStyle, 'Ä-b'],
  ])('%s', (text, style, slug) => {
    expect(slugify(text, style)).toBe(slug);
  });
});

describe('UsedSlugs', () => {
  it.each([
    ['a', [], 'a'],
    ['a', ['a'], 'a_1'],
    ['a', ['a', 'a_1'], 'a_2'],
    ['a_1', ['a_1'], 'a_2'],
    ['', [], '_1'],
    ['', ['_1'], '_2'],
  ])('makes %j unique among %j', (slug, used, expected) => {
    expect(new UsedSlugs(used).add(slug)).toBe(expected);
  });

  // As Python-Markdown 3.10 gives them, one after the other
  it('numbers in order, whatever comes between', () => {
    const slugs = new UsedSlugs(['a_3']);

    const given = ['a', 'a', 'a_1', 'a', 'a', 'b_7', 'b_7', 'b'].map(slug =>
      slugs.add(slug),
    );

    expect(given).toEqual(['a', 'a_1', 'a_2', 'a_4', 'a_5', 'b_7', 'b_8', 'b']);
  });
});
