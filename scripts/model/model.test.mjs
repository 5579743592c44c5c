import assert from 'node:assert/strict';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exec } from '../wrapper/exec.mjs';
import { rootDir } from '../wrapper/paths.mjs';
import {
  FILES,
  startPortal,
  toManifest,
  VERSION,
} from './__testUtils__/startPortal.mjs';

let scratch;
before(() => (scratch = mkdtempSync(join(tmpdir(), 'fairway-model-'))));
after(() => rmSync(scratch, { recursive: true, force: true }));

const fairway = (args, env = {}) =>
  exec(join(rootDir, 'fairway'), ['model', ...args], {
    quiet: true,
    cwd: scratch,
    env: { ...process.env, FAIRWAY_TOKEN: '', ...env },
  });

async function fetchInto(name, options, env) {
  const portal = await startPortal(options);
  const dir = join(scratch, name);
  const result = await fairway(
    ['export', '--out', dir, '--url', portal.url],
    env,
  );
  portal.close();
  return { ...result, dir, requests: portal.requests };
}

describe('model export', () => {
  it('fetches a release as the guest, and leaves it where it can be asked', async () => {
    const { code, dir, output, requests } = await fetchInto('one');

    assert.equal(code, 0, output);
    assert.match(output, new RegExp(`Fetched the release ${VERSION}: 3 files`));
    assert.deepEqual(readdirSync(dir).sort(), [VERSION, 'latest.json']);
    assert.equal(
      readFileSync(join(dir, VERSION, 'edges.ndjson'), 'utf8'),
      FILES['edges.ndjson'],
    );
    assert.equal(requests.at(-1).token, 'Bearer guest-token');
  });

  it('uses a token, and fetches nothing twice', async () => {
    const env = { FAIRWAY_TOKEN: 'mine' };
    await fetchInto('two', {}, env);

    const { code, requests } = await fetchInto('two', {}, env);

    assert.equal(code, 0);
    assert.deepEqual(requests, [
      { path: '/api/system-model/v1/releases/latest', token: 'Bearer mine' },
    ]);
  });

  it('begins anew when another replica answers', async () => {
    const { code, dir, output } = await fetchInto('replicas', { missing: 2 });

    assert.equal(code, 0, output);
    assert.equal(readdirSync(join(dir, VERSION)).length, 4);
  });

  for (const [title, options, sentence, env] of [
    ['the release is never there', { files: {} }, /runs as several replicas/],
    [
      'a file arrives damaged',
      { files: { ...FILES, 'edges.ndjson': '{}' } },
      /edges\.ndjson of the release .* arrived damaged/,
    ],
    [
      'a file would lie elsewhere',
      { manifest: toManifest({ '../../x': '' }) },
      /could lie anywhere: "\.\.\/\.\.\/x"/,
    ],
    [
      'it may not',
      {},
      /refused \(HTTP 403\): You may not/,
      { FAIRWAY_TOKEN: 'nobody' },
    ],
  ]) {
    it(`leaves nothing and says why when ${title}`, async () => {
      const { code, dir, output } = await fetchInto('bad', options, env);

      assert.equal(code, 1);
      assert.match(output, sentence);
      assert.doesNotMatch(output, /^\s+at .+:\d+/m, 'a stack trace was shown');
      assert.deepEqual(existsSync(dir) ? readdirSync(dir) : [], []);
    });
  }
});

describe('model query', () => {
  let dir;
  const query = (...args) => fairway(['query', dir, ...args]);
  before(async () => {
    ({ dir } = await fetchInto('query'));
    // The first in a new checkout installs what is needed, and says so.
    await query('list');
  });

  it('lists', async () => {
    const { code, output } = await query(
      'list',
      '--owner',
      'Harbour',
      '--tier',
      '2',
      '--tier',
      '1',
    );

    assert.equal(code, 0, output);
    assert.equal(
      output,
      `ENTITY                  TYPE  LIFECYCLE  TIER  OWNER
component:default/shop                   1     group:default/harbour
`,
    );
    assert.equal((await query('list', '--tier', '9')).output, 'Nothing.\n');
  });

  it('gets by another name, without what a terminal would obey', async () => {
    const { output } = await query('get', 'TILL');

    assert.match(output, /^entity +component:default\/shop$/m);
    assert.match(output, /^title +A title$/m);
    assert.match(output, /^goes by +till$/m);
  });

  it('tells what is needed', async () => {
    const { output } = await query('needs', 'shop', '--direction', 'down');

    assert.equal(
      output,
      `STEPS  WHAT      ENTITY                   NOTE
1      it needs  component:default/tides
2      it needs  resource:default/db      not described
`,
    );
    const { output: near } = await query(
      'needs',
      'tides',
      '--depth',
      '1',
      '--json',
    );
    assert.deepEqual(
      JSON.parse(near).nodes.map(({ entityRef }) => entityRef),
      [
        'component:default/tides',
        'component:default/shop',
        'resource:default/db',
      ],
    );
  });

  it('tells what changed', async () => {
    const { output } = await query('changes', '--since', '2', '--json');

    assert.deepEqual(JSON.parse(output), {
      sequence: 3,
      changes: [
        {
          sequence: 3,
          entityRef: 'component:default/gone',
          type: 'removed',
          at: '2026-11-26T19:00:00Z',
        },
      ],
    });
  });

  it('asks a portal with its token', async () => {
    const portal = await startPortal();
    const { code, output } = await fairway(
      ['query', `${portal.url}/api/system-model/v1/releases`, 'get', 'shop'],
      { FAIRWAY_TOKEN: 'mine' },
    );
    portal.close();

    assert.equal(code, 0, output);
    assert.equal(portal.requests.at(-1).token, 'Bearer mine');
  });

  for (const [args, sentence] of [
    [
      ['get', 'nothing'],
      /No entity of the release .* goes by the name "nothing"/,
    ],
    [['get'], /Say which entity/],
    [
      ['ask'],
      /There is no question "ask"\. There are: list, get, needs, changes\./,
    ],
    [['needs', 'shop', '--depth', 'x'], /--depth takes a whole number/],
    [['needs', 'shop', '--depth=-1'], /--depth takes a whole number, not "-1"/],
    [['list', '--version', '../../etc'], /"\.\.\/\.\.\/etc" names no release/],
    [['needs', 'shop', '--direction', 'x'], /--direction takes up, down, both/],
    [['list', '--ownr', 'x'], /--ownr/],
  ]) {
    it(`says what is wrong with "${args.join(' ')}"`, async () => {
      const { code, output } = await query(...args);

      assert.equal(code, 1);
      assert.match(output, sentence);
      assert.doesNotMatch(output, /^\s+at .+:\d+/m, 'a stack trace was shown');
    });
  }
});

describe('model', () => {
  for (const [args, sentence] of [
    [[], /Say what to do with the system model/],
    [['exprt'], /There is no command "model exprt"/],
    [['export'], /--out DIR/],
    [['query'], /Say where the release is/],
    [
      ['query', '/nowhere'],
      /There is no release of a system model at \/nowhere/,
    ],
  ]) {
    it(`says what is missing in "model ${args.join(' ')}"`, async () => {
      const { code, output } = await fairway(args);

      assert.equal(code, 1);
      assert.match(output, sentence);
    });
  }
});
