import { joinPath } from './joinPath';

const root = new URL('https://api.test');
const base = new URL('https://api.test/v1');

describe('joinPath', () => {
  it.each([
    [root, '/pets', 'https://api.test/pets'],
    [root, '/', 'https://api.test/'],
    [root, '', 'https://api.test/'],
    [base, '', 'https://api.test/v1'],
    [new URL('https://api.test/v1/'), '', 'https://api.test/v1'],
    [base, '/pets', 'https://api.test/v1/pets'],
    [new URL('https://api.test/v1/'), '/pets/', 'https://api.test/v1/pets/'],
    [base, '/pets?limit=3&q=..%2F', 'https://api.test/v1/pets?limit=3&q=..%2F'],
    [base, '/pets?next=//a/../b', 'https://api.test/v1/pets?next=//a/../b'],
    [base, '/a%2Fb', 'https://api.test/v1/a%2Fb'],
    [base, '/@me', 'https://api.test/v1/@me'],
    [base, '/user@evil.test', 'https://api.test/v1/user@evil.test'],
    [base, '/a:80', 'https://api.test/v1/a:80'],
    [base, '/...', 'https://api.test/v1/...'],
    [base, '/a..b', 'https://api.test/v1/a..b'],
    [base, '/ü', 'https://api.test/v1/%C3%BC'],
    [base, '/100%', 'https://api.test/v1/100%'],
  ])('joins %s and %s', (server, path, expected) => {
    expect(joinPath(server, path).href).toBe(expected);
  });

  it.each([
    ['/..'],
    ['/../admin'],
    ['/pets/../../admin'],
    ['/./admin'],
    ['/%2e%2e/admin'],
    ['/.%2E/admin'],
    ['/%252e%252e/admin'],
    ['/%25252e%25252e/admin'],
    ['/%2525252525252e/admin'],
    ['/..%2fadmin'],
    ['/a%2f..%2fadmin'],
    ['/..%5cadmin'],
    ['/..\\admin'],
    ['/..;/admin'],
    ['/..;x=1/admin'],
    ['/%2e%2e%00/admin'],
    ['/%2e%2e;/admin'],
    ['//evil.test'],
    ['//evil.test/x'],
    ['/a//b'],
    ['/\\evil.test'],
    ['/%ff/%2e%2e/admin'],
  ])('refuses %s', path => {
    for (const server of [root, base]) {
      expect(() => joinPath(server, path)).toThrow(
        expect.objectContaining({ reason: 'path-not-allowed' }),
      );
    }
  });

  it.each([
    ['pets'],
    ['@evil.test/'],
    ['.evil.test/'],
    [':80/'],
    ['?x'],
    ['https://evil.test/'],
    ['/a b'],
    ['/a\r\nX: y'],
    ['/\t/evil.test'],
    ['/a#b'],
    [`/${'a'.repeat(9000)}`],
  ])('calls %j not valid', path => {
    expect(() => joinPath(root, path)).toThrow('path is not valid');
  });
});
