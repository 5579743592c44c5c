import { describe, expect, it } from 'vitest';
import { closeGracefully } from '../src/shutdown.ts';
import { createTestApp } from './createTestApp.ts';

describe('probes', () => {
  it('is alive and ready', async () => {
    const { app } = await createTestApp();

    expect((await app.inject('/healthz')).json()).toEqual({ status: 'ok' });
    expect((await app.inject('/readyz')).json()).toEqual({ status: 'ok', faults: {} });
  });

  it('is alive but not ready while something it needs is away', async () => {
    const { app, readiness } = await createTestApp();
    readiness.add('database', async () => {
      throw new Error('connection refused');
    });

    const ready = await app.inject('/readyz');

    expect(ready.statusCode).toBe(503);
    expect(ready.json().faults).toEqual({ database: 'connection refused' });
    expect((await app.inject('/healthz')).statusCode).toBe(200);
  });
});

describe('metrics', () => {
  it('counts requests by route pattern, never by path', async () => {
    const { app } = await createTestApp();
    await app.inject('/v1/greetings/Ada');
    await app.inject('/v1/greetings/Grace');
    await app.inject('/nowhere');

    const { body, headers } = await app.inject('/metrics');

    expect(headers['content-type']).toContain('text/plain');
    expect(body).toContain(
      'http_request_duration_seconds_count{method="GET",route="/v1/greetings/:name",status="200"} 2',
    );
    expect(body).toContain('route="unmatched",status="404"} 1');
    expect(body).not.toContain('Grace');
  });
});

describe('closing', () => {
  it('turns traffic away first', async () => {
    const { app, readiness } = await createTestApp();
    const statusWhileClosing = new Promise<number>((resolve) => {
      app.addHook('preClose', async () => {
        resolve(Object.keys(await readiness.faults()).length);
      });
    });

    await closeGracefully({ app, readiness, delayMs: 0 });

    expect(await statusWhileClosing).toBe(1);
    expect(await readiness.faults()).toEqual({ shutdown: 'in progress' });
  });
});
