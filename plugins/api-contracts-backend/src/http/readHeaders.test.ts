import { readRequestHeaders, readResponseHeaders } from './readHeaders';

describe('readRequestHeaders', () => {
  it('takes over what a caller may set', () => {
    expect(
      readRequestHeaders({
        Accept: 'text/plain',
        Authorization: 'Bearer of-the-target',
        'X-Api-Key': ' k ',
        'Content-Type': 'application/json',
      }),
    ).toEqual({
      headers: {
        accept: 'text/plain',
        authorization: 'Bearer of-the-target',
        'x-api-key': 'k',
        'content-type': 'application/json',
      },
      dropped: [],
    });
  });

  it.each([
    ['Host'],
    ['Cookie'],
    ['Connection'],
    ['Transfer-Encoding'],
    ['Content-Length'],
    ['Upgrade'],
    ['Expect'],
    ['TE'],
    ['Proxy-Authorization'],
    ['Proxy-Anything'],
    ['Forwarded'],
    ['X-Forwarded-For'],
    ['X-Forwarded-Host'],
    ['X-Real-IP'],
    ['Via'],
    ['X-HTTP-Method-Override'],
    ['Metadata-Flavor'],
    ['X-aws-ec2-metadata-token-ttl-seconds'],
    ['Accept-Encoding'],
    ['X-Original-URL'],
  ])('drops %s and says so', name => {
    expect(readRequestHeaders({ [name]: 'x', Accept: '*/*' })).toEqual({
      headers: { accept: '*/*' },
      dropped: [name.toLowerCase()],
    });
  });

  it('drops what it is told to', () => {
    expect(readRequestHeaders({ Range: 'bytes=1-2' }, ['range'])).toEqual({
      headers: {},
      dropped: ['range'],
    });
  });

  it.each([
    [{ 'X: y\r\nZ': 'x' }],
    [{ 'X Y': 'x' }],
    [{ '': 'x' }],
    [{ X: 'a\r\nHost: evil.test' }],
    [{ X: 'a\nb' }],
    [{ X: 'a\u0000b' }],
    [{ X: '\u2028' }],
    [{ X: 'a'.repeat(9000) }],
    [Object.fromEntries(Array.from({ length: 51 }, (_, i) => [`x-${i}`, '']))],
  ])('calls %j not valid', headers => {
    expect(() => readRequestHeaders(headers)).toThrow('headers is not valid');
  });

  it('does not repeat a value that is not valid', () => {
    expect(() =>
      readRequestHeaders({ Authorization: 'hunter2\n' }),
    ).not.toThrow('hunter2');
  });
});

describe('readResponseHeaders', () => {
  it('keeps the order and what comes twice, and drops cookies and hops', () => {
    const raw = [
      ['Content-Type', 'text/plain'],
      ['Set-Cookie', 'a=b'],
      ['Link', '1'],
      ['Connection', 'close'],
      ['Link', '2'],
      ['Transfer-Encoding', 'chunked'],
    ].flatMap(pair => pair.map(text => Buffer.from(text)));

    expect(readResponseHeaders(raw)).toEqual([
      ['content-type', 'text/plain'],
      ['link', '1'],
      ['link', '2'],
    ]);
  });
});
