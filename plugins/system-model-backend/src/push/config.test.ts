import { ConfigReader } from '@backstage/config';
import { readPushOptions } from './config';

const KEY = {
  id: 'acme',
  secret: 'a'.repeat(32),
  repositories: ['https://git.test/acme/*'],
};
const ISSUER = {
  issuer: 'https://git.test/',
  audience: 'fairway',
  repositoryClaim: 'project_path',
  baseUrl: 'https://git.test/',
};
const read = (push: object) =>
  readPushOptions(new ConfigReader({ systemModel: { push } as any }));

describe('readPushOptions', () => {
  it('lets nobody in unless somebody is named', () => {
    expect(readPushOptions(new ConfigReader({}))).toEqual({
      keys: [],
      issuers: [],
    });
  });

  it('keeps an issuer as it stands in tokens', () => {
    expect(read({ issuers: [ISSUER] }).issuers).toEqual([
      { ...ISSUER, baseUrl: 'https://git.test' },
    ]);
  });

  it.each([
    [{ keys: [{ ...KEY, secret: 'short' }] }, 'keys[0].secret'],
    [{ keys: [{ ...KEY, repositories: ['acme'] }] }, 'keys[0].repositories'],
    [{ keys: [KEY, KEY] }, 'each id once'],
    [{ issuers: [{ ...ISSUER, issuer: 'git' }] }, 'issuers[0].issuer'],
    [{ issuers: [{ ...ISSUER, jwksUri: 'ftp://x' }] }, 'issuers[0].jwksUri'],
    [{ issuers: [ISSUER, ISSUER] }, 'each issuer once'],
  ])('refuses %j', (push, expected) => {
    expect(() => read(push)).toThrow(expected);
  });
});
