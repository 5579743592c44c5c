import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fillKit } from './support/fillKit';
import { git, remoteOf } from './support/git';
import { expect, test } from './support/test';

const name = 'tide-clock';
const repository = `merrow-line/${name}`;

test.describe.configure({ mode: 'serial' });

test('refuses names that are taken or not allowed, before anything is created', async ({
  page,
}) => {
  await page.goto('/create/templates/default/node-service');
  const field = page.getByRole('textbox', { name: /^Name/ });

  await field.fill('Not A Name');
  await page.getByRole('button', { name: /next|review/i }).click();
  await expect(page.getByText(/lower-case/i).first()).toBeVisible();

  await field.fill('booking-api');
  await expect(
    page.getByText(/booking-api.*exists already/i).first(),
  ).toBeVisible();
});

test('creates a service: repository, entity, docs and API', async ({
  page,
}) => {
  await fillKit(page, 'node-service', {
    name,
    description: 'Tells when the tide turns.',
  });

  // Every file can be looked at before it is created.
  await page.getByRole('button', { name: 'catalog-info.yaml' }).click();
  await expect(
    page.getByLabel('catalog-info.yaml', { exact: true }),
  ).toContainText('scaffoldedFrom: template:default/node-service');
  await page.getByRole('button', { name: 'Create service' }).click();

  await expect(page.getByRole('link', { name: 'Open in catalog' })).toBeVisible(
    { timeout: 40_000 },
  );
  // The page waits by itself for what the catalog has not read yet.
  await page
    .getByRole('link', { name: 'Open in catalog' })
    .click({ timeout: 40_000 });
  await expect(
    page.getByText('Tells when the tide turns.').first(),
  ).toBeVisible();

  await page.goto(`/docs/default/component/${name}`);
  await expect(page.getByRole('heading', { level: 1 }).last()).toContainText(
    new RegExp(name.replace('-', '.'), 'i'),
  );
  await page.goto(`/catalog/default/api/${name}`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
});

test('shows what was pushed with git in the catalog and in the docs', async ({
  page,
}) => {
  const work = mkdtempSync(join(tmpdir(), 'fairway-clone-'));
  git(work, 'clone', remoteOf(repository), 'clone');
  const clone = join(work, 'clone');
  const descriptor = join(clone, 'catalog-info.yaml');
  const described = readFileSync(descriptor, 'utf8').replace(
    'Tells when the tide turns.',
    'Rings a bell when the tide turns.',
  );
  writeFileSync(descriptor, described);
  writeFileSync(
    join(clone, 'docs/index.md'),
    '# Bells\n\nA bell of brass is rung.\n',
  );
  git(clone, 'commit', '--all', '--message', 'feat: ring a bell');

  git(clone, 'push');

  await expect(async () => {
    await page.goto(`/catalog/default/component/${name}`);
    await expect(
      page.getByText('Rings a bell when the tide turns.').first(),
    ).toBeVisible({ timeout: 1000 });
  }).toPass();
  await expect(async () => {
    await page.goto(`/docs/default/component/${name}`);
    await expect(page.getByText('A bell of brass is rung.')).toBeVisible({
      timeout: 2000,
    });
  }).toPass();
});

test('shows the repository at the forge', async ({ page }) => {
  await page.goto(`/forge/${repository}`);

  await expect(
    page.getByRole('link', { name: 'catalog-info.yaml' }),
  ).toBeVisible();
  await expect(page.getByText('feat: ring a bell').first()).toBeVisible();
});

test('finds the new service', async ({ page }) => {
  await expect(async () => {
    await page.goto(`/search?query=${name}`);
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: new RegExp(name, 'i') })
        .first(),
    ).toBeVisible({ timeout: 2000 });
  }).toPass();
});
