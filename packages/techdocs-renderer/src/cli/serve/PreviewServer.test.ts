import { request } from 'node:http';
import { mkdtemp, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PreviewState } from './Preview';
import { PreviewServer } from './PreviewServer';

type Response = {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
};

describe('PreviewServer', () => {
  let root: string;
  let server: PreviewServer;
  let url: string;

  const PAGE =
    '<!doctype html>\n<html lang="en">\n<head>\n</head>\n<body dir="ltr">\nText $& $1</body>\n</html>\n';
  const state: PreviewState = {
    version: 1,
    siteName: 'Pumps <1>',
    files: new Set([
      'index.html',
      'guide/index.html',
      'a b/index.html',
      'img/map.svg',
      'evil.js',
      'evil.html',
      'linked.txt',
      'gone.txt',
    ]),
    pages: 3,
    durationMs: 12,
    findings: [],
  };

  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'preview-'));
    await writeFile(join(root, 'secret.txt'), 'secret');
    for (const file of state.files) {
      if (!['linked.txt', 'gone.txt'].includes(file)) {
        await mkdir(join(root, 'site', file, '..'), { recursive: true });
        await writeFile(
          join(root, 'site', file),
          file.endsWith('index.html') ? PAGE : `content of ${file}`,
        );
      }
    }
    await writeFile(join(root, 'site/unlisted.txt'), 'unlisted');
    await symlink(join(root, 'secret.txt'), join(root, 'site/linked.txt'));
    server = new PreviewServer(join(root, 'site'), state);
    url = await server.listen(0);
  });

  afterEach(async () => {
    await server.close();
    await rm(root, { recursive: true });
  });

  // Not fetch, which tidies paths up and sets its own Host.
  const ask = (
    path: string,
    { host, method = 'GET' }: { host?: string; method?: string } = {},
  ): Promise<Response> =>
    new Promise((done, fail) => {
      const { hostname, port } = new URL(url);
      const asked = request(
        {
          hostname,
          port,
          path,
          method,
          headers: {
            host: host?.replace('PORT', port) ?? `${hostname}:${port}`,
          },
        },
        response => {
          let body = '';
          response.on('data', chunk => (body += chunk));
          response.on('end', () =>
            done({
              status: response.statusCode!,
              headers: response.headers,
              body,
            }),
          );
        },
      );
      asked.on('error', fail);
      asked.end();
    });

  it('listens on this machine only', () => {
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it.each([
    ['/', 'Text $& $1'],
    ['/guide/', 'Text $& $1'],
    ['/guide/?a=b', 'Text $& $1'],
    ['/guide/index.html', 'Text $& $1'],
    ['/a%20b/', 'Text $& $1'],
    ['/img/map.svg', 'content of img/map.svg'],
  ])('serves %s', async (path, content) => {
    const { status, body } = await ask(path);

    expect(status).toBe(200);
    expect(body).toContain(content);
  });

  it('puts a frame around pages', async () => {
    const { body, headers } = await ask('/guide/');

    expect(body).toContain('<html lang="en" data-version="1">');
    expect(body).toContain('<script src="/.preview/frame.js"></script>');
    expect(body).toContain('<a href="/">Pumps &lt;1&gt;</a>');
    expect(headers['cache-control']).toBe('no-store');
    expect((await ask('/.preview/frame.css')).body).toContain('.preview-bar');
    expect((await ask('/.preview/frame.js')).body).toContain('EventSource');
  });

  it('leads to the folder of a page', async () => {
    const { status, headers } = await ask('/a%20b');

    expect(status).toBe(302);
    expect(headers.location).toBe('/a%20b/');
  });

  it.each([
    '/../secret.txt',
    '/guide/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/guide/..%2f..%2fsecret.txt',
    '/..%5csecret.txt',
    '//etc/passwd',
    '/%2fetc/passwd',
    '/unlisted.txt',
    '/guide/../index.html',
    '/gone.txt',
    '/nothing/',
    '/constructor',
  ])('does not find %s', async path => {
    const { status, body } = await ask(path);

    expect(status).toBe(404);
    expect(body).not.toMatch(/secret|root:|unlisted/);
  });

  it('does not follow a symbolic link', async () => {
    expect(await ask('/linked.txt')).toMatchObject({ status: 404 });
  });

  it.each(['/%zz', '/a%00b', 'guide/'])('refuses the path %j', async path => {
    expect((await ask(path)).status).toBe(400);
  });

  it.each([
    ['evil.example', 403],
    ['evil.example:PORT', 403],
    ['127.0.0.1', 403],
    ['127.0.0.1:1', 403],
    ['127.0.0.1.evil.example:PORT', 403],
    ['localhost:PORT', 200],
    ['LOCALHOST:PORT', 200],
  ])('answers to the name "%s" with %d', async (host, status) => {
    const answer = await ask('/', { host });
    const events =
      status === 403 ? await ask('/.preview/events', { host }) : answer;

    expect([answer.status, events.status]).toEqual([status, status]);
  });

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async method => {
    expect((await ask('/', { method })).status).toBe(405);
  });

  it('answers HEAD without the page', async () => {
    const { status, body } = await ask('/', { method: 'HEAD' });

    expect({ status, body }).toEqual({ status: 200, body: '' });
  });

  it('lets nothing of the documentation run', async () => {
    const script = await ask('/evil.js');
    const page = await ask('/evil.html');
    const picture = await ask('/img/map.svg');

    expect(script.headers['content-type']).toMatch(/^text\/plain/);
    expect(script.headers['x-content-type-options']).toBe('nosniff');
    expect(page.headers['content-security-policy']).toMatch(
      /script-src http:\/\/127\.0\.0\.1:\d+\/\.preview\/frame\.js;/,
    );
    expect(picture.headers['content-security-policy']).toMatch(
      /^default-src 'none'.*sandbox$/,
    );
  });

  it('tells pages of the next build', async () => {
    const controller = new AbortController();
    const response = await fetch(`${url}.preview/events`, {
      signal: controller.signal,
    });
    const reader = response
      .body!.pipeThrough(new TextDecoderStream())
      .getReader();

    const first = await reader.read();
    server.show({
      ...state,
      version: 2,
      fault: 'No.\nWhy?',
      findings: Array.from({ length: 103 }, (_, i) => ({
        code: 'link-broken',
        level: 'warning',
        path: 'docs/a.md',
        line: i,
        message: 'Gone.',
      })),
    });
    const second = await reader.read();
    controller.abort();

    expect(first.value).toMatch(/^data: \{"version":1,/);
    const message = JSON.parse(second.value!.replace(/^data: /, ''));
    expect(message).toMatchObject({
      version: 2,
      fault: 'No.\nWhy?',
      further: 3,
    });
    expect(message.findings).toHaveLength(100);
    expect(message.findings[1]).toEqual({
      level: 'warning',
      place: 'docs/a.md:1',
      message: 'Gone.',
    });
  });

  it('says that a port is in use', async () => {
    const other = new PreviewServer(root, state);

    await expect(other.listen(Number(new URL(url).port))).rejects.toThrow(
      /Port \d+ cannot be used \(EADDRINUSE\)\. Choose another one with --port/,
    );
  });
});
