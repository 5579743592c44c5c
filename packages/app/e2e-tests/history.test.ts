import { findSerious } from './support/findSerious';
import { askAsGuest } from './support/portal';
import { pushChange } from './support/pushChange';
import { pushRepository } from './support/pushRepository';
import { expect, test } from './support/test';

const NAME = 'harbour-dues';
const PAGE = `/catalog/default/api/${NAME}`;
const CONTRACT = 'openapi.yaml';

const contract = (version: string, paths: string) => `openapi: 3.1.0
info: { title: Harbour dues, version: ${version} }
paths:
${paths}`;
const operation = (path: string) => `  ${path}:
    get:
      summary: Read ${path}
      responses: { '200': { description: Well } }
`;

async function waitForIterations(count: number) {
  const ask = () =>
    askAsGuest(
      `/api/api-contracts/v1/iterations?entityRef=api:default/${NAME}`,
    );
  await expect
    .poll(
      async () => {
        const answer = await ask();
        return answer.ok ? (await answer.json()).items.length : 0;
      },
      { timeout: 60_000 },
    )
    .toBe(count);
}

test.describe('the history of a contract', () => {
  test.describe.configure({ mode: 'serial' });

  test('has a version with a verdict soon after a push', async ({ page }) => {
    const address = await pushRepository(NAME, {
      [CONTRACT]: contract('1.0.0', operation('/dues') + operation('/ships')),
      'catalog-info.yaml': `apiVersion: backstage.io/v1alpha1
kind: API
metadata: { name: ${NAME}, title: Harbour dues }
spec:
  type: openapi
  lifecycle: production
  owner: group:default/berths
  definition: { $text: ./${CONTRACT} }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: dues-printer }
spec:
  type: service
  lifecycle: production
  owner: user:default/guest
  consumesApis: [${NAME}]
`,
    });
    const answer = await askAsGuest('/api/catalog/locations', {
      type: 'url',
      target: `${address}/catalog-info.yaml`,
    });
    expect(answer.status).toBe(201);
    await waitForIterations(1);
    await page.goto(`${PAGE}/history`);
    await expect(
      page.getByText('This is the only definition that is known of this API.', {
        exact: false,
      }),
    ).toBeVisible();

    pushChange(NAME, {
      [CONTRACT]: contract('1.1.0', operation('/dues')),
    });
    await waitForIterations(2);
    await page.reload();

    const changes = page.getByRole('region', { name: 'What changed' });
    await expect(changes.getByText('GET /ships')).toBeVisible();
    await expect(
      changes.getByText('1.0.0 became 1.1.0', { exact: false }),
    ).toBeVisible();
    const list = page.getByRole('region', { name: 'History' });
    await expect(list.getByRole('listitem')).toHaveCount(2);
    await expect(list.getByRole('listitem').first()).toContainText('Breaking');
    // Who changed it, as the forge tells.
    await expect(list.getByRole('listitem').first()).toContainText('Test');
  });

  test('tells those who use the API of what breaks', async ({ page }) => {
    await page.goto('/notifications');

    const notification = page.getByText(
      'Breaking change of the API Harbour dues',
    );
    await expect(notification).toBeVisible();
    await page.goto('/catalog/default/component/dues-printer/apis');
    await page
      .getByRole('link', { name: /^Breaking change / })
      .first()
      .click();

    await expect(page).toHaveURL(/\/history\?iteration=2$/);
    await expect(
      page
        .getByRole('region', { name: 'What changed' })
        .getByText('GET /ships'),
    ).toBeVisible();
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of [1400, 390]) {
      test(`shows both texts, in ${colorScheme} at ${width} pixels`, async ({
        page,
      }) => {
        await page.emulateMedia({ colorScheme });
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${PAGE}/history?iteration=2`);
        await page.getByRole('radio', { name: 'Side by side' }).click();
        await expect(page).toHaveURL(/view=text/);
        await page.reload();

        await expect(page.getByText('/ships:').first()).toBeVisible();
        expect(await findSerious(page)).toEqual([]);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - window.innerWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
        await page.screenshot({
          path: test.info().outputPath('history.png'),
        });
      });
    }
  }

  test('can be read by command and by pipelines', async () => {
    const answer = await askAsGuest('/api/api-contracts/v1/diff', {
      old: contract('1.0.0', operation('/dues')),
      new: contract('1.0.1', operation('/fees')),
    });

    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({ verdict: 'breaking' });
  });
});
