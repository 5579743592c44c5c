import { describe, expect, it } from 'vitest';
import { createTestApp } from './createTestApp.ts';

describe('GET /v1/greetings/:name', () => {
  it('greets in the language asked for', async () => {
    const { app } = await createTestApp();

    const response = await app.inject('/v1/greetings/Ada?language=fr');

    expect(response.statusCode).toBe(200);
    expect(response.json()).toEqual({ message: 'Bonjour, Ada !', language: 'fr' });
  });

  it('has a default language', async () => {
    const { app } = await createTestApp();

    const response = await app.inject('/v1/greetings/Zo%C3%AB');

    expect(response.json()).toEqual({ message: 'Hello, Zoë!', language: 'en' });
  });

  it.each([
    ['/v1/greetings/Ada?language=xx', 'querystring/language must be equal to one of'],
    [`/v1/greetings/${'a'.repeat(81)}`, 'params/name must NOT have more than 80 characters'],
  ])('answers a request that does not fit the contract with a problem: %s', async (url, detail) => {
    const { app } = await createTestApp();

    const response = await app.inject({ url, headers: { 'x-request-id': 'test-1' } });

    expect(response.statusCode).toBe(400);
    expect(response.headers['content-type']).toContain('application/problem+json');
    expect(response.json()).toMatchObject({
      title: 'Bad request',
      status: 400,
      detail: expect.stringContaining(detail),
      requestId: 'test-1',
    });
  });
});

describe('errors', () => {
  it('says what was not found', async () => {
    const { app } = await createTestApp();

    const response = await app.inject('/nowhere');

    expect(response.statusCode).toBe(404);
    expect(response.json()).toMatchObject({ detail: 'There is nothing at GET /nowhere' });
  });

  it('keeps the inside of a failure to the log', async () => {
    const { app } = await createTestApp();
    app.get('/broken', async () => {
      throw new Error('password=1234');
    });

    const response = await app.inject('/broken');

    expect(response.statusCode).toBe(500);
    expect(response.body).not.toContain('1234');
  });
});
