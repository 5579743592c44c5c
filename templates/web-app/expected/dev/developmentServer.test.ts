import { createServer } from 'vite';
import { expect, it, onTestFinished } from 'vitest';

it('gives the page its configuration and an API while developing', async () => {
  const server = await createServer({ logLevel: 'error', server: { port: 0 } });
  onTestFinished(() => server.close());
  await server.listen();
  const address = server.resolvedUrls?.local[0] ?? '';

  const config = await fetch(new URL('config.json', address));
  const greeting = await fetch(new URL('api/v1/greetings/Ada?language=fr', address));
  const refusal = await fetch(new URL(`api/v1/greetings/${'a'.repeat(81)}`, address));

  expect(await config.json()).toEqual({ apiBaseUrl: '/api', defaultLanguage: 'en' });
  expect(await greeting.json()).toEqual({ message: 'Bonjour, Ada !', language: 'fr' });
  expect(refusal.status).toBe(400);
  expect(refusal.headers.get('content-type')).toBe('application/problem+json');
});
