import { parseAuthorization } from './parseAuthorization';

const TOKEN = '0123456789abcdef0123456789abcdef01234567';
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;

describe('parseAuthorization', () => {
  it.each([
    [undefined, { scheme: 'none' }],
    ['', { scheme: 'none' }],
    [basic(`ada:${TOKEN}`), { scheme: 'secret', secret: TOKEN }],
    [basic(`ada:a:b`), { scheme: 'secret', secret: 'a:b' }],
    [basic(`:secret`), { scheme: 'secret', secret: 'secret' }],
    [basic(`${TOKEN}:`), { scheme: 'secret', secret: TOKEN }],
    [basic(`${TOKEN}:x-oauth-basic`), { scheme: 'secret', secret: TOKEN }],
    [basic(':'), { scheme: 'unknown' }],
    [basic('no colon'), { scheme: 'unknown' }],
    [
      basic(`ada:s`).replace('Basic', 'basic'),
      { scheme: 'secret', secret: 's' },
    ],
    [`token ${TOKEN}`, { scheme: 'secret', secret: TOKEN }],
    [`TOKEN anything`, { scheme: 'secret', secret: 'anything' }],
    [`Bearer ${TOKEN}`, { scheme: 'secret', secret: TOKEN }],
    ['Bearer eyJhbGciOi.J9.x', { scheme: 'bearer' }],
    ['Digest username="ada"', { scheme: 'unknown' }],
    ['Basic', { scheme: 'unknown' }],
    ['nonsense', { scheme: 'unknown' }],
  ])('reads %j', (header, expected) => {
    expect(parseAuthorization(header)).toEqual(expected);
  });
});
