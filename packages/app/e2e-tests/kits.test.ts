import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { fillKit } from './support/fillKit';
import { git, remoteOf } from './support/git';
import { askAsGuest, rootDir } from './support/portal';
import { expect, test } from './support/test';

const kits = readdirSync(join(rootDir, 'templates')).filter(name =>
  existsSync(join(rootDir, 'templates', name, 'template.yaml')),
);
// Made in the browser: here, and in the tests of the whole loop.
const inBrowser = ['node-service', 'python-service'];

const readJson = async (path: string, body?: object) => {
  const response = await askAsGuest(path, body);
  expect(response.ok, `${path}: ${response.status}`).toBe(true);
  return await response.json();
};

/** The fewest answers a kit takes, for something that a group of the guest owns. */
function readAnswers(kit: string, name: string) {
  const file = join(rootDir, 'templates', kit, 'values/minimal.yaml');
  return {
    ...parse(readFileSync(file, 'utf8')).answers,
    name,
    owner: 'group:default/parcels',
  };
}

async function runKit(kit: string, name: string) {
  const { id } = await readJson('/api/scaffolder/v2/tasks', {
    templateRef: `template:default/${kit}`,
    values: readAnswers(kit, name),
  });
  const path = `/api/scaffolder/v2/tasks/${id}`;
  await expect
    .poll(async () => (await readJson(path)).status, { timeout: 40_000 })
    .not.toMatch(/open|processing/);
  const events: Array<{ body: any }> = await readJson(`${path}/events`);
  expect(
    (await readJson(path)).status,
    events.map(({ body }) => body.message).join('\n'),
  ).toBe('completed');
  return events.at(-1)!.body.output;
}

function clone(name: string): string {
  const directory = join(mkdtempSync(join(tmpdir(), 'fairway-kit-')), name);
  git(tmpdir(), 'clone', '--quiet', remoteOf(`merrow-line/${name}`), directory);
  return directory;
}

async function expectDocs(entity: string) {
  await expect
    .poll(async () => {
      const path = `/api/techdocs/metadata/techdocs/default/${entity}`;
      return (await askAsGuest(path)).status;
    })
    .toBe(200);
}

test('creates a service in another language in the browser', async ({
  page,
}) => {
  const name = 'berth-lights';
  await fillKit(page, 'python-service', {
    name,
    description: 'Turns the lights of a berth on and off.',
  });
  await page.getByRole('button', { name: 'Create service' }).click();

  await page
    .getByRole('link', { name: 'Open in catalog' })
    .click({ timeout: 40_000 });

  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(name) }),
  ).toBeVisible();
  expect(existsSync(join(clone(name), 'pyproject.toml'))).toBe(true);
});

for (const kit of kits.filter(
  name => name !== 'system' && !inBrowser.includes(name),
)) {
  test(`makes a repository, an entity and docs by API: ${kit}`, async () => {
    const name = `made-${kit}`;

    const { links } = await runKit(kit, name);

    const { entityRef } = links.find((link: any) => link.entityRef);
    const path = entityRef.replace(/^(.+):default\//, '$1/default/');
    const entity = await readJson(`/api/catalog/entities/by-name/${path}`);
    const directory = clone(name);
    expect(existsSync(join(directory, '.fairway/kit.yaml'))).toBe(true);
    await expectDocs(`${entity.kind.toLowerCase()}/${name}`);
    for (const api of entity.spec.providesApis ?? []) {
      const definition = await readJson(
        `/api/catalog/entities/by-name/api/default/${api}`,
      );
      expect(definition.spec.definition).toContain('openapi:');
    }
  });
}

test('proposes a system as a pull request, which the catalog follows once it is merged', async ({
  page,
}) => {
  const { links } = await runKit('system', 'tide-gates');
  const { url } = links.find((link: any) => /pull/i.test(link.url ?? ''));

  await page.goto(url);
  await page.getByRole('button', { name: 'Merge pull request' }).click();

  await expect
    .poll(
      async () => {
        const path = '/api/catalog/entities/by-name/system/default/tide-gates';
        return (await askAsGuest(path)).status;
      },
      { timeout: 30_000 },
    )
    .toBe(200);
});
