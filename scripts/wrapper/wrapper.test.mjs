import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exec } from './exec.mjs';
import { checkRoom } from './options.mjs';
import { rootDir } from './paths.mjs';
import { ensureSecrets, secretsFile } from './secrets.mjs';

let scratch;
before(() => (scratch = mkdtempSync(join(tmpdir(), 'fairway-wrapper-'))));
after(() => rmSync(scratch, { recursive: true, force: true }));

const fairway = (args, options = {}) =>
  exec(join(rootDir, 'fairway'), args, {
    quiet: true,
    cwd: scratch,
    ...options,
  });

async function assertRefuses(args, sentence, options) {
  const { code, output } = await fairway(args, options);

  assert.equal(code, 1);
  assert.match(output, sentence);
  assert.doesNotMatch(output, /^\s+at .+:\d+/m, 'a stack trace was shown');
}

describe('bad input', () => {
  it('names a command that does not exist', () =>
    assertRefuses(['stat'], /There is no command "stat"/));

  it('names an option that does not exist', () =>
    assertRefuses(['start', '--prot', '1'], /--prot/));

  for (const port of ['0', '65536', 'x', '1.5']) {
    it(`refuses port ${port}`, () =>
      assertRefuses(['start', '--port', port], /whole number from 1 to 65535/));
  }

  it('refuses a database it does not have', () =>
    assertRefuses(['start', '--database', 'mysql'], /postgres or sqlite/));

  it('refuses a test step it does not have', () =>
    assertRefuses(['test', 'nothing'], /no test step "nothing"/));
});

describe('docs', () => {
  const run = async args => await fairway(['docs', ...args]);
  function writeDocs(name, text) {
    const dir = join(scratch, name);
    mkdirSync(join(dir, 'docs'), { recursive: true });
    writeFileSync(join(dir, 'docs/index.md'), text);
    return dir;
  }

  it('builds a site', async () => {
    const dir = writeDocs('pumps', '# Pumps');

    const { code, output } = await run([
      ...['build', dir, '--out', join(scratch, 'site')],
      ...['--cache', join(scratch, 'cache')],
    ]);

    assert.equal(code, 0, output);
    assert.match(output, /Built 1 page/);
    assert.match(
      readFileSync(join(scratch, 'site/index.html'), 'utf8'),
      /<h1 id="pumps">Pumps/,
    );
  });

  it('publishes what it built', async () => {
    const storage = join(scratch, 'storage');

    const { code, output } = await run([
      ...['publish', join(scratch, 'site')],
      ...['--entity', 'default/component/pump'],
      ...['--publisher-type', 'local', '--storage-name', storage],
    ]);

    assert.equal(code, 0, output);
    assert.ok(existsSync(join(storage, 'default/component/pump/index.html')));
  });

  it('says by its exit code that something is wrong', async () => {
    const dir = writeDocs('valves', '# Valves\n\n[gone](gone.md)');

    const { code, output } = await run(['check', dir]);

    assert.equal(code, 1);
    assert.match(output, /docs\/index\.md:3: warning: .*\[link-broken\]/);
  });

  it('names its commands as it is called', async () => {
    const { code, output } = await run(['build']);

    assert.equal(code, 2);
    assert.match(output, /\.\/fairway docs build FOLDER/);
  });
});

describe('api', () => {
  const run = async args => await fairway(['api', ...args]);
  function writeContract(name, properties) {
    const file = join(scratch, name);
    writeFileSync(file, JSON.stringify({ type: 'object', properties }));
    return file;
  }

  it('compares two contracts', async () => {
    const old = writeContract('old.json', { id: { type: 'string' } });
    const now = writeContract('new.json', { id: { type: 'integer' } });

    const { code, output } = await run(['diff', old, now, '--json']);

    assert.equal(code, 0, output);
    assert.equal(JSON.parse(output).verdict, 'breaking');
  });

  it('says by its exit code that there is nothing to compare', async () => {
    const { code, output } = await run(['diff', 'a.json', 'b.json']);

    assert.equal(code, 1);
    assert.match(output, /a\.json cannot be read/);
  });

  for (const args of [[], ['dif'], ['diff']]) {
    it(`tells how it is used when asked for "api ${args.join(
      ' ',
    )}"`, async () => {
      const { code, output } = await run(args);

      assert.equal(code, 2);
      assert.match(output, /\.\/fairway api diff OLD NEW/);
    });
  }
});

describe('start', () => {
  it('says that a port is in use, and what to do', async () => {
    const server = createServer();
    await new Promise(done => server.listen(0, '127.0.0.1', done));
    const { port } = server.address();

    await assertRefuses(
      ['start', '--port', String(port), '--data', join(scratch, 'a')],
      new RegExp(`Port ${port} is in use.*--port N`),
    );
    server.close();
  });

  it('says that the data directory is a file', async () => {
    const file = join(scratch, 'file');
    writeFileSync(file, '');

    await assertRefuses(
      ['start', '--port', '7399', '--data', file],
      /cannot be used: it is a file.*--data DIR/,
    );
  });

  it('says that the data directory cannot be written to', () =>
    assertRefuses(
      ['start', '--port', '7399', '--data', '/proc/fairway'],
      /\/proc\/fairway cannot be used.*--data DIR/,
    ));
});

describe('room on the disk', () => {
  const leaving = megabytes => () => ({
    bsize: 4096,
    bavail: (megabytes * 1024 * 1024) / 4096,
  });

  it('is asked for before anything is made', () =>
    assert.throws(
      () => checkRoom(scratch, leaving(20)),
      /has 20 MB left, and Fairway needs 250 MB to start.*--data DIR/,
    ));

  it('has to be less where there is a database already', () => {
    const dir = join(scratch, 'used');
    mkdirSync(dir);
    writeFileSync(join(dir, 'database'), 'postgres');

    checkRoom(dir, leaving(60));
    assert.throws(() => checkRoom(dir, leaving(20)), /needs 50 MB/);
  });
});

describe('finding Node.js', () => {
  function makePath(programs) {
    const dir = mkdtempSync(join(scratch, 'path-'));
    for (const name of ['sh', 'dirname', 'uname', 'mkdir', 'cat']) {
      const at = ['/bin', '/usr/bin'].map(d => join(d, name)).find(existsSync);
      symlinkSync(at, join(dir, name));
    }
    for (const [name, script] of Object.entries(programs)) {
      writeFileSync(join(dir, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(dir, name), 0o755);
    }
    return dir;
  }

  /** The script alone, as somebody has it who has just cloned the repository. */
  function cloneScript() {
    const dir = mkdtempSync(join(scratch, 'clone-'));
    writeFileSync(join(dir, 'fairway'), readFileSync(join(rootDir, 'fairway')));
    chmodSync(join(dir, 'fairway'), 0o755);
    return join(dir, 'fairway');
  }

  it('says what to install where there is neither Node.js nor npm', async () => {
    const { code, output } = await exec(cloneScript(), ['start'], {
      quiet: true,
      env: { PATH: makePath({}) },
    });

    assert.equal(code, 1);
    assert.match(output, /Install Node\.js 24 from https:\/\/nodejs\.org/);
  });

  it('says where to look when npm cannot fetch it', async () => {
    const PATH = makePath({
      node: 'exit 1',
      npm: 'echo no network >&2; exit 1',
    });
    const { code, output } = await exec(cloneScript(), ['start'], {
      quiet: true,
      env: { PATH },
    });

    assert.equal(code, 1);
    assert.match(output, /could not be fetched from npm; .*node\.log says why/);
  });
});

describe('secrets', () => {
  it('are made once, differ, and only their owner can read them', () => {
    const dir = join(scratch, 'secrets');
    mkdirSync(dir);

    const first = ensureSecrets(dir);
    const second = ensureSecrets(dir);

    assert.deepEqual(second, first);
    assert.equal(new Set(Object.values(first)).size, 3);
    assert.equal(statSync(secretsFile(dir)).mode % 0o1000, 0o600);
  });

  it('that are there already are kept', () => {
    const dir = join(scratch, 'kept');
    mkdirSync(dir);
    writeFileSync(secretsFile(dir), 'FORGE_TOKEN=mine\n', { mode: 0o644 });

    assert.equal(ensureSecrets(dir).FORGE_TOKEN, 'mine');
    assert.equal(statSync(secretsFile(dir)).mode % 0o1000, 0o600);
  });
});

describe('reset', () => {
  it('deletes nothing that is not its own', async () => {
    const dir = join(scratch, 'foreign');
    mkdirSync(dir);

    await assertRefuses(
      ['reset', '--yes', '--data', dir],
      /nothing was deleted/,
    );
    assert.ok(existsSync(dir));
  });

  it('asks before it deletes, and deletes when told to', async () => {
    const dir = join(scratch, 'own');
    mkdirSync(dir);
    ensureSecrets(dir);

    await assertRefuses(['reset', '--data', dir], /Say --yes/);
    const { code } = await fairway(['reset', '--yes', '--data', dir]);

    assert.equal(code, 0);
    assert.ok(!existsSync(dir));
  });
});

describe('the embedded PostgreSQL', () => {
  const holder = join(rootDir, 'scripts/wrapper/testing/holdPostgres.mjs');

  async function start(dataDir) {
    const child = spawn(process.execPath, [holder, dataDir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let text = '';
    for await (const chunk of child.stdout) {
      text += chunk;
      if (text.endsWith('\n')) {
        break;
      }
    }
    return { child, count: Number(text) };
  }

  it('loses nothing when its process is killed, and is gone with it', async () => {
    // Closed to everybody else, as temporary directories are; PostgreSQL may have to run as somebody else.
    const dataDir = mkdtempSync(join(tmpdir(), 'fairway-killed-'));
    const counts = [];

    for (let run = 0; run < 3; run++) {
      const { child, count } = await start(dataDir);
      counts.push(count);
      const ended = new Promise(done => child.once('exit', done));
      child.kill('SIGKILL');
      await ended;
    }

    assert.deepEqual(counts, [1, 2, 3]);
    rmSync(dataDir, { recursive: true, force: true });
  });
});
