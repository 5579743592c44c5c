import { resolveLink } from './resolveLink';

describe('resolveLink', () => {
  it.each([
    [
      'https://example.com/a',
      { kind: 'external', href: 'https://example.com/a' },
    ],
    [
      'mailto:team@example.com',
      { kind: 'external', href: 'mailto:team@example.com' },
    ],
    ['//example.com/a', { kind: 'external', href: 'https://example.com/a' }],
    ['#how-it-works', { kind: 'anchor', id: 'how-it-works' }],
    ['setup.md', { kind: 'repository', path: 'docs/setup.md', hash: '' }],
    [
      './img/a%20b.png?raw=true',
      { kind: 'repository', path: 'docs/img/a b.png', hash: '' },
    ],
    [
      '../README.md#usage',
      { kind: 'repository', path: 'README.md', hash: '#usage' },
    ],
    ['/src/index.ts', { kind: 'repository', path: 'src/index.ts', hash: '' }],
    [
      '../../../../etc/passwd',
      { kind: 'repository', path: 'etc/passwd', hash: '' },
    ],
    ['50%.md', { kind: 'repository', path: 'docs/50%.md', hash: '' }],
    ['.', { kind: 'repository', path: 'docs', hash: '' }],
    // eslint-disable-next-line no-script-url
    ['javascript:alert(1)', { kind: 'none' }],
    ['  JavaScript:alert(1)', { kind: 'none' }],
    ['data:text/html,x', { kind: 'none' }],
    ['', { kind: 'none' }],
  ])('resolves %j in docs/', (href, expected) => {
    expect(resolveLink(href, 'docs')).toEqual(expected);
  });
});
