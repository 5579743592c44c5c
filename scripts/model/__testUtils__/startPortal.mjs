import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

export const VERSION = '20261126T190000Z-000000000003';

const makeEntity = (entityRef, fields = {}, rest = {}) => ({
  entityRef,
  entity: { kind: 'Component', metadata: { title: 'A \u001b[31mtitle' } },
  aliases: [],
  sequence: 1,
  conflicts: 0,
  stale: 0,
  fields: { tags: [], ...fields },
  ...rest,
});

const toLines = values =>
  values.map(value => `${JSON.stringify(value)}\n`).join('');

export const FILES = {
  'entities.ndjson': toLines([
    makeEntity(
      'component:default/shop',
      { owner: 'group:default/harbour', tier: '1' },
      { aliases: ['till'] },
    ),
    makeEntity('component:default/tides'),
  ]),
  'edges.ndjson': toLines([
    {
      from: 'component:default/shop',
      to: 'component:default/tides',
      type: 'dependsOn',
    },
    {
      from: 'component:default/tides',
      to: 'resource:default/db',
      type: 'dependsOn',
    },
  ]),
  'changes.ndjson': toLines([
    {
      sequence: 2,
      entityRef: 'component:default/shop',
      type: 'changed',
      at: '2026-11-26T18:00:00Z',
    },
    {
      sequence: 3,
      entityRef: 'component:default/gone',
      type: 'removed',
      at: '2026-11-26T19:00:00Z',
    },
  ]),
};

export const toManifest = (files = FILES) => ({
  formatVersion: 1,
  version: VERSION,
  sequence: 3,
  files: Object.entries(files).map(([path, text]) => ({
    path,
    mediaType: 'application/x-ndjson',
    size: Buffer.byteLength(text),
    sha256: createHash('sha256').update(text).digest('hex'),
  })),
});

/** A portal that has one release. `missing` answers about files come first, as of another replica. */
export async function startPortal({
  manifest = toManifest(),
  files = FILES,
  missing = 0,
} = {}) {
  const requests = [];
  let left = missing;
  const server = createServer((req, res) => {
    const path = new URL(req.url, 'http://x').pathname;
    requests.push({ path, token: req.headers.authorization });
    const send = (status, body) => {
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(typeof body === 'string' ? body : JSON.stringify(body));
    };
    if (path === '/api/auth/guest/refresh') {
      return send(200, { backstageIdentity: { token: 'guest-token' } });
    }
    if (req.headers.authorization === 'Bearer nobody') {
      return send(403, { error: { message: 'You may not' } });
    }
    const name = path.slice('/api/system-model/v1/releases/'.length);
    if (name === 'latest' || name === `${VERSION}/manifest.json`) {
      return send(200, manifest);
    }
    if (name === 'latest.json') {
      return send(200, { version: VERSION });
    }
    const text = files[name.slice(VERSION.length + 1)];
    if (text === undefined || left-- > 0) {
      return send(404, { error: { message: 'not here' } });
    }
    return send(200, text);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    requests,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
