import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findFaults } from './findFaults.js';

/** What is wrong with these files, where each is a page. */
function check(files, nav) {
  return findFaults({ files: new Map(Object.entries(files)), nav });
}

describe('links', () => {
  it('may lead to pages, anchors, pictures and other sites', () => {
    const faults = check({
      'docs/index.md':
        '# Top\n[a](how-to/a.md) [b](how-to/a.md#part) [c](#top) ![d](img/d.svg) [e](how-to/a.md?x=1#part)\n' +
        '[f](https://example.com/nowhere) [g](mailto:a@example.com) [h](//example.com)',
      'docs/how-to/a.md': '# A\n\n## Part\n\n[up](../index.md)',
      'docs/img/d.svg': '',
    });

    assert.deepEqual(faults, []);
  });

  it('may not lead nowhere', () => {
    const faults = check({
      'docs/index.md': '# Top\n\n[a](b.md)\n![c](img/c.svg)\n[d](how-to/x.md#nope)\n[e](#nope)',
      'docs/how-to/x.md': '# X\n\n## Y',
    });

    assert.deepEqual(faults, [
      'docs/index.md:3: "b.md" leads to docs/b.md, which does not exist',
      'docs/index.md:4: "img/c.svg" leads to docs/img/c.svg, which does not exist',
      'docs/index.md:5: "how-to/x.md#nope" leads to docs/how-to/x.md, which has no #nope; it has #x, #y',
      'docs/index.md:6: "#nope" leads to docs/index.md, which has no #nope; it has #top',
    ]);
  });

  it('may not depend on where the site is, or on what is not published', () => {
    const faults = check({
      'README.md': '[docs](docs) [page](docs/index.md) [script](scripts/run.js)',
      'docs/index.md': '[a](/index.md)\n[b](../README.md)\n[c](how-to/)',
      'docs/how-to/x.md': '# X',
      'scripts/run.js': '',
    });

    assert.deepEqual(faults, [
      'docs/index.md:1: "/index.md" begins with a slash; write it relative to this file',
      'docs/index.md:2: "../README.md" leads out of docs/, which is all that is published; link to the website of the repository',
      'docs/index.md:3: "how-to/" leads to a folder; name the page in it',
    ]);
  });

  it('know upper from lower case, as the server does', () => {
    const faults = check({ 'docs/index.md': '[a](Guide.md)', 'docs/guide.md': '# Guide' });

    assert.equal(faults.length, 1);
  });
});

describe('navigation', () => {
  const files = { 'README.md': '', 'docs/index.md': '# Top', 'docs/how-to/a.md': '# A' };

  it('has every page once', () => {
    const nav = [{ Start: 'index.md' }, { 'How-to': [{ A: 'how-to/a.md' }] }, { Web: 'https://example.com' }];

    assert.deepEqual(check(files, nav), []);
  });

  it('may be plain, or absent', () => {
    assert.deepEqual(check(files, ['index.md', 'how-to/a.md']), []);
    assert.deepEqual(check(files, undefined), []);
  });

  it('is told what it has too much and too little', () => {
    const nav = [{ Start: 'index.md' }, { Again: 'index.md' }, { Gone: 'gone.md' }];

    assert.deepEqual(check(files, nav), [
      'mkdocs.yml: nav does not have how-to/a.md, so nobody will find it',
      'mkdocs.yml: nav has gone.md, which does not exist in docs/',
      'mkdocs.yml: nav has index.md more than once',
    ]);
  });
});
