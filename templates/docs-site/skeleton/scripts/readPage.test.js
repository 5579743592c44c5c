import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readPage } from './readPage.js';

const targets = (text) => readPage(text).links.map(({ target }) => target);

describe('links', () => {
  it('are found with the line they stand in', () => {
    const text = '# Title\n\none\ntwo [a](a.md) and\nthree ![b](img/b.svg "B")\n\n- [c][c]\n\n[c]: c.md#d\n';

    assert.deepEqual(readPage(text).links, [
      { target: 'a.md', line: 4 },
      { target: 'img/b.svg', line: 5 },
      { target: 'c.md#d', line: 7 },
    ]);
  });

  it('are found in tables, quotes and HTML', () => {
    assert.deepEqual(targets('| a |\n| - |\n| [x](x.md) |\n\n> [y](y.md)\n'), ['x.md', 'y.md']);
    assert.deepEqual(readPage('<p>\n<a class="x" href="a.md">a</a>\n</p>\n').links, [
      { target: 'a.md', line: 2 },
    ]);
    assert.deepEqual(targets('see <img src="a.svg" alt=""> there'), ['a.svg']);
  });

  it('are found in boxes and tabs, with several paragraphs and boxes inside of them', () => {
    const text = [
      '!!! note "Title"',
      '    one [a](a.md)',
      '',
      '    two [b](b.md)',
      '',
      '    ??? tip',
      '        three [c](c.md)',
      '',
      '=== "Tab"',
      '',
      '    - [d](d.md)',
      '',
      'after [e](e.md)',
    ].join('\n');

    assert.deepEqual(readPage(text).links, [
      { target: 'a.md', line: 2 },
      { target: 'b.md', line: 4 },
      { target: 'c.md', line: 7 },
      { target: 'd.md', line: 11 },
      { target: 'e.md', line: 13 },
    ]);
  });

  it('are not found in code, in metadata or in footnotes', () => {
    assert.deepEqual(targets('`[a](a.md)`\n\n```md\n[b](b.md)\n```\n\n    [c](c.md)\n'), []);
    assert.deepEqual(targets('!!! note\n    ```md\n    [b](b.md)\n\n    [c](c.md)\n    ```\n'), []);
    assert.deepEqual(targets('---\ntitle: "[a](a.md)"\n---\n\ntext[^1]\n\n[^1]: word\n'), []);
  });

  it('are read as they are meant', () => {
    assert.deepEqual(targets('[a](<two words.md>) [b](gr%C3%B6%C3%9Fe.md) [c](100%.md)'), [
      'two words.md',
      'größe.md',
      '100%.md',
    ]);
  });
});

describe('anchors', () => {
  // each expectation was produced by Python-Markdown, which MkDocs uses
  for (const [heading, anchor] of [
    ['Four kinds of pages', 'four-kinds-of-pages'],
    ['What -- is `make check`?', 'what-is-make-check'],
    ['Über Größe & Maß', 'uber-groe-ma'],
    ['1. First: *do* [this](x.md)', '1-first-do-this'],
    ['snake_case stays', 'snake_case-stays'],
    ['日本', '_1'],
    ['Given {#my-own}', 'my-own'],
    ['Given too {: #my-other .big }', 'my-other'],
  ]) {
    it(`of "${heading}" is ${anchor}`, () => {
      assert.deepEqual([...readPage(`## ${heading}\n`).anchors], [anchor]);
    });
  }

  it('are told apart by a number', () => {
    const { anchors } = readPage('# A\n\n## Same\n\n## Same\n\n## Same\n');

    assert.deepEqual([...anchors], ['a', 'same', 'same_1', 'same_2']);
  });

  it('can be given by HTML', () => {
    const { anchors } = readPage('<div id="one">\n</div>\n\ntext <a name="two"></a>\n');

    assert.deepEqual([...anchors], ['one', 'two']);
  });
});
