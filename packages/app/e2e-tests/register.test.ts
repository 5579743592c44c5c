import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { git, remoteOf } from './support/git';
import { readPortal, readSecret } from './support/portal';
import { expect, test } from './support/test';

const descriptor = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata:
  name: lighthouse
  description: Turns a lamp.
spec:
  type: service
  lifecycle: production
  owner: group:default/booking
`;

async function pushRepository(name: string, files: Record<string, string>) {
  const { url } = readPortal();
  const answer = await fetch(`${url}/api/forge/api/v1/orgs/merrow-line/repos`, {
    method: 'POST',
    headers: {
      authorization: `token ${readSecret('FORGE_TOKEN')}`,
      'content-type': 'application/json',
    },
    body: JSON.stringify({ name }),
  });
  expect(answer.status).toBe(201);
  const dir = join(mkdtempSync(join(tmpdir(), 'fairway-push-')), name);
  mkdirSync(dir);
  git(dir, 'init', '--quiet', '--initial-branch', 'main');
  for (const [file, text] of Object.entries(files)) {
    writeFileSync(join(dir, file), text);
  }
  git(dir, 'add', '.');
  git(dir, 'commit', '--quiet', '--message', 'first');
  git(dir, 'push', remoteOf(`merrow-line/${name}`), 'main');
  return `${url}/api/forge/merrow-line/${name}/src/branch/main`;
}

test('registers a repository that exists by its address', async ({ page }) => {
  const address = await pushRepository('lighthouse', {
    'catalog-info.yaml': descriptor,
  });

  await page.goto('/catalog-import');
  await page
    .getByRole('textbox', { name: /url/i })
    .fill(`${address}/catalog-info.yaml`);
  await page.getByRole('button', { name: 'Analyze' }).click();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'View Component' }).click();

  await expect(page.getByText('Turns a lamp.').first()).toBeVisible();
});

test('says what is wrong with a broken descriptor, and registers nothing', async ({
  page,
  complaints,
}) => {
  const address = await pushRepository('wreck', {
    'catalog-info.yaml': 'kind: Component\nmetadata: [\n',
  });

  await page.goto('/catalog-import');
  await page
    .getByRole('textbox', { name: /url/i })
    .fill(`${address}/catalog-info.yaml`);
  await page.getByRole('button', { name: 'Analyze' }).click();

  await expect(page.getByText(/yaml|parse|flow/i).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import' })).toBeHidden();
  // The browser notes the refused request by itself.
  complaints.splice(0);
});
