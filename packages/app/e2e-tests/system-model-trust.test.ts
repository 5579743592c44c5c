import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { askForge } from './support/askForge';
import { findSerious } from './support/findSerious';
import { askAsGuest, findFolder } from './support/portal';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';
import { writeManifest } from './support/writeManifest';

/** The guest belongs to the Parcels team. */
const OWNER = 'group:default/parcels';

const describe = (name: string, spec: object, description = 'Rings.') =>
  JSON.stringify({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: { name, description },
    spec: { type: 'service', lifecycle: 'production', owner: OWNER, ...spec },
  });

async function readEntity(name: string) {
  const path = `/api/catalog/entities/by-name/component/default/${name}`;
  const answer = await askAsGuest(path);
  return answer.ok ? await answer.json() : undefined;
}

/** What the model says of a field of a component. */
async function readField(name: string, pointer: string) {
  const path = `/api/system-model/v1/entities/by-ref/component/default/${name}/provenance`;
  const answer = await askAsGuest(path);
  const { provenance = [] } = answer.ok ? await answer.json() : {};
  return provenance.find((field: any) => field.pointer === pointer);
}

const toTab = (name: string) => `/catalog/default/component/${name}/provenance`;

const findRow = (page: Page, name: string) =>
  page.getByRole('listitem', { name, exact: true });

test('shows where two sources disagree, until an owner says which is right', async ({
  page,
}) => {
  const name = 'fog-bell';
  const isSettled = async () =>
    (await readEntity(name))?.spec.lifecycle === 'production';
  await pushRepository(name, { 'catalog-info.yaml': describe(name, {}) });
  writeManifest('registry', name, describe(name, { lifecycle: 'deprecated' }));
  await expect
    .poll(async () => await readField(name, '/spec/lifecycle'))
    .toMatchObject({
      chosen: { source: 'registry', value: 'deprecated' },
      others: [{ source: 'forge', value: 'production' }],
      isConflict: true,
    });

  await page.goto(`${toTab(name)}?show=conflicts`);
  await expect(findRow(page, 'Lifecycle')).toContainText('In conflict');
  await expect(findRow(page, 'Lifecycle')).toContainText('production');
  expect(await findSerious(page)).toEqual([]);

  await page.goto('/system-model/conflicts?owner=mine');
  const finding = page
    .getByRole('region', { name: /yours/ })
    .getByRole('listitem')
    .filter({ has: page.getByRole('link', { name, exact: true }) });
  await finding.getByRole('button', { name: 'Settle Lifecycle' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: /production/ }).check({
    force: true,
  });
  expect(await findSerious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Use this source' }).click();
  await expect(finding).toContainText('Kept');
  await expect(finding).toContainText('Chosen by guest');
  await expect(finding).not.toContainText('In conflict');
  await expect.poll(isSettled).toBe(true);

  await page.reload();
  await expect(
    page.getByText('No sources disagree about what this owner has.'),
  ).toBeVisible();
  await page.goto(toTab(name));
  await expect(findRow(page, 'Lifecycle')).toContainText('Chosen by guest');
  await expect(page.getByText('In conflict')).toHaveCount(0);
});

test('greys what its source has not confirmed for too long, and says why', async ({
  page,
}) => {
  const name = 'tide-bell';
  const write = () => writeManifest('harbour-book', name, describe(name, {}));
  const readStale = async () =>
    (await readField(name, '/spec/lifecycle'))?.chosen.staleBecause;
  write();
  await expect.poll(async () => (await readEntity(name))?.kind).toBeDefined();

  rmSync(findFolder('harbour-book'), { recursive: true });
  await expect.poll(readStale).toEqual({ kind: 'age', maxAgeSeconds: 3 });

  await page.goto(`/catalog/default/component/${name}`);
  const notice = page.getByRole('region', { name: /may no longer be true/ });
  await expect(notice).toContainText('Lifecycle');
  await expect(notice).toContainText(
    'harbour-book has not confirmed this for more than 3 seconds.',
  );
  expect(await findSerious(page)).toEqual([]);
  await page.getByRole('link', { name: /not confirmed for too long/ }).click();
  await expect(page).toHaveURL(/show=stale/);
  const lifecycle = findRow(page, 'Lifecycle');
  await expect(lifecycle).toContainText(
    'Nobody has confirmed this for more than 3 seconds.',
  );
  const toColor = (element: Element) => getComputedStyle(element).color;
  const greyed = await lifecycle.getByText('production').evaluate(toColor);
  expect(await findSerious(page)).toEqual([]);

  write();
  await expect.poll(readStale).toBeUndefined();
  await page.goto(`/catalog/default/component/${name}`);
  await expect(page.getByText(/All values are current/)).toBeVisible();
  await expect(notice).toHaveCount(0);
  await page.goto(toTab(name));
  const current = findRow(page, 'Lifecycle').getByText('production');
  await expect(current).toBeVisible();
  expect(await current.evaluate(toColor)).not.toBe(greyed);
});

test('proposes what an owner edits, and takes it from git once that is merged', async ({
  page,
}) => {
  const name = 'storm-bell';
  const said = 'Rings when the wind turns.';
  const descriptor = JSON.parse(describe(name, {}));
  descriptor.metadata.tags = ['brass', 'wooden'];
  await pushRepository(name, {
    'catalog-info.yaml': JSON.stringify(descriptor),
  });
  await expect.poll(async () => (await readEntity(name))?.kind).toBeDefined();

  await page.goto(toTab(name));
  await page.getByRole('button', { name: 'Edit in the portal' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /Description/ }).fill(said);
  await dialog.getByRole('button', { name: /^Remove wooden/ }).click();
  await expect(dialog.getByText('will be removed')).toBeVisible();
  expect(await findSerious(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Open pull request' }).click();
  const link = page.getByRole('link', { name: 'Open the pull request' });
  const number = /pulls\/(\d+)$/.exec(
    (await link.getAttribute('href')) ?? '',
  )![1];
  await expect(findRow(page, 'Description')).toContainText('Rings.');

  const merged = await askForge(`/${name}/pulls/${number}/merge`, {
    Do: 'merge',
  });
  expect(merged.status).toBe(200);
  const pull = await (await askForge(`/${name}/pulls/${number}`)).json();
  await expect
    .poll(async () => (await readField(name, '/metadata/description')).chosen)
    .toMatchObject({
      value: said,
      origin: 'descriptor',
      source: 'forge',
      place: { kind: 'file', commit: pull.merge_commit_sha },
    });

  await expect
    .poll(async () => (await readEntity(name))?.metadata.tags)
    .toEqual(['brass']);

  await page.reload();
  const description = findRow(page, 'Description');
  await expect(description).toContainText(said);
  await expect(description).toContainText('Descriptor');
  await expect(description.getByTitle(pull.merge_commit_sha)).toBeVisible();
});
