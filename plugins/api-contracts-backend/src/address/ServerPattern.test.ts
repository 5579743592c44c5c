import { ServerPattern } from './ServerPattern';

describe('ServerPattern', () => {
  it.each([
    ['https://api.example.com', 'https://api.example.com', true],
    ['https://api.example.com', 'https://api.example.com/v1', true],
    ['https://api.example.com/', 'https://api.example.com:443/v1', true],
    ['https://API.example.com', 'https://api.example.com', true],
    ['https://api.example.com', 'http://api.example.com', false],
    ['https://api.example.com', 'https://api.example.com:8443', false],
    ['https://api.example.com', 'https://api.example.com.evil.test', false],
    ['https://api.example.com', 'https://apiXexample.com', false],
    ['https://*.example.com', 'https://api.example.com', true],
    ['https://*.example.com', 'https://a.b.example.com', false],
    ['https://*.example.com', 'https://example.com', false],
    ['https://*.example.com', 'https://evil.test/.example.com', false],
    ['https://*.example.com', 'https://evil.test#.example.com', false],
    ['http://localhost:*', 'http://localhost:8080', true],
    ['http://localhost:*', 'http://localhost', true],
    ['http://localhost:8080', 'http://localhost:8081', false],
    ['http://[::1]:*', 'http://[::1]:8080', true],
    ['http://10.0.0.1', 'http://10.0.0.1/', true],
    ['https://api.example.com/v1', 'https://api.example.com/v1', true],
    ['https://api.example.com/v1/', 'https://api.example.com/v1/x', true],
    ['https://api.example.com/v1', 'https://api.example.com/v10', false],
    ['https://api.example.com/v1', 'https://api.example.com/', false],
  ])('%s and %s: %s', (pattern, url, expected) => {
    expect(new ServerPattern(pattern).matches(new URL(url))).toBe(expected);
  });

  it.each([
    ['example.com'],
    ['ftp://example.com'],
    ['https://*'],
    ['https://*:443'],
    ['https://api*.example.com'],
    ['https://*example.com'],
    ['https://user@example.com'],
    ['https://example.com?x'],
    ['*'],
    [''],
  ])('refuses to be made from "%s"', pattern => {
    expect(() => new ServerPattern(pattern)).toThrow('is not a server');
  });
});
