import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it, vi } from 'vitest';
import { startTestServer } from './startTestServer.ts';

const asBrowser = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };

/** For a busy machine. */
const patience = { timeout: 10_000 };

/** Sends the path as it is; fetch would tidy it up first. */
function getRaw(address: string, path: string): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    request(address, { path, ...asBrowser }, (response) => {
      text(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, body });
      }, reject);
    })
      .on('error', reject)
      .end();
  });
}

describe('page', () => {
  it.each(['/', '/index.html', '/orders/17', '/orders/17?tab=items'])(
    'is served at %s and kept by nobody',
    async (path) => {
      const { address } = await startTestServer();

      const answer = await fetch(address + path, asBrowser);

      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(await answer.text()).toContain('The page');
    },
  );

  it.each([
    ['a script that is gone', '/assets/main-000000.js', asBrowser],
    ['an API call', '/api/v1/greetings/Ada', { headers: { accept: 'application/json' } }],
  ])('is not served in place of %s', async (_what, path, options) => {
    const { address } = await startTestServer();

    const answer = await fetch(address + path, options);

    expect(answer.status).toBe(404);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({ title: 'Not found', status: 404 });
  });
});

describe('files', () => {
  it('may be kept forever when their name has a hash', async () => {
    const { address } = await startTestServer();

    const answer = await fetch(`${address}/assets/main-1a2b3c.js`, {
      headers: { 'accept-encoding': 'gzip' },
    });

    expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(await answer.text()).toBe('plain');
  });

  it('are asked for again when it has none', async () => {
    const { address } = await startTestServer();

    const answer = await fetch(`${address}/favicon.svg`);

    expect(answer.headers.get('cache-control')).toBe('no-cache');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
  });

  it('come compressed to those who understand it', async () => {
    const { address } = await startTestServer();

    const answer = await fetch(`${address}/assets/main-1a2b3c.js`, {
      method: 'HEAD',
      headers: { 'accept-encoding': 'gzip, br' },
    });

    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toContain('Accept-Encoding');
  });

  it.each(['/.env', '/../../etc/passwd', '/assets/..%2f..%2f.env', '//', '/%', '/__proto__'])(
    'at %s are never shown',
    async (path) => {
      const { address } = await startTestServer();

      const { status, body } = await getRaw(address, path);

      // the page, because the router in the browser may know the address, and nothing else
      expect(status).toBe(path.startsWith('/assets/') ? 404 : 200);
      expect(body).toMatch(/The page|Not found/);
      expect(body).not.toMatch(/SECRET|root:/);
    },
  );
});

describe('configuration', () => {
  it('comes from the environment and is kept by nobody', async () => {
    const { address } = await startTestServer({
      API_BASE_URL: 'https://api.example.com/v2/',
      DEFAULT_LANGUAGE: 'fr',
    });

    const answer = await fetch(`${address}/config.json`);

    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      apiBaseUrl: 'https://api.example.com/v2',
      defaultLanguage: 'fr',
    });
  });
});

describe('every answer', () => {
  it.each(['/', '/assets/main-1a2b3c.js', '/config.json', '/nowhere', '/healthz'])(
    'protects the browser: %s',
    async (path) => {
      const { address } = await startTestServer({ API_BASE_URL: 'https://api.example.com/v2' });

      const { headers } = await fetch(address + path);
      const policy = headers.get('content-security-policy');

      expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
      expect(policy).toContain("connect-src 'self' https://api.example.com;");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/unsafe|\*|data:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(headers.get('x-powered-by')).toBeNull();
    },
  );

  it('keeps browsers on https once they came by it', async () => {
    const { address } = await startTestServer();
    const ask = async (protocol: string) => {
      const { headers } = await fetch(address, { headers: { 'x-forwarded-proto': protocol } });
      return headers.get('strict-transport-security');
    };

    expect(await ask('https')).toBe('max-age=31536000');
    expect(await ask('http')).toBeNull();
  });

  it('carries the number of the request, taken over or made', async () => {
    const { address } = await startTestServer();
    const ask = async (id: string) => {
      const { headers } = await fetch(address, { headers: { 'x-request-id': id } });
      return headers.get('x-request-id');
    };

    expect(await ask('r-17')).toBe('r-17');
    expect(await ask('"},{"level":"error')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is a refusal when something is to be changed', async () => {
    const { address } = await startTestServer();

    const answer = await fetch(address, { method: 'POST' });

    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('operations', () => {
  it('is alive and ready', async () => {
    const { address } = await startTestServer();

    expect(await (await fetch(`${address}/healthz`)).json()).toEqual({ status: 'ok' });
    expect(await (await fetch(`${address}/readyz`)).json()).toEqual({ status: 'ok' });
  });

  it('is alive but not ready while it ends, and keeps no connection', async () => {
    const { address, readiness } = await startTestServer();
    readiness.drain();

    const ready = await fetch(`${address}/readyz`);

    expect(ready.status).toBe(503);
    expect(ready.headers.get('connection')).toBe('close');
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  it('counts requests by route pattern, never by path', async () => {
    const { address } = await startTestServer();
    await fetch(`${address}/assets/main-1a2b3c.js`);
    await fetch(`${address}/people/ada`, asBrowser);
    await fetch(`${address}/people/grace`, asBrowser);
    await fetch(`${address}/nowhere`);

    // a request is counted when its connection is done with it, which its caller may not wait for
    await vi.waitFor(async () => {
      const answer = await fetch(`${address}/metrics`);
      const figures = await answer.text();

      expect(answer.headers.get('content-type')).toContain('text/plain');
      const count = 'http_request_duration_seconds_count{method="GET",';
      expect(figures).toContain(`${count}route="/assets/*",status="200"} 1`);
      expect(figures).toContain(`${count}route="/*",status="200"} 2`);
      expect(figures).toContain(`${count}route="unmatched",status="404"} 1`);
      expect(figures).not.toContain('grace');
    }, patience);
  });

  it('writes one line for each request, without what was searched for', async () => {
    const { address, lines } = await startTestServer();

    await fetch(`${address}/orders?search=secret`, {
      headers: { ...asBrowser.headers, 'x-request-id': 'r-1', cookie: 'session=secret' },
    });
    await fetch(`${address}/readyz`);

    await vi.waitFor(() => {
      expect(lines).not.toHaveLength(0);
    }, patience);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toEqual({
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      level: 'info',
      message: 'request',
      service: expect.any(String),
      requestId: 'r-1',
      method: 'GET',
      path: '/orders',
      status: 200,
      milliseconds: expect.any(Number),
    });
  });
});
