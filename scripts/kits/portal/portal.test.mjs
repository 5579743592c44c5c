import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exec } from '../../wrapper/exec.mjs';
import { rootDir } from '../../wrapper/paths.mjs';

const STEPS = [
  { id: 'render', name: 'Write the files' },
  { id: 'publish', name: 'Create the repository' },
  { id: 'leftovers', name: 'Say what was left behind', if: '${{ failure() }}' },
];

const at = seconds => new Date(1e12 + seconds * 1000).toISOString();
const log = (id, stepId, status, message = '') => ({
  id,
  type: 'log',
  createdAt: at(id),
  // the portal says this of every event of a run that can be tried again
  isTaskRecoverable: true,
  body: { stepId, status, message },
});
const completion = (id, body) => ({
  id,
  type: 'completion',
  createdAt: at(id),
  isTaskRecoverable: true,
  body,
});

let scratch;
let values;
before(() => {
  scratch = mkdtempSync(join(tmpdir(), 'fairway-portal-'));
  values = join(scratch, 'values.yaml');
  writeFileSync(values, 'name: tide-table\n');
});
after(() => rmSync(scratch, { recursive: true, force: true }));

/**
 * A portal that knows one run. The events come in as many connections as there are lists, each cut off after its list.
 */
async function startPortal({ connections = [], refuse, guest = true }) {
  const requests = [];
  const server = createServer(async (req, res) => {
    const { pathname, search } = new URL(req.url, 'http://x');
    let body = '';
    for await (const chunk of req) {
      body += chunk;
    }
    requests.push({
      path: pathname + search,
      token: req.headers.authorization,
      body: body && JSON.parse(body),
    });
    const json = (status, value) => {
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(value));
    };
    if (pathname === '/api/auth/guest/refresh') {
      return guest
        ? json(200, { backstageIdentity: { token: 'guest-token' } })
        : json(404, {});
    }
    if (refuse) {
      return json(refuse.status, refuse.body);
    }
    if (req.method === 'POST') {
      return json(201, { id: '42' });
    }
    if (!pathname.endsWith('/eventstream')) {
      return json(200, { spec: { steps: STEPS } });
    }
    const { events, keep } = connections.shift();
    res.writeHead(200, { 'content-type': 'text/event-stream' });
    for (const event of events) {
      res.write(`event: ${event.type}\ndata: ${JSON.stringify(event)}\n\n`);
    }
    return keep ? undefined : res.end();
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

async function create(portal, args = [], env = {}) {
  const result = await exec(
    join(rootDir, 'fairway'),
    [
      'kit',
      'create',
      'node-service',
      '--values',
      values,
      '--url',
      portal.url,
      ...args,
    ],
    { quiet: true, env: { ...process.env, FAIRWAY_TOKEN: '', ...env } },
  );
  portal.close();
  return result;
}

const run = [
  log(1, 'render', 'processing'),
  log(2, 'render', undefined, '\u001b[32minfo\u001b[39m: Wrote 60 files'),
  log(3, 'render', 'completed'),
  log(4, 'publish', 'processing'),
  log(6, 'publish', 'completed'),
  log(7, 'leftovers', 'processing'),
  log(8, 'leftovers', 'skipped'),
  completion(9, {
    message: 'Run completed',
    output: {
      links: [
        { title: 'Open in catalog', entityRef: 'component:default/tide-table' },
        { title: 'Read its docs', url: '/docs/default/component/tide-table' },
      ],
      text: [
        {
          title: 'Clone it',
          content: '```bash\ngit clone http://x/t.git\n```',
        },
      ],
    },
  }),
];

describe('kit create', () => {
  it('starts a run as the guest, shows its steps, and ends with links and commands', async () => {
    const portal = await startPortal({
      connections: [{ events: run, keep: true }],
    });

    const { code, output } = await create(portal);

    assert.equal(code, 0, output);
    assert.equal(
      output,
      `Write the files ...
Write the files: done (2.0 s)
Create the repository ...
Create the repository: done (2.0 s)

Open in catalog: ${portal.url}/catalog/default/component/tide-table
Read its docs: ${portal.url}/docs/default/component/tide-table

Clone it:
  git clone http://x/t.git
`,
    );
    assert.deepEqual(portal.requests[1], {
      path: '/api/scaffolder/v2/tasks',
      token: 'Bearer guest-token',
      body: {
        templateRef: 'template:default/node-service',
        values: { name: 'tide-table' },
      },
    });
  });

  it('shows what the steps say when asked to', async () => {
    const portal = await startPortal({
      connections: [{ events: run, keep: true }],
    });

    const { output } = await create(portal, ['--verbose']);

    assert.match(output, /^ {2}Wrote 60 files$/m);
  });

  it('goes on where it was when the connection is lost', async () => {
    const portal = await startPortal({
      connections: [
        { events: run.slice(0, 3) },
        { events: run.slice(3), keep: true },
      ],
    });

    const { code, output } = await create(portal);

    assert.equal(code, 0, output);
    assert.equal(output.match(/Write the files: done/g).length, 1);
    assert.match(portal.requests.at(-1).path, /eventstream\?after=3$/);
  });

  it('ends with the reason when the run fails, and with what was left behind', async () => {
    const portal = await startPortal({
      connections: [
        {
          keep: true,
          events: [
            log(1, 'render', 'processing'),
            log(2, 'render', 'failed', 'Error: no'),
            log(3, 'leftovers', 'processing'),
            log(4, 'leftovers', undefined, 'info: Nothing was left behind'),
            log(5, 'leftovers', 'completed'),
            completion(6, { error: { name: 'Error', message: 'disk full' } }),
          ],
        },
      ],
    });

    const { code, output } = await create(portal);

    assert.equal(code, 1);
    assert.match(output, /^Write the files: failed \(1\.0 s\)$/m);
    assert.match(output, /^ {2}Nothing was left behind$/m);
    assert.match(output, /The run failed: disk full\n.*\/create\/tasks\/42/);
  });

  it('speaks to machines', async () => {
    const portal = await startPortal({
      connections: [{ events: [{ ...run[0], type: 'cancelled' }], keep: true }],
    });

    const { code, output } = await create(portal, ['--json']);

    assert.equal(code, 1);
    assert.deepEqual(JSON.parse(output), {
      task: '42',
      page: `${portal.url}/create/tasks/42`,
      ok: false,
      failure: 'it was cancelled',
      links: [],
      texts: [],
    });
  });

  it('uses a token instead of the guest', async () => {
    const portal = await startPortal({
      guest: false,
      connections: [{ events: run, keep: true }],
    });

    const { code } = await create(portal, [], { FAIRWAY_TOKEN: 'mine' });

    assert.equal(code, 0);
    assert.deepEqual(
      [...new Set(portal.requests.map(({ token }) => token))],
      ['Bearer mine'],
    );
  });

  for (const [title, options, sentence] of [
    [
      'answers do not fit',
      {
        refuse: {
          status: 400,
          body: {
            errors: [
              { property: 'instance.name', message: 'is too short' },
              { property: 'instance', message: 'requires property "owner"' },
            ],
          },
        },
      },
      /do not fit template:default\/node-service: name is too short; requires property "owner"\./,
    ],
    [
      'the portal refuses',
      { refuse: { status: 404, body: { error: { message: 'not found' } } } },
      /refused \(HTTP 404\): not found/,
    ],
    [
      'a token is not accepted',
      { refuse: { status: 401, body: { error: { message: 'Illegal' } } } },
      /does not accept the token in FAIRWAY_TOKEN: Illegal/,
    ],
    ['there are no guests', { guest: false }, /set FAIRWAY_TOKEN to a token/],
  ]) {
    it(`says so when ${title}`, async () => {
      const { code, output } = await create(await startPortal(options));

      assert.equal(code, 1);
      assert.match(output, sentence);
      assert.doesNotMatch(output, /^\s+at .+:\d+/m, 'a stack trace was shown');
    });
  }

  it('says so when nobody answers', async () => {
    const portal = await startPortal({});
    portal.close();

    const { code, output } = await create(portal);

    assert.equal(code, 1);
    assert.match(output, /does not answer \(ECONNREFUSED\).*\.\/fairway start/);
  });
});
