import { createHmac } from 'crypto';
import { createServer, IncomingHttpHeaders, Server } from 'http';
import { AddressInfo } from 'net';
import {
  RunningForge,
  startForge,
  toBase64,
} from '../__testUtils__/startForge';

type Received = { headers: IncomingHttpHeaders; body: string };

/** A receiver that remembers what it got and answers with the next status. */
class Receiver {
  readonly received: Received[] = [];
  readonly statuses: number[] = [];
  readonly #server: Server;
  #onReceived: () => void = () => {};

  constructor() {
    this.#server = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) {
        body += chunk;
      }
      response.statusCode = this.statuses.shift() ?? 200;
      response.end(() => {
        this.received.push({ headers: request.headers, body });
        this.#onReceived();
      });
    });
  }

  async start(): Promise<string> {
    await new Promise<void>(resolve =>
      this.#server.listen(0, '127.0.0.1', resolve),
    );
    return `http://127.0.0.1:${
      (this.#server.address() as AddressInfo).port
    }/hook`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise(resolve => this.#server.close(resolve));
  }

  async waitFor(count: number): Promise<Received[]> {
    while (this.received.length < count) {
      await new Promise<void>(resolve => {
        this.#onReceived = resolve;
      });
    }
    return this.received;
  }
}

describe('webhooks', () => {
  let forge: RunningForge;
  let receiver: Receiver;
  let url: string;
  let path: string;

  beforeAll(async () => {
    forge = await startForge({
      forge: { webhooks: { allowedHosts: ['loopback'], timeout: '5s' } },
    });
  });

  beforeEach(async () => {
    receiver = new Receiver();
    url = await receiver.start();
    path = await forge.makeRepository({ 'a.txt': 'a\n' });
  });

  afterEach(() => receiver.stop());

  const call = (method: string, suffix: string, body?: unknown) =>
    forge.call(method, `/repos/${path}${suffix}`, { body });

  const makeHook = (body: object) =>
    call('POST', '/hooks', {
      type: 'gitea',
      active: true,
      config: { url, content_type: 'json', secret: 'shared' },
      ...body,
    });

  const push = (file: string, body = {}) =>
    call('POST', `/contents/${file}`, { content: toBase64('x'), ...body });

  it('are made, listed, changed and deleted, and keep their secret', async () => {
    const made = await makeHook({ events: ['push', 'issues', 'push'] });
    const { id } = made.body;
    const edited = await call('PATCH', `/hooks/${id}`, {
      active: false,
      events: ['*'],
    });
    const shown = await call('GET', `/hooks/${id}`);
    const list = await call('GET', '/hooks');
    const deleted = await call('DELETE', `/hooks/${id}`);
    const gone = await call('GET', `/hooks/${id}`);

    expect(made).toMatchObject({
      status: 201,
      body: {
        type: 'gitea',
        active: true,
        events: ['push', 'issues'],
        config: { url, content_type: 'json' },
      },
    });
    expect(JSON.stringify([made.body, shown.body])).not.toContain('shared');
    expect(edited.body.events).toContain('pull_request');
    expect(shown.body).toEqual(edited.body);
    expect(list.body).toEqual([edited.body]);
    expect([deleted.status, gone.status]).toEqual([204, 404]);
  });

  it('get pushes, signed', async () => {
    await makeHook({ events: ['push'] });

    await push('b.txt');
    const [{ headers, body }] = await receiver.waitFor(1);

    const signature = createHmac('sha256', 'shared').update(body).digest('hex');
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'x-gitea-event': 'push',
      'x-gitea-delivery': expect.stringMatching(/^[0-9a-f-]{36}$/),
      'x-gitea-signature': signature,
      'x-hub-signature-256': `sha256=${signature}`,
    });
    expect(JSON.parse(body)).toMatchObject({
      ref: 'refs/heads/main',
      commits: [{ added: ['b.txt'] }],
      repository: { full_name: path, clone_url: `${forge.url}/${path}.git` },
      pusher: { login: 'fairway' },
      sender: { login: 'fairway' },
    });
  });

  it('get forms if they ask for them, and no signature without a secret', async () => {
    await makeHook({ config: { url, content_type: 'form' } });

    await push('b.txt');
    const [{ headers, body }] = await receiver.waitFor(1);

    expect(headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(headers['x-gitea-signature']).toBeUndefined();
    const payload = new URLSearchParams(body).get('payload') ?? '';
    expect(JSON.parse(payload).ref).toBe('refs/heads/main');
  });

  it('get only what they ask for', async () => {
    await makeHook({ events: ['push'], branch_filter: 'release/*' });
    await makeHook({ events: ['issues'] });
    await makeHook({ events: ['push', 'issues'], active: false });

    await push('b.txt');
    await call('POST', '/issues', { title: 'Broken' });
    await push('c.txt', { new_branch: 'release/1' });
    const received = await receiver.waitFor(2);

    const events = received.map(({ headers, body }) => [
      headers['x-gitea-event'],
      JSON.parse(body).ref ?? JSON.parse(body).issue.title,
    ]);
    expect(events.sort()).toEqual([
      ['issues', 'Broken'],
      ['push', 'refs/heads/release/1'],
    ]);
  });

  it('get all kinds of events', async () => {
    await makeHook({ events: ['*'] });

    await push('b.txt', { new_branch: 'feature' });
    await call('POST', '/pulls', {
      title: 'Change',
      head: 'feature',
      base: 'main',
    });
    await call('POST', '/issues/1/comments', { body: 'Fine' });
    await call('POST', '/statuses/feature', { state: 'success' });
    await call('POST', '/pulls/1/merge', {
      Do: 'merge',
      delete_branch_after_merge: true,
    });
    const received = await receiver.waitFor(9);

    const names = received.map(({ headers, body }) => {
      const { action } = JSON.parse(body);
      return [headers['x-gitea-event'], action].filter(Boolean).join(' ');
    });
    expect(names.sort()).toEqual([
      'create',
      'delete',
      'issue_comment created',
      'pull_request closed',
      'pull_request opened',
      'push',
      'push',
      'push',
      'status',
    ]);
  });

  it('can be tried out', async () => {
    const { id } = (await makeHook({ events: ['issues'], active: false })).body;

    const tried = await call('POST', `/hooks/${id}/tests`);
    const [{ headers }] = await receiver.waitFor(1);

    expect(tried.status).toBe(204);
    expect(headers['x-gitea-event']).toBe('push');
  });

  it.each([
    [{}, 422],
    [{ config: {} }, 422],
    [{ config: { url: 'not a url' } }, 422],
    [{ config: { url: 'file:///etc/passwd' } }, 422],
    [{ config: { url: 'https://x.org', content_type: 'xml' } }, 422],
    [{ type: 'slack', config: { url: 'https://x.org' } }, 422],
    [{ events: ['explosion'], config: { url: 'https://x.org' } }, 422],
  ])('are not made of %j', async (body, status) => {
    expect((await call('POST', '/hooks', body)).status).toBe(status);
  });

  it.each([
    ['GET', '/hooks/x', 400],
    ['GET', '/hooks/9999', 404],
    ['PATCH', '/hooks/9999', 404],
    ['DELETE', '/hooks/9999', 404],
    ['POST', '/hooks/9999/tests', 404],
  ])('answer %s %s with %i', async (method, suffix, status) => {
    const body = method === 'PATCH' ? {} : undefined;
    expect((await call(method, suffix, body)).status).toBe(status);
  });
});
