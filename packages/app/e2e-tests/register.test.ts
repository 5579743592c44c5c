import { pushRepository } from './support/pushRepository';
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

test('registers what can be taken, and says what is left out and why', async ({
  page,
  portalUrl,
}) => {
  await pushRepository('beacon', {
    'catalog-info.yaml': [
      descriptor.replace('lighthouse', 'beacon'),
      `apiVersion: backstage.io/v1alpha1
kind: API
metadata:
  name: beacon
spec:
  type: openapi
  lifecycle: production
  owner: group:default/booking
  definition:
    $text: https://elsewhere.example.com/openapi.yaml
`,
    ].join('---\n'),
  });

  await page.goto('/catalog-import');
  await page
    .getByRole('textbox', { name: /url/i })
    .fill(`${portalUrl}/forge/merrow-line/beacon`);
  await page.getByRole('button', { name: 'Analyze' }).click();

  await expect(
    page.getByText(/^api:default\/beacon: .*elsewhere\.example\.com/),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Import' }).click();
  await page.getByRole('button', { name: 'View Component' }).click();
  await expect(page.getByText('Turns a lamp.').first()).toBeVisible();
});

test('says what is wrong with a broken descriptor, and registers nothing', async ({
  page,
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
});
