import { readFileSync } from 'node:fs';
import { askAsGuest, readPortal, readSecret } from './support/portal';
import { expect, test } from './support/test';

test('started without a warning, an error or a secret in its log', () => {
  const log = readFileSync(readPortal().logFile, 'utf8');

  expect(log).toContain('Fairway is ready');
  const complaints = log.match(/^\S+ \S+ (warn|error) .*$/gm) ?? [];
  const expected = [
    // Other tests push what is wrong on purpose.
    '/api/forge/',
    // A browser that leaves while it still sends is no fault of the portal.
    'type="stream.not.readable"',
    // The catalog tries again what somebody registered while it was at what the system model had found.
    'Conflicting write of processing result',
  ];
  expect(
    complaints.filter(line => !expected.some(part => line.includes(part))),
  ).toEqual([]);
  expect(log).not.toContain(readSecret('BACKEND_SECRET'));
  expect(log).not.toContain(readSecret('FORGE_TOKEN'));
});

test('asks browsers neither for HTTPS nor for the right to evaluate text', async ({
  request,
}) => {
  const answer = await request.get('/catalog');

  const policy = answer.headers()['content-security-policy'];
  expect(policy).not.toContain('upgrade-insecure-requests');
  expect(policy).not.toContain('unsafe-eval');
  expect(answer.headers()['strict-transport-security']).toBeUndefined();
});

test('serves its scripts compressed and for good, and no source maps', async ({
  request,
}) => {
  const page = await (await request.get('/')).text();
  const script = /src="(\/static\/[^"]+\.js)"/.exec(page)![1];

  const answer = await request.get(script, {
    headers: { 'accept-encoding': 'br' },
  });
  const map = await request.get(`${script}.map`);

  expect(answer.headers()['content-encoding']).toBe('br');
  expect(answer.headers()['cache-control']).toContain('immutable');
  expect(map.status()).toBe(404);
});

test('compresses what is more than a connection carries at once', async () => {
  const ask = async (results: number) =>
    await askAsGuest(`/api/search/query?pageLimit=${results}`);

  const long = await ask(100);
  const short = await ask(5);

  expect(long.headers.get('content-encoding')).toBe('gzip');
  expect(short.headers.get('content-encoding')).toBeNull();
  expect(Number(short.headers.get('content-length'))).toBeGreaterThan(1024);
});
